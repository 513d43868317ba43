import type { Interactions } from '@elmo-chat/events'
import type { Random } from '@elmo-chat/kernel'
import type { Constraint, RecommendPlacement } from '@elmo-chat/protocol'
import type { ItemOutcomes } from '@elmo-chat/ranking'
import type { Scorer } from '@elmo-chat/recommend'
import type { ShopView } from '@elmo-chat/skills'
import type { SearchState } from '../search/search-state.js'

/** A fitted method that serves. */
export interface Engine {
  readonly kind: string
  readonly scorer: Scorer
  /** It scores the products with lower numbers than this. */
  readonly items: number
}

/** All that a list is made from. One state, taken when the request begins. */
export interface RecommendState {
  readonly search: SearchState
  readonly view: ShopView
  /** What everything in a list must meet, where that was said. */
  readonly wishes?: readonly Constraint[]
  readonly interactions: Interactions
  /** Whose deeds make a visitor's lists: of a customer those of all their devices; of nobody where lists are not personal. */
  readonly visitorsFor: (visitorId: string) => readonly string[]
  /** The method that answers for a list; null while none has been learned. */
  readonly engine: (placement: RecommendPlacement) => Engine | null
  /** Looks, carts and orders of a product of late, weighted and fading. */
  readonly demandOf: (productId: string) => number
  /** Of the ranker that learns, in the order of `personalFeatures`. */
  readonly weights: readonly number[]
  /** What the merchant lets margins count, beside what was learned of them. */
  readonly marginWeight: number
  /** How a product does where it is shown. */
  readonly outcomesOf: (productId: string) => ItemOutcomes
  readonly random: Random
  /** Product ids, the most wanted of late first. */
  readonly popular: (limit: number) => readonly string[]
}
