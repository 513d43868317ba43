import type { Language } from '@elmo-chat/kernel'
import type { Detail } from '../draft/draft.js'
import type { Attribute } from '../model.js'
import { canonicalField } from './canonical-field.js'
import { slug } from './slug.js'

export interface ProductFacts {
  readonly title: string
  readonly categories: readonly (readonly string[])[]
  readonly details: readonly Detail[]
  /** Fields that the variants state themselves, so that the title need not. */
  readonly variantFields: ReadonlySet<string>
  readonly language: Language
}

/** Turns what a feed says into typed attributes. */
export interface TypeDetails {
  product(facts: ProductFacts): Attribute[]
  variant(options: Readonly<Record<string, string>>, details: readonly Detail[]): Attribute[]
}

/** Attributes under the feed's own names, without concepts. */
export const ownNames: TypeDetails = {
  product: ({ details }) => details.map(plain),
  variant: (options, details) => [
    ...Object.entries(options).map(([label, text]) => plain({ label, text, from: 'column' })),
    ...details.map(plain),
  ],
}

function plain({ label, text, from }: Detail): Attribute {
  return { field: canonicalField(label) ?? slug(label), label, text, concepts: [], from }
}
