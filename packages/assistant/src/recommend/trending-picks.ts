import type { Product } from '@elmo-chat/catalog'
import type { Interactions } from '@elmo-chat/events'
import { isOffered, offeredProducts } from './offered.js'
import type { Pick, RecommendRequest } from './pick.js'
import { wantedNow } from './reasons.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { risingProducts } from './rising-products.js'

/** What is trending is the same for everyone, and is looked up this often. */
const LOOKED_UP_MS = 5_000
/** So many times the places are looked at for other categories. */
const MIXED_FROM = 4

interface Looked {
  readonly offered: ReadonlySet<string>
  readonly engine: Engine | null
  readonly at: number
  /** By how many, and in which language. */
  readonly picks: Map<string, readonly Pick[]>
}

const kept = new WeakMap<Interactions, Looked>()

/** What is taken more than its past lets expect, then what is wanted most, then what is new. */
export function trendingPicks(state: RecommendState, request: RecommendRequest): readonly Pick[] {
  if (state.wishes?.length) return lookUp(state, request)
  const { interactions, search } = state
  const engine = state.engine('trending')
  const offered = offeredProducts(state)
  const key = `${request.limit} ${request.language}`
  let last = kept.get(interactions)
  const isGood = last?.offered === offered && last.engine === engine && Math.abs(search.now - last.at) < LOOKED_UP_MS
  if (!last || !isGood) {
    last = { offered, engine, at: search.now, picks: new Map() }
    kept.set(interactions, last)
  }
  const picks = last.picks.get(key) ?? lookUp(state, request)
  last.picks.set(key, picks)
  return picks
}

function lookUp(state: RecommendState, { limit, language }: RecommendRequest): Pick[] {
  const { view, popular } = state
  const offered = offeredProducts(state)
  const rising = risingProducts(state, limit).slice(0, limit * MIXED_FROM)
  const wanted = popular(limit * MIXED_FROM).flatMap((id) => {
    const product = view.index.product(id)
    return product && isOffered(state, offered, product) ? [product] : []
  })
  const found = new Map<Product, string[]>()
  const why = state.engine('trending')?.kind === 'trending' ? risingNow : wantedNow
  for (const { product } of rising) found.set(product, [why[language]])
  for (const product of wanted) if (!found.has(product)) found.set(product, [wantedNow[language]])
  const picks = mixed([...found.keys()], limit)
  // Some may not be for this visitor.
  if (picks.size < 2 * limit) for (const product of newestProducts(state)) picks.add(product)
  return [...picks].map((product) => ({ product, why: found.get(product) ?? [] }))
}

/** One kind is often wanted as a whole: of one category no more than a third of the list, two at least, before others. */
function mixed(products: readonly Product[], limit: number): Set<Product> {
  const most = Math.max(2, Math.floor(limit / 3))
  const taken = new Map<string, number>()
  const first: Product[] = []
  for (const product of products) {
    const category = product.categories[0]?.at(-1) ?? ''
    const count = taken.get(category) ?? 0
    if (count >= most || first.length >= limit) continue
    taken.set(category, count + 1)
    first.push(product)
  }
  return new Set([...first, ...products])
}

function newestProducts({ view, wishes = [] }: RecommendState): Product[] {
  const { hits } = view.index.search({
    text: '',
    constraints: [{ field: 'availability', op: 'is', value: 'in-stock', text: '' }, ...wishes],
    sort: { field: 'newest', direction: 'desc' },
    limit: 100,
    words: 'all',
  })
  return hits.map(({ product }) => product)
}

const risingNow = { en: 'Wanted more and more of late', zh: '近期热度上升' } as const
