import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { ItemFeatures } from '@elmo-chat/recommend'
import type { SearchIndex } from '@elmo-chat/search'
import { wordsOf } from '../search/title-words.js'

/** A price counts as that of its half octave. */
const PRICE_STEPS = 2
const STEP_PRODUCTS = 200

/**
 * What the catalogue says of each numbered product, as sparse rows: words of the title, kind, brand, attributes and price
 * band, the rarer the heavier. A product that has left the catalogue has an empty row.
 *
 * Cost  one look at each product; memory 8 bytes a feature of a product.
 */
export function* itemFeatures(index: SearchIndex, products: readonly string[]): Steps<ItemFeatures> {
  const numbers = new Map<string, number>()
  const starts = new Uint32Array(products.length + 1)
  const feature: number[] = []
  const holders: number[] = []
  for (const [item, id] of products.entries()) {
    const product = index.product(id)
    for (const name of product ? featureNames(product) : []) {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      holders[number] = (holders[number] ?? 0) + 1
      feature.push(number)
    }
    starts[item + 1] = feature.length
    if (item % STEP_PRODUCTS === STEP_PRODUCTS - 1) yield
  }
  const rarity = holders.map((count) => Math.log(1 + products.length / count))
  return {
    features: numbers.size,
    starts,
    feature: Uint32Array.from(feature),
    value: Float32Array.from(feature, (number) => rarity[number]),
  }
}

function featureNames(product: Product): Set<string> {
  const prices = product.variants.flatMap(({ price }) => (price && price.amount > 0 ? [price.amount] : []))
  const names = [
    ...wordsOf(product.title).map((word) => `word ${word}`),
    ...product.categories.flat().map((name) => `category ${name}`),
    ...[...product.attributes, ...product.variants.flatMap(({ attributes }) => attributes)].flatMap(
      ({ field, concepts }) => (field === 'size' ? [] : concepts.map((concept) => `${field} ${concept}`)),
    ),
  ]
  if (product.brand !== null) names.push(`brand ${product.brand}`)
  if (prices.length > 0) names.push(`price ${Math.round(Math.log2(Math.min(...prices)) * PRICE_STEPS)}`)
  return new Set(names)
}
