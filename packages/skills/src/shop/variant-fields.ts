import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import type { Money } from '@elmo-chat/kernel'

/** Reading products: what a variant has, what it costs, which of them a customer can have. */

/** What is known of a variant: its own attributes and those of its product. */
export function attributesOf(product: Product, variant?: Variant): readonly Attribute[] {
  return variant ? [...variant.attributes, ...product.attributes] : product.attributes
}

/** All attributes of a field over the product and its variants, each text once. */
export function valuesOf(product: Product, field: string): readonly Attribute[] {
  const all = [...product.attributes, ...product.variants.flatMap((variant) => variant.attributes)]
  const seen = new Set<string>()
  return all.filter((attribute) => {
    const key = `${attribute.text.toLowerCase()} ${attribute.concepts.join('+')}`
    if (attribute.field !== field || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The variant that costs least, among those given; undefined when none has a price. */
export function cheapest(variants: readonly Variant[]): Variant | undefined {
  let low: Variant | undefined
  for (const variant of variants) {
    if (variant.price && (!low?.price || variant.price.amount < low.price.amount)) low = variant
  }
  return low
}

/** The lowest price of a product; null when the feed gave none. */
export function lowestPrice(product: Product): Money | null {
  return cheapest(product.variants)?.price ?? null
}

/** The variants at those places; all of them for an empty list of places. */
export function variantsAt(product: Product, places: readonly number[]): readonly Variant[] {
  return places.length > 0 ? places.map((place) => product.variants[place]) : product.variants
}
