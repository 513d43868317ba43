import type { Product } from '@elmo-chat/catalog'
import { INTEREST } from '@elmo-chat/events'
import type { History } from '@elmo-chat/recommend'
import type { Engine, RecommendState } from './recommend-state.js'

/** One turn to a product as a history, and the engine if it can know the product. */
export function fromProduct({ interactions, search }: RecommendState, engine: Engine | null, anchor: Product) {
  const item = interactions.productNumber(anchor.id)
  const history: History = {
    item: Uint32Array.of(Math.max(0, item)),
    weight: Float32Array.of(INTEREST['order-placed']),
    at: Float64Array.of(search.now),
    now: search.now,
  }
  return { engine: item < 0 ? null : engine, history, own: new Set([item]) }
}
