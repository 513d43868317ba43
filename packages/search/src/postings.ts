import type { Steps } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'
import { invertRowsWith, RowsBuilder } from './rows.js'
import { SATURATION, textFields } from './text-fields.js'

/** Impacts are parts of 2048. */
const IMPACT_BITS = 11
const FIELD_BITS = textFields.length
/** Parts of 256 in which the rarity of a term is counted. */
const RARITY_PARTS = 256

/**
 * What one point of score is in the whole numbers that scores are counted in: they add up exactly in any order.
 */
export const POINT = RARITY_PARTS << IMPACT_BITS

/** Which products hold a term, and how much it says of each. */
export interface Postings {
  /** Term `t` has the places `starts[t]` up to, without, `starts[t + 1]` of `products` and `weights`. */
  readonly starts: Uint32Array
  /** Ascending within a term. */
  readonly products: Uint32Array
  /** High 11 bits: BM25F's saturated frequency in 0..1 as parts of 2048. Low 5 bits: the fields, title lowest. */
  readonly weights: Uint16Array
}

/** Where a term's postings lie. */
export interface Places {
  readonly start: number
  readonly end: number
}

export function placesOf({ starts }: Postings, term: number): Places {
  return { start: starts[term], end: starts[term + 1] }
}

/** The score that a posting gives, in parts of POINT. */
export function scoreOf(rarity: number, weight: number): number {
  return rarity * (weight >>> FIELD_BITS)
}

/** The strongest field that a posting names. */
export function strongestField(weight: number): string {
  const lowest = 31 - Math.clz32(weight & -weight)
  return textFields[Math.min(lowest, FIELD_BITS - 1)].field
}

/**
 * BM25's inverse document frequency, never negative, in parts of 256.
 *
 * Source   Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function rarityOf(products: number, productCount: number): number {
  return Math.round(Math.log(1 + (productCount - products + 0.5) / (products + 0.5)) * RARITY_PARTS)
}

const shifts = textFields.map((_, field) => textFields.slice(0, field).reduce((sum, { bits }) => sum + bits, 0))
const caps = textFields.map(({ bits }) => (1 << bits) - 1)

/** Collects the terms of one product after the other. */
export class PostingsBuilder {
  /** Product → terms, each once. */
  private readonly rows = new RowsBuilder()
  /** How often each of those stands in each field, packed. */
  private readonly counts = new GrowingList()
  private readonly lengths = textFields.map(() => new GrowingList())
  /** Term → the place behind its last one in the rows, 0 for none. */
  private readonly seen = new GrowingList()
  private productCount = 0

  /** Adds an occurrence of a term in the current product. `field` is a place in `textFields`. */
  add(term: number, field: number): void {
    const rowStart = this.rows.rowStart
    while (this.seen.length <= term) this.seen.push(0)
    const place = this.seen.at(term)
    // From this product if it lies in the current row.
    if (place <= rowStart) {
      this.rows.push(term)
      this.counts.push(1 << shifts[field])
      this.seen.set(term, this.counts.length)
      return
    }
    const count = this.counts.at(place - 1)
    if (((count >>> shifts[field]) & caps[field]) < caps[field])
      this.counts.set(place - 1, count + (1 << shifts[field]))
  }

  /** Ends the current product. `lengths` are its fields' numbers of words. */
  endProduct(lengths: readonly number[]): void {
    for (let field = 0; field < lengths.length; field++) this.lengths[field].push(lengths[field])
    this.rows.endRow()
    this.productCount++
  }

  /**
   * Turns the rows of products into rows of terms and weighs them.
   *
   * Source   BM25F: Zaragoza et al., "Microsoft Cambridge at TREC-13", 2004.
   * Departs  The saturated frequency is rounded to eleven bits.
   * Cost     time O(postings); memory 6 bytes a posting, and as much again meanwhile.
   */
  *build(termCount: number): Steps<Postings> {
    const rows = yield* this.rows.build()
    const factors = yield* this.fieldFactors()
    const weights = new Uint16Array(rows.items.length)
    for (let product = 0; product < this.productCount; product++) {
      for (let place = rows.starts[product]; place < rows.starts[product + 1]; place++) {
        weights[place] = weigh(this.counts.at(place), product, factors)
      }
      if (product % 512 === 0) yield
    }
    const turned = yield* invertRowsWith(rows, termCount, weights)
    return { starts: turned.starts, products: turned.items, weights: turned.along }
  }

  /** Per field and product: how much one occurrence counts, its length considered. */
  private *fieldFactors(): Steps<Float32Array[]> {
    const all: Float32Array[] = []
    for (const [field, { weight, lengthPenalty }] of textFields.entries()) {
      const lengths = yield* this.lengths[field].toArray()
      let sum = 0
      for (let product = 0; product < lengths.length; product++) sum += lengths[product]
      const average = sum / Math.max(1, lengths.length) || 1
      const factors = new Float32Array(lengths.length)
      for (let product = 0; product < lengths.length; product++) {
        factors[product] = weight / (1 - lengthPenalty + (lengthPenalty * lengths[product]) / average)
      }
      all.push(factors)
      yield
    }
    return all
  }
}

function weigh(counts: number, product: number, factors: readonly Float32Array[]): number {
  let frequency = 0
  let fields = 0
  for (let field = 0; field < FIELD_BITS; field++) {
    const count = (counts >>> shifts[field]) & caps[field]
    if (count === 0) continue
    frequency += count * factors[field][product]
    fields |= 1 << field
  }
  const impact = Math.round((frequency / (SATURATION + frequency)) * ((1 << IMPACT_BITS) - 1))
  return (Math.max(impact, 1) << FIELD_BITS) | fields
}
