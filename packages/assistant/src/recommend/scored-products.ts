import type { Product } from '@elmo-chat/catalog'
import { TopK } from '@elmo-chat/kernel'
import type { History } from '@elmo-chat/recommend'
import { offeredAt, offeredProducts } from './offered.js'
import type { Engine, RecommendState } from './recommend-state.js'

/** A product that an engine proposes. */
export interface ScoredProduct {
  readonly product: Product
  /** Its number among the products that people turned to. */
  readonly item: number
  /** The engine's own score, above 0. */
  readonly score: number
}

/** So many more than wanted are taken from an engine, since some are not offered. */
const SPARE = 3
/** So many of the best, and not many more, are held against what was said; a rarer wish is a search's to answer. */
const MOST_WISHED = 4_000

/**
 * What an engine proposes for a history, the best first: offered, and none of `without` (item numbers).
 *
 * Cost  one look at every product that anybody turned to; of wishes, one look each at no more than 16,000 products.
 */
export function scoredProducts(
  state: RecommendState,
  engine: Engine,
  history: History,
  { limit, without }: { readonly limit: number; readonly without: ReadonlySet<number> },
): ScoredProduct[] {
  const scores = new Float32Array(engine.items)
  engine.scorer.score(history, scores)
  for (const item of without) if (item < scores.length) scores[item] = 0
  const offered = offeredProducts(state)
  for (let most = limit * SPARE; ; most *= 4) {
    const best = new TopK(Math.min(most, scores.length))
    for (let item = 0; item < scores.length; item++)
      if (scores[item] > 0 && scores[item] > best.threshold) best.push(item, scores[item])
    const ranked = best.ranked()
    const found = ranked.flatMap(({ item, score }): ScoredProduct[] => {
      const product = offeredAt(state, offered, item)
      return product ? [{ product, item, score }] : []
    })
    const isEnough = found.length >= limit || (state.wishes?.length && most >= MOST_WISHED)
    if (isEnough || ranked.length < most) return found.slice(0, limit)
  }
}
