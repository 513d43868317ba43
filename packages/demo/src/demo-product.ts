import type { Bilingual } from '@elmo-chat/kernel'
import type { Kind } from './kinds/index.js'
import type { ColorSlug } from './words/colors.js'
import type { MaterialSlug } from './words/materials.js'
import type { FeatureSlug, FitSlug, OccasionSlug, PatternSlug, SeasonSlug, StyleSlug } from './words/traits.js'

export interface DemoVariant {
  readonly id: string
  readonly color: ColorSlug
  /** Null for what comes in one size. */
  readonly size: string | null
  /** Pieces on hand, 0 for sold out. */
  readonly stock: number
}

/** One product line of the demo shop, with all that its feed row, picture and reviews are made from. */
export interface DemoProduct {
  /** A slug of the English title, unique in the shop. */
  readonly id: string
  readonly kind: Kind
  readonly title: Bilingual
  readonly description: Bilingual
  readonly material: MaterialSlug
  readonly pattern: PatternSlug
  readonly fit: FitSlug | null
  readonly seasons: readonly SeasonSlug[]
  readonly occasions: readonly OccasionSlug[]
  readonly styles: readonly StyleSlug[]
  readonly features: readonly FeatureSlug[]
  readonly measures: Readonly<Record<string, string>>
  /** Fen, what is to be paid. */
  readonly price: number
  /** Fen, the higher price before a reduction. */
  readonly compareAt: number | null
  readonly variants: readonly DemoVariant[]
  readonly colors: readonly ColorSlug[]
}
