import type { CatalogueData } from './catalogue-data.js'
import { WINDOW_WORDS } from './frequent-terms.js'
import type { Matches } from './matching.js'
import { highestScore } from './postings.js'
import { type Stream, scoreAt, seek } from './stream.js'

/**
 * Finds the products that hold all of some frequent terms, window by window: the bits of all terms give those that match,
 * to be counted by words of 32, and the terms' highest impacts bound what one of them can score. False, and nothing found,
 * where a stream is not a frequent term.
 *
 * Source  The bounds of Ding and Suel, "Faster top-k document retrieval using block-max indexes", 2011.
 * Departs  Windows are those of products, not of postings, and products that cannot get onto the page are counted still.
 */
export function matchFrequent(
  { shelf }: CatalogueData,
  required: readonly Stream[],
  extra: readonly Stream[],
  to: Matches,
): boolean {
  const terms = required.map(({ frequent }) => frequent).filter((frequent) => frequent !== null)
  if (terms.length < required.length || terms.length === 0) return false
  const ofExtras = extra.reduce((sum, { rarity }) => sum + highestScore(rarity), 0)
  const wordCount = (shelf.products.length + 31) >>> 5
  const window = new Uint32Array(WINDOW_WORDS)
  let at = 0
  const score = (product: number) => {
    let sum = 0
    for (let index = 0; index < terms.length; index++) {
      const stream = required[index]
      const { places } = terms[index]
      sum += scoreAt(stream, seek(stream.products, places[at], places[at + 1], product))
    }
    for (const stream of extra) {
      const place = seek(stream.products, stream.start, stream.end, product)
      if (place < stream.end && stream.products[place] === product) sum += scoreAt(stream, place)
    }
    return sum
  }
  for (let firstWord = 0; firstWord < wordCount; firstWord += WINDOW_WORDS, at++) {
    const bits = firstWord + WINDOW_WORDS <= wordCount ? window : window.subarray(0, wordCount - firstWord)
    let some = 0
    for (let word = 0; word < bits.length; word++) {
      let common = terms[0].bits[firstWord + word]
      for (let index = 1; index < terms.length; index++) common &= terms[index].bits[firstWord + word]
      bits[word] = common
      some |= common
    }
    if (some === 0) continue
    let most = ofExtras
    for (let index = 0; index < terms.length; index++) most += terms[index].highest[at] * required[index].rarity
    to.takeWindow(firstWord, bits, most, score)
  }
  return true
}
