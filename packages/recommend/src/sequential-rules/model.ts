import type { FittedModel } from '../types.js'

export interface SequentialRulesOptions {
  /** How many entries two items may stand apart within a row. */
  readonly window: number
  /** Weight of a rule against the order of time, beside 1 for one along it. */
  readonly reverse: number
  /** Power of a consequent's frequency by which its rules are divided. */
  readonly damping: number
  /** Power of an antecedent's frequency by which its rules are divided: 1 makes them confidences. */
  readonly confidence: number
  /** Factor by which an entry of the history counts less than the entry after it. */
  readonly decay: number
  /** How many rules are kept for each antecedent, the strongest. */
  readonly rules: number
}

export const defaultOptions: SequentialRulesOptions = {
  window: 10,
  reverse: 0.5,
  damping: 0.3,
  confidence: 0,
  decay: 0.8,
  rules: 200,
}

/** Rules in the order of their antecedents. */
export interface SequentialRulesModel extends FittedModel {
  readonly kind: 'sequential-rules'
  readonly version: 1
  readonly options: SequentialRulesOptions
  /** Where the rules of each antecedent begin, and the end of the last. */
  readonly starts: Uint32Array
  /** Consequents, rising within an antecedent. */
  readonly consequent: Uint32Array
  readonly strength: Float32Array
}
