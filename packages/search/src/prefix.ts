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
  const found: { word: string; term: number; products: number }[] = []
  const own = data.vocabulary.findSurface(token.norm)
  data.spellings.shapes.eachLonger(token.norm, (word) => {
    const term = data.vocabulary.findSurface(word)
    const products = data.productsWith(term)
    if (term === own || products === 0 || (found.length === MOST && found[MOST - 1].products >= products)) return
    if (found.some((known) => known.term === term)) return
    if (found.length === MOST) found.pop()
    found.push({ word, term, products })
    found.sort((a, b) => b.products - a.products)
  })
  return found.flatMap(({ word }) => waysToHold(data, word, `prefix:${token.norm}→${word}`, SHARE))
}
