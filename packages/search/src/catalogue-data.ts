import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { Segment } from './segment.js'
import type { Spellings } from './spellings.js'
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
  /** Fields of which some product has a number. */
  readonly numberFields: ReadonlySet<string>
  /** How many products hold a term; 0 for -1. */
  productsWith(term: number): number
  /** A term's inverse document frequency in parts of 256. */
  rarity(term: number): number
  /** About in how many titles one term stands right behind another. */
  titlesSideBySide(first: number, second: number): number
  /** How many products have a value, themselves or in a variant; 0 for -1. */
  productsWithTag(tag: number): number
  /** How many products say a value themselves, not a narrower one. */
  productsSaying(tag: number): number
  /** How many products say something on a field. */
  productsOn(field: string): number
}

/** A segment as it stands in one state of the catalogue: some of its products may be gone. Never changed. */
export interface Standing {
  readonly segment: Segment
  /** The products that are still there, and their variants; null for all. */
  readonly live: Uint32Array | null
  readonly liveVariants: Uint32Array | null
  /** How many are still there. */
  readonly count: number
}

/** A segment of a catalogue as it is searched: with what holds for all. */
export interface CatalogueData extends IndexReader, Omit<Segment, 'readWith'>, Omit<Standing, 'segment' | 'count'> {
  /** Product → its number in the order of all ids; null where its place in the segment is that number. */
  readonly numberOf: Uint32Array | null
}
