import type { CatalogueData } from './catalogue-data.js'
import { addWays, scoreOfWays, sizeOf, type Way, waysOf } from './clause-ways.js'
import { matchFrequent } from './match-frequent.js'
import type { Clause, Plan } from './plan.js'
import { COVERAGE_SCORE } from './score-parts.js'
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

/** A product is looked up in ways where so many times fewer come into question than the ways give. */
const SELECTIVE = 16

/** Finds the products that meet every clause. */
export function matchAll(data: CatalogueData, sums: Sums, { clauses }: Plan, to: Matches): void {
  const required: Stream[] = []
  const extra: Stream[] = []
  const several: (readonly Way[])[] = []
  for (const clause of clauses) {
    const only = onlyTerm(clause)
    if (only) {
      required.push(termStream(data, only.term, only.share))
    } else if (clause.others.length > 0) {
      several.push(waysOf(data, clause, 'all'))
    } else {
      for (const word of clause.words) for (const term of word) required.push(termStream(data, term))
      if (clause.whole !== null) extra.push(termStream(data, clause.whole))
    }
  }
  if (required.length === 0 && several.length === 1) {
    addWays(several[0], sums)
    sums.drain((product, score) => to.take(product, score))
    return
  }
  if (several.length === 0 && matchFrequent(data, required, extra, to)) return
  matchCommon(required, lookedUp(required, several, sums), extra, to)
}

/** Adds up, from the fewest on, those of several ways that give few, as one stream each; gives back the others. */
function lookedUp(required: Stream[], several: readonly (readonly Way[])[], sums: Sums): (readonly Way[])[] {
  let fewest = Math.min(...required.map(({ start, end }) => end - start))
  const sized = several.map((ways) => ({ ways, size: sizeOf(ways) })).sort((a, b) => a.size - b.size)
  const others: (readonly Way[])[] = []
  for (const { ways, size } of sized) {
    if (size > SELECTIVE * fewest) {
      others.push(ways)
      continue
    }
    addWays(ways, sums)
    const stream = sums.take()
    required.push(stream)
    fewest = Math.min(fewest, stream.end)
  }
  return others
}

function matchCommon(
  required: readonly Stream[],
  others: readonly (readonly Way[])[],
  extra: readonly Stream[],
  to: Matches,
): void {
  const extraPlaces = Uint32Array.from(extra, ({ start }) => start)
  eachCommon(required, (product, places) => {
    let score = 0
    for (const ways of others) {
      const found = scoreOfWays(ways, product)
      if (found < 0) return
      score += found
    }
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
  const streams = clauses.map((clause) => {
    const only = onlyTerm(clause)
    if (only) return termStream(data, only.term, only.share)
    addWays(waysOf(data, clause, 'any'), sums)
    return sums.take()
  })
  for (const stream of streams) {
    for (let place = stream.start; place < stream.end; place++) {
      sums.add(stream.products[place], scoreAt(stream, place) + coverage)
    }
  }
  sums.drain((product, score) => to.take(product, score))
}

/** The one term that a clause is met by, and what it counts; undefined where there is more. */
function onlyTerm({
  words,
  whole,
  share,
  others,
}: Clause): { readonly term: number; readonly share: number } | undefined {
  if (whole !== null || words.length + others.length !== 1) return undefined
  const terms = words[0] ?? others[0].terms
  return terms.length === 1 ? { term: terms[0], share: words.length > 0 ? share : others[0].share } : undefined
}
