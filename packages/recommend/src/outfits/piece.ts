import type { Bilingual } from '@elmo-chat/kernel'

/** Where a piece is worn. A dress stands for a top and a bottom. */
export type Slot = 'top' | 'bottom' | 'dress' | 'outerwear' | 'shoes' | 'bag' | 'accessory'

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]

/** A color in OKLCH: lightness from 0 to 1, chroma from 0 to about 0.37, hue in degrees; and what it is called. */
export interface PieceColor {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
  readonly name: Bilingual
}

/** Something to wear in one color, with what is known of it. Nothing known is an empty list or null, never a guess. */
export interface Piece {
  readonly id: string
  readonly slot: Slot
  /** What it is called in a sentence: its kind, such as "jeans". */
  readonly name: Bilingual
  /** The main color first. */
  readonly colors: readonly PieceColor[]
  readonly seasons: readonly Season[]
  /** Concepts of the lexicon, as are styles, patterns and fits. */
  readonly occasions: readonly string[]
  readonly styles: readonly string[]
  readonly patterns: readonly string[]
  readonly fits: readonly string[]
  /** From 0, sports and home, over 1, casual, and 2, neat, to 3, formal. */
  readonly formality: number | null
  /** Minor units, of one currency for all pieces. */
  readonly price: number
  /** Its number among the items that compatibility was learned of; -1 for none. */
  readonly item: number
}

/** What an outfit is for. */
export interface OutfitWish {
  readonly season: { readonly id: Season; readonly name: Bilingual } | null
  readonly occasion: {
    /** Any of these concepts meets it. */
    readonly ids: ReadonlySet<string>
    /** What is for these is for it too, if less surely: weddings, for who is invited to one. */
    readonly wider?: ReadonlyMap<string, Bilingual>
    readonly formality: number | null
    readonly name: Bilingual
  } | null
  readonly styles: ReadonlySet<string>
  readonly figure: Figure | null
}

/** The figures that rules of cut know. */
export type Figure = 'petite' | 'plus'

export const NO_WISH: OutfitWish = { season: null, occasion: null, styles: new Set(), figure: null }
