import { echo, list, type Sentence } from '@elmo-chat/dialogue'
import type { Constraint } from '@elmo-chat/protocol'
import type { Wish } from '../shop/wish.js'
import type { Speech } from './speech.js'

/** A wish as a list of words: "t-shirt, blue, under $80, “pocket”". Empty when nothing was wished. */
export function wishWords({ constraints, query }: Wish, speech: Speech): Sentence['pieces'] {
  const wishes = [...constraints].sort((a, b) => placeOf(a) - placeOf(b)).map((constraint) => speech.wish(constraint))
  const words = query ? [echo(speech.language === 'zh' ? `“${query}”` : `“${query}”`)] : []
  return list([...wishes, ...words], speech.language)
}

// Adjectives stand before the thing in both languages; bounds and refusals behind it.
const placeOf = ({ field, op }: Constraint) => (op === 'not' ? 4 : op !== 'is' ? 3 : field === 'category' ? 2 : 1)
