import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import type { QueryPart } from './query-words.js'

const SHORTEST = 2
const MOST = 12
const SHARE = 0.8

/** The words of the catalogue that a word in progress may become, the most products first. */
export function completionsOf(data: IndexReader, { tokens }: QueryPart): Alternative[] {
  const [token] = tokens
  if (tokens.length > 1 || token.kind !== 'word' || token.norm.length < SHORTEST) return []
  const found = commonestWords(data, token.norm, token.norm.length + 1, (word) => word.startsWith(token.norm), MOST)
  return found.flatMap(({ word }) => waysToHold(data, word, `prefix:${token.norm}→${word}`, SHARE))
}

export interface CommonWord {
  readonly word: string
  readonly products: number
}

/** The words of at least a length that begin like the typed text and meet a test, the most products first. */
export function commonestWords(
  { spellings, vocabulary, productsWith }: IndexReader,
  typed: string,
  shortest: number,
  test: (word: string) => boolean,
  most: number,
): CommonWord[] {
  const found: (CommonWord & { readonly term: number })[] = []
  spellings.shapes.eachFrom(typed[0], shortest, (word) => {
    if (!test(word)) return
    const term = vocabulary.findSurface(word)
    const products = productsWith(term)
    if (products === 0 || (found.length === most && !isAfter(found[most - 1], products, word))) return
    // "Dress" and "dresses" are one word.
    const same = found.findIndex((known) => known.term === term)
    if (same >= 0) {
      if (word < found[same].word) found[same] = { word, term, products }
      return
    }
    if (found.length === most) found.pop()
    let place = found.length
    while (place > 0 && isAfter(found[place - 1], products, word)) place--
    found.splice(place, 0, { word, term, products })
  })
  return found
}

function isAfter(other: CommonWord, products: number, word: string): boolean {
  return other.products < products || (other.products === products && other.word > word)
}
