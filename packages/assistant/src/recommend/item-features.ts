import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { ItemFeatures } from '@elmo-chat/recommend'
import type { SearchIndex } from '@elmo-chat/search'
import { wordsOf } from '../search/title-words.js'

/** A price counts as that of its half octave. */
const PRICE_STEPS = 2
const STEP_PRODUCTS = 25

/** What a product looks like, as a vector of length 1; null where nobody looked. */
export type LooksOf = (product: Product) => Float32Array | null

/** How long the part of a product that is seen is, beside that which is written. */
const LOOKS_WEIGHT = 0.5

/**
 * What the catalogue says of each numbered product, as sparse rows: words of the title, kind, brand, attributes and price
 * band, the rarer the heavier; and what it looks like, as far as that differs from the rest. A product that has left the
 * catalogue has an empty row.
 *
 * Cost  one look at each product; memory 8 bytes a feature of a product, of which its looks are 96.
 */
export function* itemFeatures(
  index: SearchIndex,
  products: readonly string[],
  looksOf: LooksOf = () => null,
): Steps<ItemFeatures> {
  const numbers = new Map<string, number>()
  const holders: number[] = []
  const written: number[][] = []
  const looks: (Float32Array | null)[] = []
  for (const [item, id] of products.entries()) {
    const product = index.product(id)
    const own: number[] = []
    for (const name of product ? featureNames(product) : []) {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      holders[number] = (holders[number] ?? 0) + 1
      own.push(number)
    }
    written.push(own)
    looks.push(product ? looksOf(product) : null)
    if (item % STEP_PRODUCTS === STEP_PRODUCTS - 1) yield
  }
  const rarity = holders.map((count) => Math.log(1 + products.length / count))
  const mean = meanOf(looks)
  const starts = new Uint32Array(products.length + 1)
  const feature: number[] = []
  const value: number[] = []
  for (const [item, own] of written.entries()) {
    for (const number of own) {
      feature.push(number)
      value.push(rarity[number])
    }
    const length = Math.hypot(...own.map((number) => rarity[number]))
    for (const [at, float] of apart(looks[item], mean).entries()) {
      feature.push(numbers.size + at)
      value.push(float * LOOKS_WEIGHT * length)
    }
    starts[item + 1] = feature.length
    if (item % STEP_PRODUCTS === STEP_PRODUCTS - 1) yield
  }
  return {
    features: numbers.size + mean.length,
    starts,
    feature: new Uint32Array(feature),
    value: new Float32Array(value),
  }
}

/** The mean of the vectors that are known; empty where none is. */
function meanOf(vectors: readonly (Float32Array | null)[]): Float32Array {
  const known = vectors.filter((vector) => vector !== null)
  const mean = new Float32Array(known[0]?.length ?? 0)
  for (const vector of known) for (const [at, float] of vector.entries()) mean[at] += float / known.length
  return mean
}

/** A vector less the mean, of length 1; empty where there is none, or nothing in which it differs. */
function apart(vector: Float32Array | null, mean: Float32Array): Float32Array {
  const differs = vector?.map((float, at) => float - mean[at]) ?? new Float32Array(0)
  const length = Math.hypot(...differs)
  return length > 1e-6 ? differs.map((float) => float / length) : new Float32Array(0)
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
