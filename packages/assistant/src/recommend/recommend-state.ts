import type { Interactions } from '@elmo-chat/events'
import type { RecommendPlacement } from '@elmo-chat/protocol'
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
  readonly interactions: Interactions
  /** The method that answers for a list; null while none has been learned. */
  readonly engine: (placement: RecommendPlacement) => Engine | null
  /** Product ids, the most wanted of late first. */
  readonly popular: (limit: number) => readonly string[]
}
