import type { History } from '@elmo-chat/recommend'
import { besideHistory } from './beside-history.js'
import { offeredProducts } from './offered.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { type ScoredProduct, scoredProducts } from './scored-products.js'

interface Proposed {
  readonly engine: Engine
  readonly offered: ReadonlySet<string>
  readonly without: ReadonlySet<number>
  readonly limit: number
  readonly products: readonly ScoredProduct[]
}

/** By the list that a method answers for there are few at a time. */
const kept = besideHistory<Proposed[]>()

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
  const own = kept.get(history) ?? []
  const place = own.findIndex((proposed) => proposed.engine === engine)
  const last = own[place]
  if (last && last.offered === offered && last.without === without && last.limit >= limit)
    return last.products.length > limit ? last.products.slice(0, limit) : last.products
  const products = scoredProducts(state, engine, history, { limit, without })
  // What a method proposed that answers no more is forgotten.
  const others = own.filter((proposed) => proposed.engine !== engine && proposed.offered === offered)
  kept.set(history, [...others, { engine, offered, without, limit, products }])
  return products
}
