import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { Piece, PieceColor } from '@elmo-chat/recommend'
import { shades } from './shades.js'
import { wearOf } from './wear.js'

/** A piece with where it stands in the catalogue. */
export interface ShopPiece extends Piece {
  readonly product: Product
  /** Places of the variants that it can be taken in, all of one color. */
  readonly variants: readonly number[]
}

/**
 * The pieces that a product is: one for each color that some of the variants named have, at the lowest of their prices. None for
 * what is not worn.
 *
 * @param item its number among the products that compatibility was learned of; -1 for none
 */
export function piecesOf(product: Product, places: readonly number[], item: number, lexicon: Lexicon): ShopPiece[] {
  const { slot, traits, colors } = wearOf(product, lexicon)
  if (slot === null) return []
  const byColor = new Map<string, number[]>()
  for (const place of places) {
    const own = byColor.get(colors[place])
    if (own) own.push(place)
    else byColor.set(colors[place], [place])
  }
  const { name, seasons, occasions, styles, patterns, fits, formality } = traits
  const pieces: ShopPiece[] = []
  for (const [color, variants] of byColor) {
    let price = Number.POSITIVE_INFINITY
    for (const place of variants) price = Math.min(price, product.variants[place].price?.amount ?? price)
    if (price === Number.POSITIVE_INFINITY) continue
    // Field by field: hundreds are made for each outfit, and spreading the traits is several times as slow.
    pieces.push({
      id: `${product.id} ${color}`,
      slot,
      name,
      colors: shadeOf(color, lexicon),
      seasons,
      occasions,
      styles,
      patterns,
      fits,
      formality,
      price,
      item,
      product,
      variants,
    })
  }
  return pieces
}

const painted = new WeakMap<Lexicon, Map<string, readonly PieceColor[]>>()

function shadeOf(id: string, lexicon: Lexicon): readonly PieceColor[] {
  const kept = painted.get(lexicon) ?? new Map<string, readonly PieceColor[]>()
  painted.set(lexicon, kept)
  const known = kept.get(id)
  if (known) return known
  const wider = lexicon.widen('color', id).find((one) => one in shades)
  const found = wider === undefined ? [] : [shadeNamed(id, shades[wider], lexicon)]
  kept.set(id, found)
  return found
}

const shadeNamed = (id: string, [lightness, chroma, hue]: (typeof shades)[string], lexicon: Lexicon): PieceColor => ({
  lightness,
  chroma,
  hue,
  name: { en: lexicon.label('color', id, 'en'), zh: lexicon.label('color', id, 'zh') },
})
