import type { Bilingual } from '@elmo-chat/kernel'
import type { OutfitWish, Piece } from './piece.js'

/** What a rule finds: from -1, spoils it, to 1, as good as can be; and why, in words. */
export interface Finding {
  readonly value: number
  readonly says: Bilingual
}

/** Something that people say of clothes. It keeps silent (null) where it knows nothing. */
export interface OutfitRule {
  readonly id: string
  /** How much it counts beside the others. */
  readonly weight: number
  /** Of a piece by itself, under a wish. */
  readonly piece?: (piece: Piece, wish: OutfitWish) => Finding | null
  /** Of two pieces; the same in either order. */
  readonly pair?: (a: Piece, b: Piece) => Finding | null
}
