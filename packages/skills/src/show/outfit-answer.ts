import type { Focus, SkillContext, SkillResult } from '@elmo-chat/dialogue'
import type { MadeOutfit, OutfitPiece } from '../shop/outfit-maker.js'
import type { ShopView } from '../shop/shop-view.js'
import { outfitPart } from './outfit-part.js'
import { createSpeech, type Speech } from './speech.js'

/** The block of an outfit, with the focus and the trace that go with it, and its total as a fact. */
export function outfitAnswer(
  made: MadeOutfit,
  isAnchored: boolean,
  { newId, language }: SkillContext,
  shop: ShopView,
): Required<Pick<SkillResult, 'blocks' | 'focus' | 'retrieved'>> & { readonly total: ReturnType<Speech['total']> } {
  const impressionId = newId()
  const { part, paid } = outfitPart(made, isAnchored, impressionId, shop)
  const shown = made.pieces.map(({ product }) => product.id)
  // What an outfit is built around stays what is talked about.
  const focus: Focus = {
    shown,
    selected: isAnchored ? shown[0] : null,
    impressionId,
    cursor: null,
    total: shown.length,
    because: spokeFor(isAnchored ? made.pieces.slice(1) : made.pieces),
  }
  return {
    blocks: [{ type: 'data-outfit', data: part }],
    focus,
    retrieved: made.pieces.map(({ product: { id, title }, why }) => ({
      productId: id,
      title,
      score: 0,
      because: why.map((reason) => ({ reason: `outfit:${reason}`, score: 0 })),
    })),
    total: createSpeech(shop, language).total(paid),
  }
}

/** What spoke for each piece, for who asks why it is shown. */
export const spokeFor = (pieces: readonly OutfitPiece[]): Focus['because'] =>
  Object.fromEntries(pieces.map(({ product, why }) => [product.id, { causes: [], beside: [...why] }]))
