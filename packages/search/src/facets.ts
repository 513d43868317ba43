import type { Facet, FacetValue } from '@elmo-chat/protocol'
import { eachBit, fullBits, hasBit } from './bits.js'
import type { CatalogueData, IndexReader } from './catalogue-data.js'
import type { Selection } from './selection.js'

type Some = Selection & { readonly products: Uint32Array }

/**
 * Counts, per field and value, the products with at least one variant that is selected and has the value, of one segment
 * after the other.
 */
export class FacetCounts {
  private readonly counts: Uint32Array
  private readonly wanted: Uint8Array
  private readonly isTagged: boolean
  private readonly stock = { 'in-stock': 0, 'out-of-stock': 0 }

  constructor(
    private readonly reader: IndexReader,
    private readonly fields: readonly string[],
  ) {
    const { tags, fields: known } = reader.tags
    const tagged = fields.filter((field) => reader.productsOn(field) > 0)
    this.isTagged = tagged.length > 0
    this.counts = new Uint32Array(tags.length)
    this.wanted = new Uint8Array(tags.length)
    for (const field of tagged) for (const tag of known.get(field)!.tags.values()) this.wanted[tag] = 1
  }

  /** Counts all products: they are counted once, when they are read. */
  addAll(): void {
    for (let tag = 0; tag < this.counts.length; tag++) {
      if (this.wanted[tag] === 1) this.counts[tag] = this.reader.productsSaying(tag)
    }
  }

  /** Cost: time O(values of the counted products, of all fields together). */
  add(data: CatalogueData, { products, variants }: Selection): void {
    const counted = { products: products ?? fullBits(data.shelf.products.length), variants }
    if (this.isTagged) this.addTags(data, counted)
    if (this.fields.includes('availability')) this.addStock(data, counted)
  }

  facets(): Facet[] {
    const { tags, fields } = this.reader.tags
    return [...new Set(this.fields)].map((field) => {
      if (field === 'availability') return { field, label: field, values: this.stockValues() }
      const known = this.reader.productsOn(field) > 0 ? fields.get(field) : undefined
      const values: FacetValue[] = []
      // There may be thousands of values, of which few are counted: no entry is made for each of them.
      known?.tags.forEach((tag, value) => {
        if (this.counts[tag] > 0) values.push({ value, label: tags[tag].label, count: this.counts[tag] })
      })
      return { field, label: known?.label ?? field, values: values.sort(byCount) }
    })
  }

  private addTags({ shelf, tagRows }: CatalogueData, { products, variants }: Some): void {
    const { ownOfProduct, ownOfVariant } = tagRows
    const { counts, wanted } = this
    // The product that a tag was last counted for, plus one: a product counts once.
    const last = new Uint32Array(counts.length)
    eachBit(products, (product) => {
      for (let place = ownOfProduct.starts[product]; place < ownOfProduct.starts[product + 1]; place++) {
        const tag = ownOfProduct.items[place]
        if (wanted[tag] === 0 || last[tag] === product + 1) continue
        last[tag] = product + 1
        counts[tag]++
      }
      for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
        if (variants && !hasBit(variants, variant)) continue
        for (let place = ownOfVariant.starts[variant]; place < ownOfVariant.starts[variant + 1]; place++) {
          const tag = ownOfVariant.items[place]
          if (wanted[tag] === 0 || last[tag] === product + 1) continue
          last[tag] = product + 1
          counts[tag]++
        }
      }
    })
  }

  private addStock({ shelf }: CatalogueData, { products, variants }: Some): void {
    eachBit(products, (product) => {
      let available = false
      let soldOut = false
      for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
        if (variants && !hasBit(variants, variant)) continue
        if (hasBit(shelf.available, variant)) available = true
        else soldOut = true
      }
      if (available) this.stock['in-stock']++
      if (soldOut) this.stock['out-of-stock']++
    })
  }

  private stockValues(): FacetValue[] {
    return Object.entries(this.stock)
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, label: value, count }))
      .sort(byCount)
  }
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}
