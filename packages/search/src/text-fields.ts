/** The texts of a product in the order of their weight. */
export type TextField = 'title' | 'brand' | 'category' | 'attributes' | 'description'

export interface TextFieldWeight {
  readonly field: TextField
  /** How much one occurrence counts. */
  readonly weight: number
  /** How much a long text is held against the product, 0 to 1: the `b` of BM25F. */
  readonly lengthPenalty: number
  /** Bits that the count of occurrences takes in a posting; more occurrences count as the highest that fits. */
  readonly bits: number
}

/** Sixteen bits in all. */
export const textFields: readonly TextFieldWeight[] = [
  { field: 'title', weight: 4, lengthPenalty: 0.5, bits: 3 },
  { field: 'brand', weight: 3, lengthPenalty: 0, bits: 2 },
  { field: 'category', weight: 3, lengthPenalty: 0, bits: 3 },
  { field: 'attributes', weight: 2.5, lengthPenalty: 0.3, bits: 3 },
  { field: 'description', weight: 1, lengthPenalty: 0.75, bits: 5 },
]

/** How fast further occurrences stop counting: the `k1` of BM25. */
export const SATURATION = 1.2
