import type { Bilingual } from '@elmo-chat/kernel'
import type { CandidateList } from './candidate-list.js'

/** What is known of a query, whoever understood it. */
export interface QueryFacts {
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number
  /** Its words, folded and stemmed, in their order; single characters or bigrams of Chinese. */
  readonly words: readonly string[]
  /** How probably each category is meant. */
  readonly categories: ReadonlyMap<string, number>
  /** Brands named in it, as the products' `brand` is written. */
  readonly brands: ReadonlySet<string>
  /** The price that was stated, in minor units; a side that is open is null. */
  readonly price: { readonly min: number | null; readonly max: number | null } | null
  /** Mean and standard deviation of the natural logarithm of the prices clicked for it; null where few were. */
  readonly clickedPrice: { readonly mean: number; readonly deviation: number } | null
  /** The engine's highest score among the candidates. */
  readonly bestScore: number
}

/** What is known of a product, whatever is asked. */
export interface ProductFacts {
  /** Category values that it has, wider ones included. */
  readonly categories: readonly string[]
  readonly brand: string | null
  /** Its lowest price among the variants that match, in minor units; null where the feed gave none. */
  readonly price: number | null
  readonly available: boolean
  /** Pieces on hand; null where the feed does not say. */
  readonly stock: number | null
  /** When it came out, in milliseconds since 1970; null where the feed does not say. */
  readonly releasedAt: number | null
  /** The words of its title, made as those of the query. */
  readonly titleWords: readonly string[]
  /** Looks, carts and orders of late, weighted and fading. */
  readonly recentDemand: number
}

/** What is known of this product as an answer to this query. */
export interface MatchFacts {
  /** The engine's score; null where only meaning found it. */
  readonly score: number | null
  /** Similarity by meaning, from -1 to 1; null where none was computed. */
  readonly similarity: number | null
  /** Cosine of its meaning and that of all candidates together; left out or null where none was computed. */
  readonly meaningCompany?: number | null
  /** Constraints that were understood, and how many of them a variant meets. */
  readonly constraints: { readonly asked: number; readonly met: number }
  /** What shoppers did with it for this query; null where it was never shown. */
  readonly clicks: ClickFacts | null
}

export interface ClickFacts {
  readonly clicks: number
  /** Times that it was shown, each counted by how probably it was looked at. */
  readonly examined: number
  /** The shop's own mean of clicks over examined, towards which little data is drawn. */
  readonly usual: number
}

export interface FeatureInput {
  readonly query: QueryFacts
  readonly product: ProductFacts
  readonly match: MatchFacts
  readonly list: CandidateList
}

/** A number that may tell a good answer from a bad one. */
export interface Feature {
  /** Stable: stored rankers name it. */
  readonly name: string
  /** One line for the merchant. */
  readonly meaning: Bilingual
  /** 1 where more is never worse, -1 where more is never better. Left out where either may be. */
  readonly monotone?: 1 | -1
  /** NaN where it is not known. */
  readonly value: (input: FeatureInput) => number
}
