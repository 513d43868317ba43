import type { Product } from '@elmo-chat/catalog'
import type { Interactions } from '@elmo-chat/events'
import { diversePlaces } from './diverse-places.js'
import { isOffered, offeredProducts } from './offered.js'
import type { Pick, RecommendRequest } from './pick.js'
import { wantedNow } from './reasons.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { risingProducts } from './rising-products.js'
import type { ScoredProduct } from './scored-products.js'

/** What is trending is the same for everyone, and is looked up this often. */
const LOOKED_UP_MS = 5_000
/** So many times the places are looked at for what differs. */
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
  const rising = mixed(risingProducts(state, limit * MIXED_FROM).slice(0, limit * MIXED_FROM), limit)
  const wanted = popular(limit * 4).flatMap((id) => {
    const product = view.index.product(id)
    return product && isOffered(state, offered, product) ? [product] : []
  })
  const picks = new Map<Product, string[]>()
  const why = state.engine('trending')?.kind === 'trending' ? risingNow : wantedNow
  for (const { product } of rising) picks.set(product, [why[language]])
  for (const product of wanted) if (!picks.has(product)) picks.set(product, [wantedNow[language]])
  // Some may not be for this visitor.
  if (picks.size < 2 * limit)
    for (const product of newestProducts(state)) if (!picks.has(product)) picks.set(product, [])
  return [...picks].map(([product, why]) => ({ product, why }))
}

/** One kind often rises as a whole: the best of several are shown, each rank counting for less. */
function mixed(rising: readonly ScoredProduct[], limit: number): ScoredProduct[] {
  const products = rising.map(({ product }) => product)
  const quality = rising.map((_, rank) => Math.exp(-rank / limit))
  return diversePlaces(products, quality, limit).map((place) => rising[place])
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
