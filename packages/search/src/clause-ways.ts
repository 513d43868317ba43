import type { Alternative } from './alternatives.js'
import type { CatalogueData } from './catalogue-data.js'
import type { Clause } from './plan.js'
import { conceptScore, FULL_SHARE, shareOf } from './score-parts.js'
import { eachCommon, type Stream, type Sums, scoreAt, seek, termStream } from './stream.js'

/** A way to meet a clause: terms of which all must be held, or a value, with the products that have it. */
export type Way =
  | { readonly streams: readonly Stream[] }
  | { readonly streams: null; readonly products: Uint32Array; readonly score: number }

/** The terms of a clause that must be held together, group by group, and the whole that counts on top of them. */
export function groupsOf({ words, whole, isCode }: Clause, how: 'all' | 'any') {
  if (isCode && whole !== null) return { groups: [[...words.flat(), whole]], whole: null }
  return { groups: how === 'all' ? [words.flat()] : words, whole }
}

/** The ways to meet a clause: its words, together or each by itself, their whole, and the others. */
export function waysOf(data: CatalogueData, clause: Clause, words: 'all' | 'any'): Way[] {
  const { groups, whole } = groupsOf(clause, words)
  return [
    ...groups.map((terms) => ({ terms, tag: null, share: clause.share })),
    // A product that holds the whole holds its words: this adds no product.
    { terms: whole === null ? [] : [whole], tag: null, share: FULL_SHARE },
    ...clause.others,
  ].flatMap((way) => wayOf(data, way))
}

function wayOf(data: CatalogueData, { terms, tag, share }: Pick<Alternative, 'terms' | 'tag' | 'share'>): Way[] {
  if (tag !== null) {
    return [{ streams: null, products: data.tagProducts.of(tag), score: shareOf(conceptScore(data, tag), share) }]
  }
  return terms.length === 0 ? [] : [{ streams: terms.map((term) => termStream(data, term, share)) }]
}

/** How many products ways give at most, each counted as often as they give it. */
export function sizeOf(ways: readonly Way[]): number {
  return ways.reduce((sum, way) => sum + (way.streams ? sizeOfRarest(way.streams) : way.products.length), 0)
}

function sizeOfRarest(streams: readonly Stream[]): number {
  return Math.min(...streams.map(({ start, end }) => end - start))
}

/** Adds up what ways give to each product. */
export function addWays(ways: readonly Way[], sums: Sums): void {
  for (const way of ways) {
    if (way.streams === null) {
      const { products, score } = way
      for (let place = 0; place < products.length; place++) sums.add(products[place], score)
    } else if (way.streams.length === 1) {
      const [stream] = way.streams
      const { products, end } = stream
      for (let place = stream.start; place < end; place++) sums.add(products[place], scoreAt(stream, place))
    } else {
      const { streams } = way
      eachCommon(streams, (product, places) => {
        let score = 0
        for (let index = 0; index < streams.length; index++) score += scoreAt(streams[index], places[index])
        sums.add(product, score)
      })
    }
  }
}

/** What a product gets from ways; -1 where it meets none. Cost: O(ways · log products). */
export function scoreOfWays(ways: readonly Way[], product: number): number {
  let sum = -1
  for (const way of ways) {
    const score = scoreOfWay(way, product)
    if (score >= 0) sum = Math.max(0, sum) + score
  }
  return sum
}

function scoreOfWay(way: Way, product: number): number {
  if (way.streams === null) {
    const { products, score } = way
    return products[seek(products, 0, products.length, product)] === product ? score : -1
  }
  let sum = 0
  for (const stream of way.streams) {
    const place = seek(stream.products, stream.start, stream.end, product)
    if (place >= stream.end || stream.products[place] !== product) return -1
    sum += scoreAt(stream, place)
  }
  return sum
}
