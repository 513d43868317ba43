import type { Constraint, OutfitPart, ProductItem } from '@elmo-chat/protocol'
import type { TotalPart } from '../shop/facts.js'
import type { MadeOutfit, OutfitPiece } from '../shop/outfit-maker.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest, variantsAt } from '../shop/variant-fields.js'
import { cardOf } from './card.js'

export interface OutfitShown {
  readonly part: OutfitPart
  /** What the total is made of. */
  readonly paid: readonly TotalPart[]
}

/** By which a card shows the variants that are meant, and no others, as those that match. */
const MEANT: readonly Constraint[] = [{ field: 'availability', op: 'is', value: 'in-stock', text: '' }]

/**
 * An outfit as a block: a card for each piece and what all of them cost.
 *
 * @param isAnchored whether the first piece is what the outfit was built around
 */
export function outfitPart(
  { pieces, why }: MadeOutfit,
  isAnchored: boolean,
  impressionId: string,
  shop: ShopView,
): OutfitShown {
  const cards = pieces.map((piece) => cardOfPiece(piece, shop))
  const amount = cards.reduce((sum, { price }) => sum + (price?.amount ?? 0), 0)
  const part = {
    impressionId,
    anchor: isAnchored ? cards[0] : null,
    pieces: isAnchored ? cards.slice(1) : cards,
    total: { amount, currency: shop.settings.currency },
    why: [...why],
  }
  return { part, paid: pieces.map(paidFor) }
}

const cardOfPiece = ({ product, variants, why }: OutfitPiece, shop: ShopView): ProductItem =>
  cardOf(product, MEANT, [...why], shop, variants)

const paidFor = ({ product, variants }: OutfitPiece): TotalPart => ({
  productId: product.id,
  variantId: cheapest(variantsAt(product, variants))?.id ?? '',
})
