import type { Language } from '@elmo-chat/kernel'

/**
 * The language in which a product is written, by its letters: Chinese shops keep foreign names in titles, so that one Han
 * character counts as much as four Latin letters.
 */
export function productLanguage(title: string, description: string): Language {
  const text = `${title} ${description.slice(0, 500)}`
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han === 0) return 'en'
  return han * 4 >= (text.match(/[a-z]/gi)?.length ?? 0) ? 'zh' : 'en'
}
