import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { NumberColumns } from './number-columns.js'
import type { Postings } from './postings.js'
import type { Rows } from './rows.js'
import type { Shelf } from './shelf.js'
import type { TagProducts } from './tag-products.js'
import type { Tags } from './tags.js'
import type { Units } from './term-reader.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** Everything that is known of a catalogue for searching it. Built once, never changed. */
export interface CatalogueData {
  readonly lexicon: Lexicon
  /** In which most products are written. */
  readonly language: Language
  readonly shelf: Shelf
  readonly vocabulary: Vocabulary
  readonly dictionary: WordList
  readonly units: Units
  readonly postings: Postings
  /** Product → the terms of its title in their order. */
  readonly titles: Rows
  readonly tags: Tags
  readonly tagProducts: TagProducts
  readonly numbers: NumberColumns
  /** Products with at least one variant that can be bought. */
  readonly available: Uint32Array
  /** How many products hold a term; 0 for -1. */
  productsWith(term: number): number
}
