import type { Constraint } from '@elmo-chat/protocol'
import type { Asked } from './asked.js'
import type { ConstraintFacts } from './constrain.js'

/** What a rule is checked against. */
export interface RuleFacts extends ConstraintFacts {
  /** In milliseconds since 1970. */
  readonly now: number
  readonly read: (text: string) => Asked
  /** How many products meet the constraints and hold the words. */
  readonly count: (constraints: readonly Constraint[], query: string) => number
  readonly has: (productId: string) => boolean
  /** Hosts of the shop's own pages. */
  readonly shopHosts: readonly string[]
}
