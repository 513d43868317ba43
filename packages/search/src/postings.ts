import type { Steps } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'
import { invertRowsWith, type Rows, RowsBuilder } from './rows.js'
import { Slots } from './slots.js'
import type { TermList } from './term-list.js'
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
  /** Term → its slot. */
  readonly slots: Slots
  /** Slot `s` has the places `starts[s]` up to, without, `starts[s + 1]` of `products` and `weights`. */
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

const NOWHERE: Places = { start: 0, end: 0 }

export function placesOf({ slots, starts }: Postings, term: number): Places {
  const slot = slots.find(term)
  return slot < 0 ? NOWHERE : { start: starts[slot], end: starts[slot + 1] }
}

/** The score that a posting gives, in parts of POINT. */
export function scoreOf(rarity: number, weight: number): number {
  return rarity * (weight >>> FIELD_BITS)
}

/** How much a term says of a product, in parts of 2048. */
export function impactOf(weight: number): number {
  return weight >>> FIELD_BITS
}

/** The most that a term gives to any product. */
export function highestScore(rarity: number): number {
  return rarity * ((1 << IMPACT_BITS) - 1)
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
/** Leading zeros of packed counts → the highest field that has one. */
const fieldOfOne = Uint8Array.from({ length: 33 }, (_, zeros) =>
  Math.max(
    0,
    shifts.findLastIndex((shift) => shift <= 31 - zeros),
  ),
)
const caps = textFields.map(({ bits }) => (1 << bits) - 1)

/** The mean number of words per field, which the length of a text is held against. */
export type MeanLengths = readonly number[]

/** Collects the terms of one product after the other. */
export class PostingsBuilder {
  private readonly slots: Slots
  /** Product → slots, each once. */
  private readonly rows = new RowsBuilder()
  /** How often each of those stands in each field, packed. */
  private readonly counts = new GrowingList()
  private readonly lengths = textFields.map(() => new GrowingList())
  /** Slot → the place behind its last one in the rows, 0 for none. */
  private seen = new Uint32Array(1 << 16)
  private productCount = 0

  /** `isFirst`: nothing else holds terms of this vocabulary. */
  constructor(isFirst: boolean) {
    this.slots = new Slots(isFirst)
  }

  /** Adds an occurrence of a term in the current product. `field` is a place in `textFields`. */
  add(term: number, field: number): void {
    const slot = this.slots.take(term)
    if (slot >= this.seen.length) this.seen = grown(this.seen, slot)
    const place = this.seen[slot]
    // From this product if it lies in the current row.
    if (place <= this.rows.rowStart) {
      this.rows.push(slot)
      this.counts.push(1 << shifts[field])
      this.seen[slot] = this.counts.length
      return
    }
    const count = this.counts.at(place - 1)
    if (((count >>> shifts[field]) & caps[field]) < caps[field]) {
      this.counts.set(place - 1, count + (1 << shifts[field]))
    }
  }

  addAll({ items, length }: TermList, field: number): void {
    for (let place = 0; place < length; place++) this.add(items[place], field)
  }

  /** Ends a field of the current product, of so many words. Each field must be ended once. */
  endField(field: number, length: number): void {
    this.lengths[field].push(length)
  }

  endProduct(): void {
    this.rows.endRow()
    this.productCount++
  }

  /** Cost: one pass over the products. */
  *meanLengths(): Steps<MeanLengths> {
    const means: number[] = []
    for (const lengths of this.lengths) {
      let sum = 0
      for (let product = 0; product < this.productCount; product++) sum += lengths.at(product)
      means.push(sum / Math.max(1, this.productCount) || 1)
      yield
    }
    return means
  }

  /**
   * Turns the rows of products into rows of terms and weighs them.
   *
   * Source   BM25F: Zaragoza et al., "Microsoft Cambridge at TREC-13", 2004.
   * Departs  The saturated frequency is rounded to eleven bits.
   * Cost     time O(postings); memory 6 bytes a posting, and as much again meanwhile.
   */
  *build(means: MeanLengths): Steps<Postings> {
    const rows = yield* this.rows.build()
    const weights = yield* this.weighAll(rows, means)
    const { starts, items, along } = yield* invertRowsWith(rows, this.slots.size, weights)
    return { slots: this.slots, starts, products: items, weights: along }
  }

  private *weighAll({ starts, items }: Rows, means: MeanLengths): Steps<Uint16Array> {
    const factors = new Float64Array(FIELD_BITS)
    const weights = new Uint16Array(items.length)
    yield
    // Most words stand once in one field.
    const once = new Uint16Array(FIELD_BITS)
    for (let product = 0; product < this.productCount; product++) {
      for (let field = 0; field < FIELD_BITS; field++) {
        const { weight, lengthPenalty } = textFields[field]
        const length = this.lengths[field].at(product)
        factors[field] = weight / (1 - lengthPenalty + (lengthPenalty * length) / means[field])
      }
      for (let field = 0; field < FIELD_BITS; field++) once[field] = weigh(1 << shifts[field], factors)
      for (let place = starts[product]; place < starts[product + 1]; place++) {
        const counts = this.counts.at(place)
        const field = fieldOfOne[Math.clz32(counts)]
        weights[place] = counts === 1 << shifts[field] ? once[field] : weigh(counts, factors)
      }
      if (product % 64 === 0) yield
    }
    return weights
  }
}

function weigh(counts: number, factors: Float64Array): number {
  let frequency = 0
  let fields = 0
  for (let field = 0; field < FIELD_BITS; field++) {
    const count = (counts >>> shifts[field]) & caps[field]
    if (count === 0) continue
    frequency += count * factors[field]
    fields |= 1 << field
  }
  const impact = Math.round((frequency / (SATURATION + frequency)) * ((1 << IMPACT_BITS) - 1))
  return (Math.max(impact, 1) << FIELD_BITS) | fields
}

function grown(list: Uint32Array, place: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * list.length, place + 1))
  larger.set(list)
  return larger
}
