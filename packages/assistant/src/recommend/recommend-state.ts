import type { Interactions } from '@elmo-chat/events'
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

/** Which method answers for each list; null while none has been fitted, or none has learned enough. */
export interface Engines {
  readonly forYou: Engine | null
  readonly next: Engine | null
  readonly similar: Engine | null
  readonly boughtTogether: Engine | null
  readonly trending: Engine | null
}

export const noEngines: Engines = {
  forYou: null,
  next: null,
  similar: null,
  boughtTogether: null,
  trending: null,
}

/** All that a list is made from. One state, taken when the request begins. */
export interface RecommendState {
  readonly search: SearchState
  readonly view: ShopView
  readonly interactions: Interactions
  readonly engines: Engines
  /** Product ids, the most wanted of late first. */
  readonly popular: (limit: number) => readonly string[]
}
