import { countBits, emptyBits, hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { type FrequentTerm, WINDOW_BITS } from './frequent-terms.js'
import { placesOf, scoreOf } from './postings.js'
import { FULL_SHARE, shareOf } from './score-parts.js'

/**
 * Products in ascending order with a score each: a term's postings as they lie in the index (`weights`, with the
 * term's `rarity`), or a list made for one query (`scores`).
 */
export interface Stream {
  readonly products: Uint32Array
  readonly start: number
  readonly end: number
  readonly weights: Uint16Array | null
  readonly rarity: number
  readonly scores: Int32Array | null
  /** Null for a list made for one query. */
  readonly frequent: FrequentTerm | null
}

/** A term's postings; `share`: what it counts beside the words of the query themselves, in parts of FULL_SHARE. */
export function termStream(data: CatalogueData, term: number, share = FULL_SHARE): Stream {
  const { postings } = data
  return {
    products: postings.products,
    ...placesOf(postings, term),
    weights: postings.weights,
    rarity: shareOf(data.rarity(term), share),
    scores: null,
    frequent: data.frequentTerms.find(term),
  }
}

export function scoreAt(stream: Stream, place: number): number {
  return stream.weights ? scoreOf(stream.rarity, stream.weights[place]) : stream.scores![place]
}

/** The most that a stream gives to a product. */
export function mostOf(stream: Stream): number {
  const { frequent, rarity, weights, scores, start, end } = stream
  let most = 0
  if (frequent) {
    for (const impact of frequent.highest) most = Math.max(most, impact)
    return most * rarity
  }
  if (weights) {
    for (let place = start; place < end; place++) most = Math.max(most, weights[place])
    return scoreOf(rarity, most)
  }
  for (let place = start; place < end; place++) most = Math.max(most, scores![place])
  return most
}

/** The first place from `from` on whose product is not before `product`; `end` where there is none. Cost: O(log distance). */
export function seek(products: Uint32Array, from: number, end: number, product: number): number {
  if (from >= end || products[from] >= product) return from
  let step = 1
  while (from + step < end && products[from + step] < product) step <<= 1
  let low = from + (step >>> 1)
  let high = Math.min(from + step, end)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (products[middle] < product) low = middle
    else high = middle
  }
  return high
}

/** Calls `visit` for each product that all streams hold, with its place in each. `places` is one array, used again. */
export function eachCommon(streams: readonly Stream[], visit: (product: number, places: Uint32Array) => void): void {
  // The shortest stream leads: the others are only asked about its products.
  const order = streams.map((_, index) => index).sort((a, b) => lengthOf(streams[a]) - lengthOf(streams[b]))
  const places = Uint32Array.from(streams, ({ start }) => start)
  const leader = streams[order[0]]
  let place = leader.start
  next: while (place < leader.end) {
    const product = leader.products[place]
    for (let rank = 1; rank < order.length; rank++) {
      const index = order[rank]
      const { products, end, frequent } = streams[index]
      if (frequent) {
        if (!hasBit(frequent.bits, product)) {
          place++
          continue next
        }
        const window = product >>> WINDOW_BITS
        places[index] = seek(products, Math.max(places[index], frequent.places[window]), end, product)
        continue
      }
      const found = seek(products, places[index], end, product)
      if (found >= end) return
      places[index] = found
      if (products[found] !== product) {
        place = seek(leader.products, place + 1, leader.end, products[found])
        continue next
      }
    }
    places[order[0]] = place
    visit(product, places)
    place++
  }
}

/** Room to add up scores per product; given back empty. */
export class Sums {
  private readonly scores: Int32Array
  private readonly bits: Uint32Array

  constructor(productCount: number) {
    this.scores = new Int32Array(productCount)
    this.bits = emptyBits(productCount)
  }

  add(product: number, score: number): void {
    this.scores[product] += score
    this.bits[product >>> 5] |= 1 << (product & 31)
  }

  /** Visits the products that were added to, ascending, with their sums so far, which it may add to. */
  each(visit: (product: number, score: number) => void): void {
    const { scores, bits } = this
    for (let index = 0; index < bits.length; index++) {
      for (let word = bits[index]; word !== 0; word &= word - 1) {
        const product = (index << 5) + 31 - Math.clz32(word & -word)
        visit(product, scores[product])
      }
    }
  }

  /** The same for the last time: the room is empty then. */
  drain(visit: (product: number, score: number) => void): void {
    const { scores, bits } = this
    for (let index = 0; index < bits.length; index++) {
      let word = bits[index]
      bits[index] = 0
      for (; word !== 0; word &= word - 1) {
        const product = (index << 5) + 31 - Math.clz32(word & -word)
        const score = scores[product]
        scores[product] = 0
        visit(product, score)
      }
    }
  }

  /** The same as a stream. */
  take(): Stream {
    const end = countBits(this.bits)
    const products = new Uint32Array(end)
    const scores = new Int32Array(end)
    let place = 0
    this.drain((product, score) => {
      products[place] = product
      scores[place++] = score
    })
    return { products, start: 0, end, weights: null, rarity: 0, scores, frequent: null }
  }
}

function lengthOf({ start, end }: Stream): number {
  return end - start
}
