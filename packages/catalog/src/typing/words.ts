import type { Lexicon, Quantity } from '@elmo-chat/language'

/** What typing takes from the language package. */
export interface Words {
  readonly lexicon: Lexicon
  readonly readQuantities: (text: string) => Quantity[]
  readonly inMeasure: (lexicon: Lexicon, measure: string, value: number, unit: string | null) => number | undefined
}
