import type { Product, Variant } from '@elmo-chat/catalog'
import type { Constraint, ProductItem } from '@elmo-chat/protocol'
import { meets } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest } from '../shop/variant-fields.js'

/** The most variants that travel with a card, matching ones first. */
const VARIANTS = 60

/** Gives the card of a product under the constraints that it was found by. */
export function cardOf(
  product: Product,
  constraints: readonly Constraint[],
  why: string[],
  shop: ShopView,
): ProductItem {
  const isMatch = new Map(
    product.variants.map((variant) => [variant, meets(product, variant, constraints, shop.lexicon)]),
  )
  const matching = product.variants.filter((variant) => isMatch.get(variant))
  const shown = matching.length > 0 ? matching : product.variants
  const ordered = [...shown, ...product.variants.filter((variant) => !shown.includes(variant))]
  const lowest = cheapest(shown)
  return {
    id: product.id,
    title: product.title,
    url: product.url,
    image: shown.find((variant) => variant.image)?.image ?? product.images[0] ?? null,
    price: lowest?.price ?? null,
    ...(lowest?.compareAt ? { compareAt: lowest.compareAt } : {}),
    available: shown.some((variant) => variant.available),
    variants: ordered
      .slice(0, VARIANTS)
      .map((variant) =>
        variantItem(variant, constraints.length > 0 && matching.length > 0 ? isMatch.get(variant) : undefined),
      ),
    why,
  }
}

function variantItem(variant: Variant, matches: boolean | undefined): NonNullable<ProductItem['variants']>[number] {
  const { id, options, price, available, stock, image } = variant
  return {
    id,
    options: { ...options },
    price,
    available,
    ...(stock === null ? {} : { stock: Math.max(0, Math.trunc(stock)) }),
    ...(image ? { image } : {}),
    ...(matches === undefined ? {} : { matches }),
  }
}
