import type { ProductItem, VariantItem } from '@elmo-chat/protocol'
import { fillCartLink, safeUrl } from '../links.js'
import type { Shop } from '../view/shop.js'

/** What became of "add": the page took it, a link was followed, or there was nobody to take it. */
export type Added = 'taken' | 'followed' | 'untaken'

/** Where a product stands: in which list, and at which rank from 1. */
export interface Place {
  readonly impressionId: string
  readonly rank: number
}

/**
 * Hands a product to the shop's cart.
 *
 * Raises `elmo:add-to-cart` on `<elmo-chat>` (it bubbles up to the page). A page that has put it into its cart says so
 * with `preventDefault()`, and reports it with what else it knows; otherwise the merchant's cart link is followed, or the
 * product's own page, and that is reported here.
 */
export function addToCart(shop: Shop, item: ProductItem, variant: VariantItem | null, place: Place): Added {
  const detail = {
    productId: item.id,
    variantId: variant?.id ?? null,
    quantity: 1,
    title: item.title,
    price: variant?.price ?? item.price,
    ...place,
  }
  const event = new CustomEvent('elmo:add-to-cart', { bubbles: true, composed: true, cancelable: true, detail })
  if (!shop.host.dispatchEvent(event)) return 'taken'
  const page = safeUrl(item.url, shop.base)
  const link = shop.cartLinkTemplate ? fillCartLink(shop.cartLinkTemplate, { ...detail, url: page }, shop.base) : page
  if (!link) return 'untaken'
  shop.tell({
    type: shop.cartLinkTemplate ? 'cart-added' : 'product-clicked',
    productId: item.id,
    ...(variant ? { variantId: variant.id } : {}),
    ...place,
  })
  if (isHere(link)) location.assign(link)
  else open(link, '_blank', 'noopener')
  return 'followed'
}

/** Whether a link stays on the page's own site; those open in place, others in a new tab. */
export function isHere(link: string): boolean {
  return new URL(link).origin === location.origin
}
