import type { Tree } from './trees/tree.js'

/** The order that the engine's own score gives: the value of the feature `words`. */
export interface WordsRanker {
  readonly kind: 'words'
  readonly version: 1
}

/** A weighted sum of features. */
export interface WeightedRanker {
  readonly kind: 'weighted'
  readonly version: 1
  readonly base: number
  readonly weights: readonly {
    readonly feature: string
    readonly weight: number
    /** What a value that is not known counts as. */
    readonly missing: number
  }[]
}

/** Boosted regression trees, fitted to the order of graded lists. */
export interface LambdaMartRanker {
  readonly kind: 'lambdamart'
  readonly version: 1
  readonly features: readonly string[]
  readonly base: number
  readonly trees: readonly Tree[]
  /** What the splits on each feature gained in training, in the order of `features`. */
  readonly gains: readonly number[]
}

/** A way to order candidates, as a plain value: it can be stored, read back and compared. */
export type Ranker = WordsRanker | WeightedRanker | LambdaMartRanker

/** The ranker that needs no data, which a shop begins with. */
export const wordsRanker: WordsRanker = { kind: 'words', version: 1 }
