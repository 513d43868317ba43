import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'

/** What an outfit is to be. */
export interface OutfitWishes {
  /** What it is built around. */
  readonly anchor: Product | null
  /** Places of the variants of the anchor that are meant; any where left out or empty. */
  readonly anchorVariants?: readonly number[]
  /** Season, occasion, style and for whom it is are wished for the whole; a size, a kind or a color for what has it. */
  readonly constraints: readonly Constraint[]
  /** For the whole, the anchor included, in minor units of the shop's currency; null for any. */
  readonly budget: number | null
  readonly language: Language
}

export interface OutfitPiece {
  readonly product: Product
  /** Places of the variants that are meant: one color, and the size where one was said. */
  readonly variants: readonly number[]
  /** In the customer's words. */
  readonly why: readonly string[]
}

/** An outfit as it was put together: what it is built around first. */
export interface MadeOutfit {
  readonly pieces: readonly OutfitPiece[]
  /** Of the whole, in the customer's words. */
  readonly why: readonly string[]
}

/** Puts outfits together of what the shop sells and has in stock; null where it cannot be done. */
export interface OutfitMaker {
  make(wishes: OutfitWishes): MadeOutfit | null
  /**
   * What goes best with the anchor, of the kinds that are wished: the best first, at most `limit` products, each within
   * the budget by itself. Null without an anchor that is worn, or without a kind that is worn elsewhere than it.
   */
  match(wishes: OutfitWishes, limit: number): readonly OutfitPiece[] | null
}
