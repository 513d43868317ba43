import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { emptyBits, setBit } from './bits.js'
import { sortInSteps } from './sort-in-steps.js'

/** The products of a segment in the order of their ids, and the columns of their variants, numbered through. */
export interface Shelf {
  readonly products: readonly Product[]
  /** Product `p` has the variants `variantStarts[p]` up to, without, `variantStarts[p + 1]`. */
  readonly variantStarts: Uint32Array
  readonly productOfVariant: Uint32Array
  readonly variantCount: number
  /** Minor units; NaN where the feed gave none. */
  readonly prices: Float64Array
  /** The lowest price of a product's variants, NaN where none is known; per product. */
  readonly lowestPrices: Float64Array
  readonly available: Uint32Array
  /** Milliseconds since 1970, NaN where unknown; per product. */
  readonly released: Float64Array
}

/** Puts products on the shelf; of several with one id the last one stays. */
export function* buildShelf(given: readonly Product[]): Steps<Shelf> {
  const sorted = yield* sortInSteps(given, (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const products: Product[] = []
  for (let place = 0; place < sorted.length; place++) {
    if (sorted[place + 1]?.id !== sorted[place].id) products.push(sorted[place])
    if (place % 4096 === 4095) yield
  }
  const variantStarts = new Uint32Array(products.length + 1)
  for (let place = 0; place < products.length; place++) {
    variantStarts[place + 1] = variantStarts[place] + products[place].variants.length
    if (place % 4096 === 4095) yield
  }
  const variantCount = variantStarts[products.length]
  const productOfVariant = new Uint32Array(variantCount)
  const prices = new Float64Array(variantCount)
  const lowestPrices = new Float64Array(products.length).fill(Number.NaN)
  const available = emptyBits(variantCount)
  const released = new Float64Array(products.length)
  for (let place = 0; place < products.length; place++) {
    const { variants, releasedAt } = products[place]
    released[place] = releasedAt === null ? Number.NaN : Date.parse(releasedAt)
    for (let at = 0; at < variants.length; at++) {
      const variant = variantStarts[place] + at
      productOfVariant[variant] = place
      const price = variants[at].price?.amount ?? Number.NaN
      prices[variant] = price
      if (price < lowestPrices[place] || Number.isNaN(lowestPrices[place])) lowestPrices[place] = price
      if (variants[at].available) setBit(available, variant)
    }
    if (place % 1024 === 1023) yield
  }
  return { products, variantStarts, productOfVariant, variantCount, prices, lowestPrices, available, released }
}

/** The place of a product's id, -1 for an unknown one. Cost: O(log products). */
export function placeOf({ products }: Shelf, id: string): number {
  let low = 0
  let high = products.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (products[middle].id < id) low = middle + 1
    else high = middle
  }
  return low < products.length && products[low].id === id ? low : -1
}
