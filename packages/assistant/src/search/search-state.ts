import type { Lexicon } from '@elmo-chat/language'
import type { RankerRecord } from '@elmo-chat/protocol'
import type { CompiledRules, Ranker } from '@elmo-chat/ranking'
import type { CategoryModel } from '@elmo-chat/understanding'
import type { Shop } from '../shop.js'
import type { Behavior } from './behavior.js'
import type { ShopMeaning } from './shop-meaning.js'

/** A ranker and how it is called. */
export interface NamedRanker {
  readonly id: string
  readonly name: string
  readonly kind: RankerRecord['kind']
  readonly ranker: Ranker
}

/** All that a search is answered with. One state, taken when the search begins. */
export interface SearchState {
  readonly shop: Shop
  readonly lexicon: Lexicon
  readonly ranker: NamedRanker
  readonly rules: CompiledRules
  readonly behavior: Behavior
  /** Null while none has been learned. */
  readonly meaning: ShopMeaning | null
  /** Null while none has been learned. */
  readonly categories: CategoryModel | null
  /** Milliseconds since 1970. */
  readonly now: number
}
