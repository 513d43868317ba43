import { emptyBits, itemsOf, setBit, setRange } from './bits.js'
import type { Shelf } from './shelf.js'
import type { TagRows } from './tag-rows.js'

const REMEMBERED_BYTES = 16 << 20

/** The products and variants of a segment that have a value; what was asked for last is remembered. */
export class TagProducts {
  private readonly lists = new Map<number, Uint32Array>()
  private readonly sets = new Map<number, Uint32Array>()

  constructor(
    private readonly shelf: Shelf,
    private readonly rows: TagRows,
  ) {}

  /** The products that have the value, themselves or in a variant, ascending; those that are gone too. */
  of(tag: number): Uint32Array {
    const slot = this.rows.slots.find(tag)
    if (slot < 0) return NONE
    return remembered(this.lists, slot, this.shelf.products.length * 4, () => this.findProducts(slot))
  }

  /** The variants that have the value, themselves or with their product, as bits: not to be changed. */
  variants(tag: number): Uint32Array {
    const slot = this.rows.slots.find(tag)
    if (slot < 0) return emptyBits(this.shelf.variantCount)
    return remembered(this.sets, slot, this.shelf.variantCount / 8, () => this.findVariants(slot))
  }

  private findProducts(slot: number): Uint32Array {
    const { productsOf, variantsOf } = this.rows
    const bits = emptyBits(this.shelf.products.length)
    for (let place = productsOf.starts[slot]; place < productsOf.starts[slot + 1]; place++) {
      setBit(bits, productsOf.items[place])
    }
    for (let place = variantsOf.starts[slot]; place < variantsOf.starts[slot + 1]; place++) {
      setBit(bits, this.shelf.productOfVariant[variantsOf.items[place]])
    }
    return itemsOf(bits)
  }

  private findVariants(slot: number): Uint32Array {
    const { productsOf, variantsOf } = this.rows
    const { variantStarts, variantCount } = this.shelf
    const bits = emptyBits(variantCount)
    for (let place = productsOf.starts[slot]; place < productsOf.starts[slot + 1]; place++) {
      const product = productsOf.items[place]
      setRange(bits, variantStarts[product], variantStarts[product + 1])
    }
    for (let place = variantsOf.starts[slot]; place < variantsOf.starts[slot + 1]; place++) {
      setBit(bits, variantsOf.items[place])
    }
    return bits
  }
}

const NONE = new Uint32Array(0)

/** Keeps at most as many values as fit the bytes, but some; the oldest goes first. `bytes` is the most that one takes. */
function remembered(known: Map<number, Uint32Array>, key: number, bytes: number, find: () => Uint32Array): Uint32Array {
  let value = known.get(key)
  if (value) return value
  value = find()
  if (known.size > Math.max(16, Math.min(4096, REMEMBERED_BYTES / bytes))) known.delete(known.keys().next().value!)
  known.set(key, value)
  return value
}

/** The products that have any of the values, as bits. */
export function tagSet(tagProducts: TagProducts, tags: readonly number[], productCount: number): Uint32Array {
  const bits = emptyBits(productCount)
  for (const tag of tags) for (const product of tagProducts.of(tag)) setBit(bits, product)
  return bits
}
