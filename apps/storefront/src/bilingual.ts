import type { Language } from './surroundings.js'

const han = /\p{Script=Han}/u
const pair = /^(.*\p{Script=Han}[^\s]*) ([^\p{Script=Han}]+)$/u

/** The reader's half of a text in both languages, such as "浅蓝色 Light blue"; any other text as it is. */
export function inLanguage(text: string, language: Language): string {
  const [, zh, en] = pair.exec(text.trim()) ?? []
  if (!zh || !en || !/[a-z]/i.test(en)) return text
  return language === 'zh' ? zh : en
}

/** The paragraphs in the reader's language, where a text has some in each; else all. */
export function paragraphsIn(text: string, language: Language): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  const own = paragraphs.filter((paragraph) => han.test(paragraph) === (language === 'zh'))
  return own.length > 0 ? own : paragraphs
}
