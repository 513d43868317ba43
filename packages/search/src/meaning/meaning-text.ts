import type { Attribute, Product } from '@elmo-chat/catalog'
import { productTexts } from '../product-texts.js'
import { textFields } from '../text-fields.js'

/** What a description says late is seldom what the product is. */
const LONGEST_DESCRIPTION = 1500

/** What a space of meaning reads of a product. */
export interface MeaningText {
  readonly id: string
  /** By field, in the order of `textFields`. */
  readonly texts: readonly (readonly string[])[]
  /** As `field/id`, each once: what was typed of the product and its variants. */
  readonly concepts: readonly string[]
}

export function meaningText(product: Product): MeaningText {
  const texts = productTexts(product).map((some, at) =>
    textFields[at].field === 'description' ? some.map((text) => text.slice(0, LONGEST_DESCRIPTION)) : some,
  )
  return { id: product.id, texts, concepts: conceptsOf(product) }
}

/** What a brand is called is no concept; everything else that was typed is. */
function conceptsOf({ attributes, variants }: Product): string[] {
  const seen = new Set<string>()
  const visit = ({ field, concepts }: Attribute) => {
    for (const id of concepts) seen.add(`${field}/${id}`)
  }
  for (const attribute of attributes) visit(attribute)
  for (const variant of variants) for (const attribute of variant.attributes) visit(attribute)
  return [...seen]
}
