import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { NumberColumns } from './number-columns.js'
import type { Postings } from './postings.js'
import type { Meeting } from './postings-meet.js'
import type { Rows } from './rows.js'
import type { Shelf } from './shelf.js'
import type { Spellings } from './spellings.js'
import type { TagProducts } from './tag-products.js'
import type { Tags } from './tags.js'
import type { Units } from './term-reader.js'
import type { Terms } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** What holds for all of a catalogue, in whatever segment a product stands: what queries are read and planned with. */
export interface IndexReader {
  readonly lexicon: Lexicon
  /** In which most products are written. */
  readonly language: Language
  /** How many products there are. */
  readonly productCount: number
  readonly vocabulary: Terms
  readonly dictionary: WordList
  readonly units: Units
  readonly spellings: Spellings
  readonly tags: Tags
  /** How many products hold a term; 0 for -1. */
  productsWith(term: number): number
  /** A term's inverse document frequency in parts of 256. */
  rarity(term: number): number
  /** How two terms meet in products; null where no product holds both. */
  meeting(first: number, second: number): Meeting
  /** How many products have a value, themselves or in a variant; 0 for -1. */
  productsWithTag(tag: number): number
}

/** A segment of a catalogue as it is searched: its products, and what holds for all. Built once, never changed. */
export interface CatalogueData extends IndexReader {
  readonly shelf: Shelf
  readonly postings: Postings
  /** Product → the terms of its title in their order. */
  readonly titles: Rows
  readonly tagProducts: TagProducts
  readonly numbers: NumberColumns
  /** Products with at least one variant that can be bought. */
  readonly available: Uint32Array
}
