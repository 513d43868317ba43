import type { Steps } from '@elmo-chat/kernel'

/**
 * What people did, row by row: a row is one person's history or one session, its entries in the order of time. Items are
 * numbers from 0 up to, without, `items`; the caller keeps which product each number stands for. A row may name an item more
 * than once.
 */
export interface Histories {
  readonly rows: number
  readonly items: number
  /** Where each row's entries begin, and the end of the last: `rows` + 1 places. */
  readonly starts: Uint32Array
  readonly item: Uint32Array
  /** How much the action says, above 0: a purchase more than a view. */
  readonly weight: Float32Array
  /** Milliseconds since 1970, rising within a row. */
  readonly at: Float64Array
}

/** What one person did, the latest last: what a list is made for. May be empty. */
export interface History {
  readonly item: Uint32Array
  readonly weight: Float32Array
  readonly at: Float64Array
  /** The time for which the list is made, in milliseconds since 1970. */
  readonly now: number
}

/** The part of a score that one entry of the history gave; `entry` is null for what does not depend on the history. */
export interface Share {
  readonly entry: number | null
  readonly score: number
}

/** A fitted method, ready to serve. It needs no row of the person it was fitted on: whoever comes is folded in. */
export interface Scorer {
  /** Writes the score of every item for this history; 0 where the method knows nothing. Never NaN. */
  score(history: History, out: Float32Array): void
  /** The same for several histories, in steps, where doing them together is cheaper; the same but for rounding. */
  scoreAll?(histories: readonly History[], out: readonly Float32Array[]): Steps<void>
  /** Shares that add up to the score of the item, up to rounding in single precision; none where the score is 0. */
  explain(history: History, item: number): Share[]
}

/** A fitted method as a plain value: numbers, strings and typed arrays, which can be stored and compared. */
export interface FittedModel {
  readonly kind: string
  readonly version: number
  readonly items: number
}

/** A way to recommend: fitting and serving, with what a shop must give for it. */
export interface Method<Model extends FittedModel, Options> {
  readonly kind: Model['kind']
  /** Fits in steps of a few milliseconds; the same input and the same seed give the same model. */
  fit(histories: Histories, options?: Partial<Options>): Steps<Model>
  /** Makes ready to serve, once for each model. A scorer is used by one request at a time. */
  open(model: Model): Scorer
}
