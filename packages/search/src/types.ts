import type { Product } from '@elmo-chat/catalog'
import type { Constraint, Facet, Sort } from '@elmo-chat/protocol'

export interface SearchQuery {
  /** Free words; may be empty, then all products that meet the constraints are found. */
  readonly text: string
  /** Two `is` on one field mean either; different fields must hold on one variant. Unknown fields match nothing. */
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
}

/** A part of a score. The parts of a hit add up to its score. */
export interface Contribution {
  /** `word:shirt@title`, `phrase`, `stock`. */
  readonly reason: string
  readonly score: number
}

export interface SearchHit {
  readonly product: Product
  readonly score: number
  /** Indices into `product.variants` that meet all constraints; all of them where there are no variant constraints. */
  readonly variants: readonly number[]
  readonly because: readonly Contribution[]
}

export interface SearchResult {
  /** All products that match, sold-out ones included. */
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly facets: readonly Facet[]
  readonly cursor?: string
  /** The query as it was answered, when a typo was mended. */
  readonly corrected?: string
  /** Words of the query that no product holds, even after mending. */
  readonly missing: readonly string[]
}
