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

/**
 * What an engine proposes for a history, the best first: offered, and none of `without` (item numbers).
 *
 * Cost  one look at every product that anybody turned to.
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
    if (found.length >= limit || ranked.length < most) return found.slice(0, limit)
  }
}
