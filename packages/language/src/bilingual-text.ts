import type { Language } from '@elmo-chat/kernel'

// Chinese words may begin with Latin letters: T恤, POLO衫.
const CHINESE_FIRST = /^(\p{Script=Han}(?:[^A-Za-z]|[A-Za-z]+(?=\p{Script=Han}))*?)\s+([A-Za-z][^\p{Script=Han}]*)$/u
const ENGLISH_FIRST = /^([A-Za-z][^\p{Script=Han}]*?)\s+(\p{Script=Han}(?:[^A-Za-z]|[A-Za-z]+(?=\p{Script=Han}))*)$/u

/** The part of a value that a shop writes in both languages ("户外 Outdoor"); the whole of any other text. */
export function partIn(language: Language, text: string): string {
  const first = CHINESE_FIRST.exec(text)
  const [zh, en] = first ? [first[1], first[2]] : (ENGLISH_FIRST.exec(text)?.slice(1).reverse() ?? [])
  // "海报 A4" is one text: what is no word is no translation.
  if (zh === undefined || en === undefined || !/[A-Za-z][a-z]{2}/.test(en)) return text
  return language === 'zh' ? zh : en
}

/** The same of a title, which may also hold a brand or a model: only parts that could be titles by themselves are told apart. */
export function titleIn(language: Language, title: string): string {
  const zh = partIn('zh', title)
  const en = partIn('en', title)
  return zh !== en && zh.length >= 4 && /[a-z] [A-Z]/.test(en) ? partIn(language, title) : title
}
