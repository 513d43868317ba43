import type { Product } from '@elmo-chat/catalog'
import type { Interactions } from '@elmo-chat/events'
import type { SearchIndex } from '@elmo-chat/search'
import type { RecommendState } from './recommend-state.js'

const known = new WeakMap<SearchIndex, WeakMap<Interactions, (Product | null)[]>>()

/** The products that histories name by number, each looked up once for a state of the catalogue. */
export function productsByNumber({
  interactions,
  search: {
    shop: { index },
  },
}: Pick<RecommendState, 'interactions' | 'search'>): (item: number) => Product | null {
  const byLog = known.get(index) ?? new WeakMap<Interactions, (Product | null)[]>()
  known.set(index, byLog)
  const products = byLog.get(interactions) ?? []
  byLog.set(interactions, products)
  return (item) => {
    const last = products[item]
    if (last !== undefined) return last
    const id = interactions.products[item]
    const product = (id !== undefined && index.product(id)) || null
    if (id !== undefined) products[item] = product
    return product
  }
}
