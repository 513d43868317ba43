import type { CatalogueData } from './catalogue-data.js'
import { matchFrequent } from './match-frequent.js'
import type { Clause, Plan } from './plan.js'
import { COVERAGE_SCORE, conceptScore, FULL_SHARE, shareOf } from './score-parts.js'
import { eachCommon, type Stream, type Sums, scoreAt, seek, termStream } from './stream.js'

/** Takes products that match. They come in ascending order. */
export interface Matches {
  /** Takes one, with the score of its words. */
  take(product: number, score: number): void
  /**
   * Takes those of a window, as bits from a word of all bits on, and the most that one of them can score. They need only be
   * scored one by one where one may get onto the page.
   */
  takeWindow(firstWord: number, bits: Uint32Array, most: number, score: (product: number) => number): void
}

/** Finds the products that meet every clause. */
export function matchAll(data: CatalogueData, sums: Sums, { clauses }: Plan, to: Matches): void {
  const required: Stream[] = []
  const extra: Stream[] = []
  for (const clause of clauses) {
    if (clause.others.length > 0) {
      required.push(clauseStream(data, sums, clause, 'all'))
    } else {
      for (const word of clause.words) for (const term of word) required.push(termStream(data, term))
      if (clause.whole !== null) extra.push(termStream(data, clause.whole))
    }
  }
  if (matchFrequent(data, required, extra, to)) return
  const extraPlaces = Uint32Array.from(extra, ({ start }) => start)
  eachCommon(required, (product, places) => {
    let score = 0
    for (let index = 0; index < required.length; index++) score += scoreAt(required[index], places[index])
    for (let index = 0; index < extra.length; index++) {
      const { products, end } = extra[index]
      const found = seek(products, extraPlaces[index], end, product)
      extraPlaces[index] = found
      if (found < end && products[found] === product) score += scoreAt(extra[index], found)
    }
    to.take(product, score)
  })
}

/** Finds the products that meet at least one clause. */
export function matchAny(data: CatalogueData, sums: Sums, { clauses }: Plan, to: Matches): void {
  const coverage = clauses.length > 1 ? COVERAGE_SCORE : 0
  const streams = clauses.map((clause) => clauseStream(data, sums, clause, 'any'))
  for (const stream of streams) {
    for (let place = stream.start; place < stream.end; place++) {
      sums.add(stream.products[place], scoreAt(stream, place) + coverage)
    }
  }
  sums.drain((product, score) => to.take(product, score))
}

/** The products that meet a clause, by its words or in another way, as one stream. */
function clauseStream(data: CatalogueData, sums: Sums, clause: Clause, words: 'all' | 'any'): Stream {
  const only = onlyTerm(clause)
  if (only) return termStream(data, only.term, only.share)
  for (const terms of words === 'all' ? [clause.words.flat()] : clause.words) addCommon(data, sums, terms, clause.share)
  // A product that holds the whole holds its words: this adds no product.
  if (clause.whole !== null) addCommon(data, sums, [clause.whole], FULL_SHARE)
  for (const { terms, tag, share } of clause.others) {
    if (tag === null) {
      addCommon(data, sums, terms, share)
      continue
    }
    const products = data.tagProducts.of(tag)
    const score = shareOf(conceptScore(data, tag), share)
    for (let place = 0; place < products.length; place++) sums.add(products[place], score)
  }
  return sums.take()
}

/** The one term that a clause is met by, and what it counts; undefined where there is more. */
function onlyTerm({ words, whole, others }: Clause): { readonly term: number; readonly share: number } | undefined {
  if (whole !== null || words.length + others.length !== 1) return undefined
  const terms = words[0] ?? others[0].terms
  return terms.length === 1 ? { term: terms[0], share: others[0]?.share ?? FULL_SHARE } : undefined
}

function addCommon(data: CatalogueData, sums: Sums, terms: readonly number[], share: number): void {
  if (terms.length === 0) return
  const streams = terms.map((term) => termStream(data, term, share))
  eachCommon(streams, (product, places) => {
    let score = 0
    for (let index = 0; index < streams.length; index++) score += scoreAt(streams[index], places[index])
    sums.add(product, score)
  })
}
