import type { Product } from '@elmo-chat/catalog'
import { fromProduct } from './from-product.js'
import { offeredProducts } from './offered.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { scoredProducts } from './scored-products.js'

export interface AlikeProduct {
  readonly product: Product
  /** Whether people turned to both. */
  readonly byPeople: boolean
}

const NEIGHBORS = 100
/** Of reciprocal rank fusion. */
const FUSION = 60
/** So many products' neighbours are remembered: about 8 KB each. */
const MOST_KEPT = 2_000

/** By what is offered, then by product. */
const kept = new WeakMap<
  ReadonlySet<string>,
  { readonly engine: Engine | null; readonly of: Map<Product, AlikeProduct[]> }
>()

/**
 * What is like a product by what the catalogue says and by who turned to both, the most alike first. It is the same for everyone:
 * worked out once for a state of the catalogue, of the rules and of the method, unless something is wished for.
 */
export function alikeProducts(state: RecommendState, anchor: Product): readonly AlikeProduct[] {
  if (state.wishes?.length) return findAlike(state, anchor)
  const engine = state.engine('similar')
  const offered = offeredProducts(state)
  let last = kept.get(offered)
  if (last?.engine !== engine || !last) {
    last = { engine, of: new Map() }
    kept.set(offered, last)
  }
  const known = last.of.get(anchor)
  if (known) return known
  const alike = findAlike(state, anchor)
  if (last.of.size >= MOST_KEPT) last.of.clear()
  last.of.set(anchor, alike)
  return alike
}

function findAlike(state: RecommendState, anchor: Product): AlikeProduct[] {
  const { engine, history, own } = fromProduct(state, state.engine('similar'), anchor)
  const byText = state.view.index.similar(anchor.id, NEIGHBORS).map(({ product }) => product)
  const byPeople = engine
    ? scoredProducts(state, engine, history, { limit: NEIGHBORS, without: own }).map(({ product }) => product)
    : []
  const scores = new Map<Product, number>()
  for (const list of [byText, byPeople])
    for (const [rank, product] of list.entries())
      scores.set(product, (scores.get(product) ?? 0) + 1 / (FUSION + rank + 1))
  const people = new Set(byPeople)
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || (a.id < b.id ? -1 : 1))
    .map(([product]) => ({ product, byPeople: people.has(product) }))
}
