import type { Product } from '@elmo-chat/catalog'
import { type Language, type Random, seededRandom } from '@elmo-chat/kernel'
import { partIn } from '@elmo-chat/language'
import { normal } from './draw.js'

/** A product as shoppers of the simulated world see it. */
export interface Good {
  readonly id: string
  /** What it is and is like, as `field/value`. */
  readonly traits: readonly string[]
  /** The kinds that it is filed under; the last is the narrowest. */
  readonly kinds: readonly string[]
  readonly seasons: readonly string[]
  /** Natural logarithm of the lowest price in minor units; null where none is known. */
  readonly logPrice: number | null
  readonly price: { readonly amount: number; readonly currency: string } | null
  readonly variantIds: readonly string[]
  /** How well it is made and pictured: what everyone likes more or less of it. Standard normal. */
  readonly quality: number
  /** The words that a shopper who looks for such a thing may type. */
  readonly words: Readonly<Record<Language, readonly string[]>>
}

const TRAITS = new Set(['color', 'style', 'material', 'pattern', 'occasion', 'audience', 'fit'])

/** The goods of a catalogue. What the catalogue does not tell (quality) is drawn by the product's place and the seed. */
export function goodsOf(products: readonly Product[], seed: number): Good[] {
  const random = seededRandom(seed)
  return products
    .filter(({ variants }) => variants.some(({ available }) => available))
    .map((one) => goodOf(one, random))
}

function goodOf(product: Product, random: Random): Good {
  const told = [...product.attributes, ...product.variants.flatMap(({ attributes }) => attributes)]
  const valuesOf = (field: string) => [
    ...new Set(told.filter((one) => one.field === field).flatMap(({ concepts }) => concepts)),
  ]
  const kinds = valuesOf('category')
  const prices = product.variants.flatMap(({ price }) => (price && price.amount > 0 ? [price] : []))
  const price = prices.sort((a, b) => a.amount - b.amount)[0] ?? null
  const traits = [...TRAITS].flatMap((field) => valuesOf(field).map((value) => `${field}/${value}`))
  if (product.brand !== null) traits.push(`brand/${product.brand}`)
  const texts = [
    ...product.categories.map((path) => path[path.length - 1] ?? ''),
    ...told.filter(({ field }) => field === 'color' || field === 'material').map(({ text }) => text),
  ]
  const words = (language: Language) =>
    [...new Set(texts.map((text) => partIn(language, text).toLowerCase()))].filter((text) => text !== '')
  return {
    id: product.id,
    traits,
    kinds: kinds.length > 0 ? kinds : ['other'],
    seasons: valuesOf('season'),
    logPrice: price ? Math.log(price.amount) : null,
    price,
    variantIds: product.variants.filter(({ available }) => available).map(({ id }) => id),
    quality: normal(random),
    words: { en: words('en'), zh: words('zh') },
  }
}
