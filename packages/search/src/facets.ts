import type { Facet, FacetValue } from '@elmo-chat/protocol'
import { eachBit, fullBits, hasBit } from './bits.js'
import type { Selectable } from './selection.js'

/** What is counted: products (null: all), and of each the variants that meet the constraints (null: all of them). */
export interface Counted {
  readonly products: Uint32Array | null
  readonly variants: Uint32Array | null
}

type Some = Counted & { readonly products: Uint32Array }

/**
 * Per field and value, the number of products with at least one variant that meets the constraints and has the value.
 *
 * Cost   time O(values of the counted products, of all fields together); O(values of the fields) for all products.
 */
export function countFacets(from: Selectable, fields: readonly string[], counted: Counted): Facet[] {
  const { tags } = from
  const counts = countsOf(from, fields, counted)
  return [...new Set(fields)].map((field) => {
    if (field === 'availability') return { field, label: field, values: countAvailability(from, counted) }
    const known = tags.fields.get(field)
    const values: FacetValue[] = []
    for (const [value, tag] of known?.tags ?? []) {
      if (counts[tag] > 0) values.push({ value, label: tags.tags[tag].label, count: counts[tag] })
    }
    return { field, label: known?.label ?? field, values: values.sort(byCount) }
  })
}

/** The number of products per tag. Of all products together they are counted once, when the index is built. */
function countsOf(from: Selectable, fields: readonly string[], { products, variants }: Counted): Uint32Array {
  const { tags, shelf } = from
  if (!products && !variants) return tags.counts
  const counts = new Uint32Array(tags.tags.length)
  const wanted = new Uint8Array(tags.tags.length)
  const known = fields.filter((field) => tags.fields.has(field))
  for (const field of known) for (const tag of tags.fields.get(field)!.tags.values()) wanted[tag] = 1
  if (known.length > 0) {
    countTags(from, wanted, { products: products ?? fullBits(shelf.products.length), variants }, counts)
  }
  return counts
}

function countTags({ shelf, tags }: Selectable, wanted: Uint8Array, counted: Some, counts: Uint32Array): void {
  const { ownOfProduct, ownOfVariant } = tags
  // The product that a tag was last counted for, plus one: a product counts once.
  const last = new Uint32Array(counts.length)
  eachBit(counted.products, (product) => {
    for (let place = ownOfProduct.starts[product]; place < ownOfProduct.starts[product + 1]; place++) {
      const tag = ownOfProduct.items[place]
      if (wanted[tag] === 0 || last[tag] === product + 1) continue
      last[tag] = product + 1
      counts[tag]++
    }
    for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
      if (counted.variants && !hasBit(counted.variants, variant)) continue
      for (let place = ownOfVariant.starts[variant]; place < ownOfVariant.starts[variant + 1]; place++) {
        const tag = ownOfVariant.items[place]
        if (wanted[tag] === 0 || last[tag] === product + 1) continue
        last[tag] = product + 1
        counts[tag]++
      }
    }
  })
}

function countAvailability({ shelf }: Selectable, counted: Counted): FacetValue[] {
  const products = counted.products ?? fullBits(shelf.products.length)
  const counts = { 'in-stock': 0, 'out-of-stock': 0 }
  eachBit(products, (product) => {
    let available = false
    let soldOut = false
    for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
      if (counted.variants && !hasBit(counted.variants, variant)) continue
      if (hasBit(shelf.available, variant)) available = true
      else soldOut = true
    }
    if (available) counts['in-stock']++
    if (soldOut) counts['out-of-stock']++
  })
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, label: value, count }))
    .sort(byCount)
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}
