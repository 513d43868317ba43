import { offeredProducts } from './offered.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { type ScoredProduct, scoredProducts } from './scored-products.js'
import { NOBODY } from './visitor-history.js'

/** What rises is the same for everyone, and is looked up this often. */
const LOOKED_UP_MS = 5_000

interface Looked {
  readonly offered: ReadonlySet<string>
  readonly limit: number
  readonly at: number
  readonly products: readonly ScoredProduct[]
}

const kept = new WeakMap<Engine, Looked>()

/** What the method of the day proposes to everyone, the best first, at least `limit` where there are as many; none before it has learned. */
export function risingProducts(state: RecommendState, limit: number): readonly ScoredProduct[] {
  const engine = state.engine('trending')
  if (!engine) return []
  const { now } = state.search
  const look = () => scoredProducts(state, engine, { ...NOBODY, now }, { limit, without: new Set() })
  if (state.wishes?.length) return look()
  const offered = offeredProducts(state)
  const last = kept.get(engine)
  const isGood = last && last.offered === offered && last.limit >= limit && Math.abs(now - last.at) < LOOKED_UP_MS
  const products = isGood ? last.products : look()
  if (!isGood) kept.set(engine, { offered, limit, at: now, products })
  return products
}
