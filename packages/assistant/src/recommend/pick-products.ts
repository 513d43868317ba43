import type { Product } from '@elmo-chat/catalog'
import type { RecommendKind } from '@elmo-chat/protocol'
import type { History } from '@elmo-chat/recommend'
import { fromProduct } from './from-product.js'
import { rankedPicks } from './personal-picks.js'
import { isForEveryone, type Pick, type RecommendRequest } from './pick.js'
import { proposedProducts } from './proposed-products.js'
import { historyReasons } from './reasons.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { ruledOnce, ruledProducts } from './ruled-products.js'
import { scoredProducts } from './scored-products.js'
import { similarPicks } from './similar-picks.js'
import { trendingPicks } from './trending-picks.js'
import { historyOf, lastVisit } from './visitor-history.js'

/** The products of a list, the best first, under the merchant's rules; null where the product it begins at is not known. */
export function pickProducts(state: RecommendState, request: RecommendRequest): readonly Pick[] | null {
  const { kind, productId, limit } = request
  const anchor = productId === null ? undefined : state.search.shop.index.product(productId)
  if (productId !== null && !anchor) return null
  const picks = picksOf(kind, state, request, anchor)
  return isForEveryone(kind) ? ruledOnce(state, picks, limit) : ruledProducts(state, picks, limit)
}

function picksOf(
  kind: RecommendKind,
  state: RecommendState,
  request: RecommendRequest,
  anchor: Product | undefined,
): readonly Pick[] {
  switch (kind) {
    case 'trending':
      return trendingPicks(state, request)
    case 'similar':
      return anchor ? similarPicks(state, anchor, request.language) : []
    case 'bought-together':
      return anchor ? boughtPicks(state, anchor, request) : []
    case 'next':
      return nextPicks(state, request)
    case 'for-you':
      return personalPicks(state, request)
    case 'outfit':
      return anchor ? outfitPicks(state, anchor, request) : []
  }
}

function personalPicks(state: RecommendState, request: RecommendRequest): Pick[] {
  const { history, without } = historyOf(state, request.visitorId)
  const engine = state.engine('for-you')
  const own = engine && history.item.length > 0 ? rankedPicks(state, engine, { history, without }, request) : []
  return own.length >= request.limit ? own : filledUp(own, trendingPicks(state, request), without, state)
}

/** What comes after what the visitor looked at in this visit; without a visit, what is picked for them at large. */
function nextPicks(state: RecommendState, request: RecommendRequest): Pick[] {
  const { history, without } = historyOf(state, request.visitorId)
  const visit = lastVisit(history)
  const next = enginePicks(state, state.engine('next'), visit, without, request)
  return next.length >= request.limit ? next : filledUp(next, personalPicks(state, request), without, state)
}

/** What completes the look around a product. */
function outfitPicks({ view }: RecommendState, anchor: Product, { language }: RecommendRequest): Pick[] {
  const made = view.outfits?.make({ anchor, constraints: [], budget: null, language })
  return made?.pieces.slice(1).map(({ product, why }) => ({ product, why })) ?? []
}

function boughtPicks(state: RecommendState, anchor: Product, request: RecommendRequest): Pick[] {
  const { engine, history, own } = fromProduct(state, state.engine('bought-together'), anchor)
  if (!engine) return []
  const why = [orderedTogether[request.language]]
  return scoredProducts(state, engine, history, { limit: request.limit, without: own }).map(({ product }) => ({
    product,
    why,
  }))
}

function enginePicks(
  state: RecommendState,
  engine: Engine | null,
  history: History,
  without: ReadonlySet<number>,
  { limit, language }: RecommendRequest,
): Pick[] {
  if (!engine || history.item.length === 0) return []
  return proposedProducts(state, engine, history, { limit, without }).map(({ product, item }) => ({
    product,
    get why() {
      return historyReasons(state, engine, history, item, language)
    },
    personal: true,
  }))
}

function filledUp(
  own: readonly Pick[],
  more: readonly Pick[],
  without: ReadonlySet<number>,
  state: RecommendState,
): Pick[] {
  const taken = new Set(own.map(({ product }) => product))
  const isNew = ({ product }: Pick) => !taken.has(product) && !without.has(state.interactions.productNumber(product.id))
  return [...own, ...more.filter(isNew)]
}

const orderedTogether = { en: 'Often ordered together', zh: '常被一起购买' } as const
