import type { CatalogueData } from './catalogue-data.js'
import { addWays, groupsOf, scoreOfWays, sizeOf, type Way, waysOf } from './clause-ways.js'
import { matchFrequent } from './match-frequent.js'
import type { Clause, Plan } from './plan.js'
import { COVERAGE_SCORE } from './score-parts.js'
import { eachCommon, mostOf, type Stream, type Sums, scoreAt, seek, termStream } from './stream.js'

/** Takes products that match. They come in ascending order. */
export interface Matches {
  /** The products that may be taken at all, ascending, where they are no more than so many; else null. */
  few(most: number): Uint32Array | null
  /**
   * Whether a product of which nothing is found yet may still get onto the page, when its words can give no more than
   * `most`. `sums` are those of the products that are found, which can only grow. True where all are to be counted.
   */
  mayEnter(most: number, sums: Sums): boolean
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
      const { groups, whole } = groupsOf(clause, 'all')
      for (const term of groups.flat()) required.push(termStream(data, term))
      if (whole !== null) extra.push(termStream(data, whole))
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

/** As `matchAny`, of a few products that each clause is asked about; false, and nothing found, where they are many. */
function matchFew(data: CatalogueData, clauses: readonly Clause[], coverage: number, to: Matches): boolean {
  const clauseWays = clauses.map((clause) => waysOf(data, clause, 'any'))
  const few = to.few(clauseWays.reduce((sum, ways) => sum + sizeOf(ways), 0) / (SELECTIVE * clauses.length))
  if (few === null) return false
  for (const product of few) {
    let score = -1
    for (const ways of clauseWays) {
      const found = scoreOfWays(ways, product)
      if (found >= 0) score = Math.max(0, score) + found + coverage
    }
    if (score >= 0) to.take(product, score)
  }
  return true
}

/**
 * Finds the products that meet at least one clause, the clauses that give most first. Where not all need to be counted, what
 * meets only the last of them is left out as soon as it can no longer get onto the page.
 *
 * Source  Turtle and Flood, "Query evaluation: strategies and optimizations", 1995: MaxScore, a term at a time.
 */
export function matchAny(data: CatalogueData, sums: Sums, { clauses }: Plan, to: Matches): void {
  const coverage = clauses.length > 1 ? COVERAGE_SCORE : 0
  if (matchFew(data, clauses, coverage, to)) return
  const streams = clauses.map((clause) => {
    const stream = streamOf(data, sums, clause)
    return { stream, most: mostOf(stream) + coverage }
  })
  streams.sort((a, b) => b.most - a.most)
  let left = streams.reduce((sum, { most }) => sum + most, 0)
  let isOpen = true
  for (const [at, { stream, most }] of streams.entries()) {
    isOpen &&= at === 0 || to.mayEnter(left, sums)
    left -= most
    if (isOpen) addAll(sums, stream, coverage)
    else addToFound(sums, stream, coverage)
  }
  sums.drain((product, score) => to.take(product, score))
}

function addAll(sums: Sums, stream: Stream, coverage: number): void {
  for (let place = stream.start; place < stream.end; place++) {
    sums.add(stream.products[place], scoreAt(stream, place) + coverage)
  }
}

function addToFound(sums: Sums, stream: Stream, coverage: number): void {
  const { products, start, end } = stream
  let place = start
  sums.each((product) => {
    place = seek(products, place, end, product)
    if (place < end && products[place] === product) sums.add(product, scoreAt(stream, place) + coverage)
  })
}

/** The products that meet a clause, by one of its words or in another way, as one stream. */
function streamOf(data: CatalogueData, sums: Sums, clause: Clause): Stream {
  const only = onlyTerm(clause)
  if (only) return termStream(data, only.term, only.share)
  addWays(waysOf(data, clause, 'any'), sums)
  return sums.take()
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
