import type { Product } from '@elmo-chat/catalog'

const LONGEST_TITLE = 1000
const LONGEST_DESCRIPTION = 20_000

/** The texts of a product in the order of `textFields`, each attribute value once, very long ones cut. */
export function productTexts(product: Product): readonly (readonly string[])[] {
  const values = valuesOf(product)
  const categories = product.categories.length === 1 ? product.categories[0] : [...new Set(product.categories.flat())]
  return [
    [product.title.slice(0, LONGEST_TITLE)],
    product.brand ? [product.brand] : [],
    categories,
    values,
    [product.description.slice(0, LONGEST_DESCRIPTION)],
  ]
}

/** So many texts are compared one by one, which is quicker than a set. */
const FEW = 12

function valuesOf({ attributes, variants }: Product): readonly string[] {
  const few: string[] = []
  for (let at = 0; at < attributes.length; at++) addOnce(few, attributes[at].text)
  for (let at = 0; at < variants.length && few.length <= FEW; at++) {
    const own = variants[at].attributes
    for (let place = 0; place < own.length; place++) addOnce(few, own[place].text)
  }
  if (few.length <= FEW) return few
  const all = new Set(few)
  for (const variant of variants) for (const { text } of variant.attributes) all.add(text)
  return [...all]
}

function addOnce(texts: string[], text: string): void {
  if (!texts.includes(text)) texts.push(text)
}
