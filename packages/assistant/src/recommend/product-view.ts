import type { Language } from '@elmo-chat/kernel'
import type { ProductView, RecommendPlacement } from '@elmo-chat/protocol'
import { cardOf } from '@elmo-chat/skills'
import { deedOf } from './deed.js'
import { pickProducts } from './pick-products.js'
import type { RecommendState } from './recommend-state.js'

const WEEKS = 26
const WEEK_MS = 7 * 86_400_000
const LISTED = 10
const LISTS: readonly RecommendPlacement[] = ['similar', 'bought-together']

/** What people did with a product week by week, and the lists that begin at it; null for an unknown product. */
export function productView(state: RecommendState, productId: string, language: Language): ProductView | null {
  const { view, interactions, search } = state
  const product = view.index.product(productId)
  if (!product) return null
  const end = search.now
  const weeks = Array.from({ length: WEEKS }, (_, at) => ({
    from: new Date(end - (WEEKS - at) * WEEK_MS).toISOString(),
    seen: 0,
    inCart: 0,
    ordered: 0,
  }))
  const item = interactions.productNumber(productId)
  for (const { weight, at } of interactions.ofProduct(item)) {
    const week = weeks[WEEKS - 1 - Math.floor((end - at) / WEEK_MS)]
    if (!week) continue
    const deed = deedOf(weight)
    if (deed === 'ordered') week.ordered++
    else if (deed === 'in-cart') week.inCart++
    else week.seen++
  }
  return {
    item: cardOf(product, [], [], view),
    weeks,
    lists: LISTS.map((kind) => ({
      kind,
      method: state.engine(kind)?.kind ?? null,
      items: (pickProducts(state, { kind, productId, visitorId: null, limit: LISTED, language }) ?? []).map(
        ({ product: listed, why }) => cardOf(listed, [], [...why], view),
      ),
    })),
  }
}
