import type { Language, Money } from '@elmo-chat/kernel'

/** What is known of a product or variant beside its price: typed, and with the place it was taken from. */
export interface Attribute {
  /** The field as constraints name it: `color`, `material`, `memory`, or the feed's own name as a slug. */
  readonly field: string
  /** The feed's own name for it, for showing. */
  readonly label: string
  /** As the feed wrote it. */
  readonly text: string
  /** Concept ids of the lexicon that the text names, in the same field. Empty when it names none. */
  readonly concepts: readonly string[]
  /** The number in the measure's own unit, where the field is a measure. */
  readonly number?: number
  /** The unit concept of a bare number in `text`, where the feed or its documentation gives it elsewhere. */
  readonly unit?: string
  readonly from: 'column' | 'detail' | 'category' | 'title' | 'description'
}

export interface Variant {
  /** Stable within the shop over imports of the same source. */
  readonly id: string
  readonly sku: string | null
  /** Option name as the feed wrote it → value as the feed wrote it; empty for a product without options. */
  readonly options: Readonly<Record<string, string>>
  /** The same options and the variant's own columns, typed. */
  readonly attributes: readonly Attribute[]
  /** What is to be paid now. Null when the feed gave none: never 0 for unknown. */
  readonly price: Money | null
  /** The higher price before a reduction, else null. */
  readonly compareAt: Money | null
  /** What the shop paid for it; left out where the feed does not say. The merchant's alone: never shown to customers. */
  readonly cost?: Money
  readonly available: boolean
  /** Pieces on hand; null when the feed does not say. */
  readonly stock: number | null
  readonly image: string | null
}

export interface Product {
  /** Stable within the shop over imports of the same source. */
  readonly id: string
  readonly source: string
  /** The id that the feed uses. */
  readonly sourceId: string
  readonly title: string
  /** Plain text; markup is removed at import. */
  readonly description: string
  readonly language: Language
  readonly brand: string | null
  /** Paths from the widest, as the feed gave them. */
  readonly categories: readonly (readonly string[])[]
  /** Holding for every variant. */
  readonly attributes: readonly Attribute[]
  readonly url: string | null
  readonly images: readonly string[]
  /** At least one. */
  readonly variants: readonly Variant[]
  /** ISO 8601 day, when the feed tells it. */
  readonly releasedAt: string | null
}
