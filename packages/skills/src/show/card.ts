import type { Product, Variant } from '@elmo-chat/catalog'
import { oncePer } from '@elmo-chat/kernel'
import type { Constraint, ProductItem } from '@elmo-chat/protocol'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest } from '../shop/variant-fields.js'

/** The most variants that travel with a card, matching ones first. */
const VARIANTS = 60

/**
 * Gives the card of a product under the constraints that it was found by.
 *
 * @param places of the matching variants, where a search has told them; else they are worked out
 */
export function cardOf(
  product: Product,
  constraints: readonly Constraint[],
  why: string[],
  shop: ShopView,
  places?: readonly number[],
): ProductItem {
  if (constraints.length === 0 && !places) return { ...plainCard(product), why }
  const matching = places ? places.map((place) => product.variants[place]) : meeting(product, constraints, shop.lexicon)
  return { ...cardShowing(product, matching, constraints.length > 0), why }
}

type Card = Omit<ProductItem, 'why'>

/** The card of a product of which nothing is wished, made once for each state of it. It is shared: nobody changes it. */
const plainCard = oncePer((product: Product): Card => cardShowing(product, product.variants, false))

/** @param isAsked whether something was wished that `matching` meet */
function cardShowing(product: Product, matching: readonly Variant[], isAsked: boolean): Card {
  const isMatch = new Set(matching)
  const shown = matching.length > 0 ? matching : product.variants
  const ordered = [...shown, ...product.variants.filter((variant) => matching.length > 0 && !isMatch.has(variant))]
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
      .map((variant) => variantItem(variant, isAsked && matching.length > 0 ? isMatch.has(variant) : undefined)),
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
