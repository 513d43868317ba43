import type { History } from '@elmo-chat/recommend'
import { offeredProducts } from './offered.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { type ScoredProduct, scoredProducts } from './scored-products.js'

interface Proposed {
  readonly offered: ReadonlySet<string>
  readonly without: ReadonlySet<number>
  readonly limit: number
  readonly products: readonly ScoredProduct[]
}

const kept = new WeakMap<History, WeakMap<Engine, Proposed>>()

/**
 * What an engine proposes for a visitor's history, as `scoredProducts`: worked out once for a history, a method and what is offered,
 * unless something is wished for.
 */
export function proposedProducts(
  state: RecommendState,
  engine: Engine,
  history: History,
  { limit, without }: { readonly limit: number; readonly without: ReadonlySet<number> },
): readonly ScoredProduct[] {
  if (state.wishes?.length) return scoredProducts(state, engine, history, { limit, without })
  const offered = offeredProducts(state)
  const byEngine = kept.get(history) ?? new WeakMap<Engine, Proposed>()
  kept.set(history, byEngine)
  const last = byEngine.get(engine)
  if (last && last.offered === offered && last.without === without && last.limit >= limit)
    return last.products.slice(0, limit)
  const products = scoredProducts(state, engine, history, { limit, without })
  byEngine.set(engine, { offered, without, limit, products })
  return products
}
