import type { Language } from '@elmo-chat/kernel'

const pair = /^(.*\p{Script=Han}[^\s]*) ([^\p{Script=Han}]+)$/u

/** The reader's half of a text that says the same in Chinese and then in English ("浅蓝色 Light blue"); any other as it is. */
export function ownHalf(text: string, language: Language): string {
  const [, zh, en] = pair.exec(text.trim()) ?? []
  if (!zh || !en || !/[a-z]/i.test(en)) return text
  return language === 'zh' ? zh : en
}
