import type { Attribute } from '../model.js'

/** A value with the place it was read from, so that a problem with it can be shown there. */
export interface Cell {
  readonly text: string
  readonly row: number
  readonly column: string
}

/** Something that a feed says of a product beside the fields that every product has. */
export interface Detail {
  /** The feed's own name for it. */
  readonly label: string
  readonly text: string
  readonly from: Attribute['from']
  /** The unit that the feed's documentation gives to bare numbers, as a concept id. */
  readonly unit?: string
}

/** A variant as the feed wrote it: texts, nothing judged yet. */
export interface DraftVariant {
  readonly row: number
  /** The feed's own id of the variant, when it has one. */
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly details: readonly Detail[]
  readonly price?: Cell | undefined
  readonly salePrice?: Cell | undefined
  readonly compareAt?: Cell | undefined
  readonly cost?: Cell | undefined
  /** ISO code or sign of its own column; empty when there is none. */
  readonly currency: string
  readonly availability?: Cell | undefined
  readonly stock?: Cell | undefined
  readonly sellsWithoutStock: boolean
  readonly image?: Cell | undefined
}

/** A product as the feed wrote it. Every reader produces these; `finishProduct` turns them into products. */
export interface Draft {
  readonly row: number
  readonly sourceId: string
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly categories: readonly (readonly string[])[]
  readonly details: readonly Detail[]
  readonly url?: Cell | undefined
  readonly images: readonly Cell[]
  /** `en`, `zh` or a longer tag; empty when the feed does not say. */
  readonly language: string
  readonly released: string
  readonly variants: readonly DraftVariant[]
}
