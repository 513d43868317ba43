import type { StandingConstraint } from '@elmo-chat/dialogue'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchResult } from '@elmo-chat/search'

/** A constraint of a wish; one that `lasts` was refused for good. */
export type Wished = Constraint & Pick<StandingConstraint, 'lasts'>

/** A wish as it is searched for. */
export interface Wish {
  readonly constraints: readonly Wished[]
  readonly query: string
}

/** One thing that was given up: what was said on a field, or the words; a price may have moved instead. */
export interface GivenUp {
  readonly field: string
  readonly constraints: readonly Constraint[]
  /** What stands in their place where a wider word was taken: goods for pets for goods for cats. */
  readonly wider?: Constraint
  /** The nearest real price, with the product and the variant that have it. */
  readonly to?: { readonly productId: string; readonly variantId: string; readonly amount: number }
}

/** A wish that something meets, and what was given up for it. */
export interface RelaxedWish {
  readonly wish: Wish
  readonly gaveUp: readonly GivenUp[]
  readonly result: SearchResult
}
