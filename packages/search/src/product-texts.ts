import type { Product } from '@elmo-chat/catalog'

const LONGEST_TITLE = 1000
const LONGEST_DESCRIPTION = 20_000

/** The texts of a product in the order of `textFields`, each attribute value once, very long ones cut. */
export function productTexts(product: Product): readonly (readonly string[])[] {
  const values = new Set<string>()
  for (const { text } of product.attributes) values.add(text)
  for (const { attributes } of product.variants) for (const { text } of attributes) values.add(text)
  const categories = product.categories.length === 1 ? product.categories[0] : [...new Set(product.categories.flat())]
  return [
    [product.title.slice(0, LONGEST_TITLE)],
    product.brand ? [product.brand] : [],
    categories,
    [...values],
    [product.description.slice(0, LONGEST_DESCRIPTION)],
  ]
}
