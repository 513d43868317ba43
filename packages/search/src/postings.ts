import type { Slots } from './slots.js'
import { textFields } from './text-fields.js'

/** Impacts are parts of 2048. */
const IMPACT_BITS = 11
/** The highest impact. */
export const FULL_IMPACT = (1 << IMPACT_BITS) - 1
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

/** What a posting says: an impact of at least 1, and a bit for each field. */
export function weightOf(impact: number, fields: number): number {
  return (impact << FIELD_BITS) | fields
}

/** How much a term says of a product, in parts of 2048. */
export function impactOf(weight: number): number {
  return weight >>> FIELD_BITS
}

/** The most that a term gives to any product. */
export function highestScore(rarity: number): number {
  return rarity * FULL_IMPACT
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

/** The mean number of words per field, which the length of a text is held against. */
export type MeanLengths = readonly number[]
