import type { Variant } from '@elmo-chat/catalog'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchResult } from '@elmo-chat/search'
import { searchWish } from './search-wish.js'
import type { ShopView } from './shop-view.js'
import { variantsAt } from './variant-fields.js'
import type { GivenUp, Wish } from './wish.js'

/** Products beyond a price that was asked for, the nearest first. */
export interface NearestByPrice {
  readonly wish: Wish
  readonly result: SearchResult
  readonly to: NonNullable<GivenUp['to']>
  /** How far the nearest price is from what was asked, as a share of it. */
  readonly gap: number
}

/** Looks beyond both bounds of a price that nothing meets; undefined when nothing that is left has a price. */
export function nearestByPrice(
  left: Wish,
  bounds: readonly Constraint[],
  limit: number,
  shop: ShopView,
): NearestByPrice | undefined {
  const found = bounds.flatMap((bound) => beyond(left, bound, limit, shop))
  return found.sort((a, b) => a.gap - b.gap)[0]
}

function beyond(left: Wish, bound: Constraint, limit: number, shop: ShopView): NearestByPrice[] {
  const upwards = bound.op !== 'min'
  const asked = Number(bound.value)
  const constraints = [...left.constraints, { ...bound, op: upwards ? ('min' as const) : ('max' as const), text: '' }]
  const sort = { field: 'price', direction: upwards ? ('asc' as const) : ('desc' as const) }
  const result = searchWish({ constraints, query: left.query }, { limit, sort }, shop)
  const nearest = result.hits[0]
  if (!nearest) return []
  const priced = variantsAt(nearest.product, nearest.variants).flatMap((variant) => pricedAt(variant))
  if (priced.length === 0) return []
  const best = priced.reduce((a, b) => (Math.abs(b.amount - asked) < Math.abs(a.amount - asked) ? b : a))
  return [
    {
      wish: { constraints, query: left.query },
      result,
      to: { productId: nearest.product.id, ...best },
      gap: Math.abs(best.amount - asked) / Math.max(asked, 1),
    },
  ]
}

const pricedAt = ({ id, price }: Variant) => (price ? [{ variantId: id, amount: price.amount }] : [])
