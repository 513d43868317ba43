import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Constraint, Facet, FacetValue, Sort, Suggestion } from '@elmo-chat/protocol'
import type { PopularQueries } from './popular-queries.js'
import type { Synonyms } from './synonyms.js'

export interface SearchQuery {
  /**
   * Free words; may be empty, then all products that meet the constraints are found.
   * What stands behind the first 500 characters is ignored.
   */
  readonly text: string
  /**
   * Two `is` on one field mean either, or both where the field `meansAll`; different fields must hold on one variant.
   * Unknown fields match nothing. The field `id` is the product's own.
   */
  readonly constraints: readonly Constraint[]
  readonly sort?: Sort
  /** At most 100. */
  readonly limit: number
  /** From an earlier result of the same query. */
  readonly cursor?: string
  /** Fields to count values of. */
  readonly facets?: readonly string[]
  /** `all`: every word must be found (after typo correction); `any`: one is enough, more rank higher. */
  readonly words: 'all' | 'any'
  /** Whether the last word may be unfinished: then words that begin so are found too. */
  readonly prefix?: boolean
  /** Whether the words are taken as they are written: nothing is mended, and only the lexicon and the merchant name others. */
  readonly exact?: boolean
  /** False where the number of all that match is not needed: `total` then says no more than that there are so many at least. */
  readonly total?: false
  /** Whether each hit tells how it fits, for a ranker: `SearchHit.features`. */
  readonly features?: boolean
  /** What the merchant's words mean, made by `buildSynonyms`. */
  readonly synonyms?: Synonyms | undefined
}

/** A part of a score. The parts of a hit add up to its score. */
export interface Contribution {
  /**
   * `word:shirt@title`, `concept:category/dress`, `synonym:sneaker→trainers`, `typo:jakcet→jacket`, `split:tshirt→t shirt`,
   * `joined:smart phone→smartphone`, `prefix:jac→jacket`, `pinyin:lyq→连衣裙`, `sound:连衣群→连衣裙`, `shape:羽绒福→羽绒服`,
   * `measure:1.5 meter→150 cm`, `phrase`, `coverage`, `stock`.
   */
  readonly reason: string
  readonly score: number
}

export interface SearchHit {
  readonly product: Product
  readonly score: number
  /** Indices into `product.variants` that meet all constraints; all of them where there are no variant constraints. */
  readonly variants: readonly number[]
  readonly because: readonly Contribution[]
  /** How it fits, in the order of `searchFeatures`; where the query asked for it. */
  readonly features?: Float32Array
}

export interface SearchResult {
  /** All products that match, sold-out ones included; some of them where the query needs no total. */
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly facets: readonly Facet[]
  readonly cursor?: string
  /** The query as it was answered, when a typo was mended. */
  readonly corrected?: string
  /** Words of the query that no product holds, even after mending. */
  readonly missing: readonly string[]
}

/** What products can be asked about. `number` fields take `min` and `max`. */
export interface SearchField {
  readonly field: string
  readonly label: string
  readonly kind: 'concept' | 'text' | 'number'
  /** How many products say something on it. */
  readonly products: number
}

/** What is different in a later state of the catalogue. A product that is both removed and put is put. */
export interface CatalogueChange {
  /** New products, and those that replace the product of their id. */
  readonly put: readonly Product[]
  /** Ids; unknown ones are passed over. */
  readonly remove: readonly string[]
}

/** Everything that can be asked of one state of the catalogue. Immutable: a new state is a new index. */
export interface SearchIndex {
  readonly size: number
  product(id: string): Product | undefined
  /** Products are numbered from 0 in the order of their ids. */
  productAt(index: number): Product
  /** Never throws, whatever the text, the fields, the values or the cursor. */
  search(query: SearchQuery): SearchResult
  /**
   * How to go on from what stands in the search box: what people really ask for (made by `buildPopularQueries`), categories,
   * words of the catalogue, products, the best first.
   */
  suggest(prefix: string, limit: number, popular?: PopularQueries): Suggestion[]
  /** How many products meet the constraints and hold all the words. */
  count(constraints: readonly Constraint[], text?: string): number
  /** The values of a field and how many products (that meet the constraints) have them, the most frequent first. */
  values(field: string, constraints?: readonly Constraint[]): FacetValue[]
  /** What products can be asked about, the fields with the most products first. */
  fields(): SearchField[]
  /** Whether any product holds the word: as written, as its stem, or all of its Han bigrams. */
  knows(word: string): boolean
  /** The lowest and highest number of the variants that meet the constraints; null where none has one. */
  range(field: string, constraints?: readonly Constraint[]): { readonly min: number; readonly max: number } | null
  /**
   * The index of a later state of the catalogue. It shares with this one what does not differ; this one stays as it is.
   * Its answers are those of an index built anew, but that the lengths of texts are held against the same means as here
   * until about half of the products differ, that a word which a new product brings to the dictionary counts as a whole
   * only in texts that are read from then on, and that many products keep the language of labels while half are in either.
   */
  update(change: CatalogueChange): Steps<SearchIndex>
  /** Products of the same kind that share attributes, words and price range; never the product itself. */
  similar(productId: string, limit: number): SearchHit[]
}
