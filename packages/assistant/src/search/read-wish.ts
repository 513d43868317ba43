import type { Language } from '@elmo-chat/kernel'
import type { Asked } from '@elmo-chat/ranking'
import type { Shop } from '../shop.js'
import { readAsked } from './asked.js'

/** The language that a text without a speaker is taken to be in. */
export const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** What the words of a rule ask for, read as those of a customer are. */
export function readWish(text: string, shop: Shop, currency: string): Asked {
  const { demanded, wished, left } = readAsked(text, [], { language: languageOf(text), currency, shop })
  return { constraints: [...demanded, ...wished], query: left }
}
