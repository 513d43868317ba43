import { countBits, eachBit, emptyBits, setBit, setRange } from './bits.js'
import type { Shelf } from './shelf.js'
import type { Tags } from './tags.js'

const REMEMBERED_BYTES = 16 << 20

/** The products and variants that have a value; what was asked for last is remembered. */
export class TagProducts {
  private readonly lists = new Map<number, Uint32Array>()
  private readonly sets = new Map<number, Uint32Array>()

  constructor(
    private readonly shelf: Shelf,
    private readonly tags: Tags,
  ) {}

  /** The products that have the value, themselves or in a variant, ascending. */
  of(tag: number): Uint32Array {
    return remembered(this.lists, tag, this.shelf.products.length * 4, () => this.findProducts(tag))
  }

  /** The variants that have the value, themselves or with their product, as bits: not to be changed. */
  variants(tag: number): Uint32Array {
    return remembered(this.sets, tag, this.shelf.variantCount / 8, () => this.findVariants(tag))
  }

  /** How many places of products and variants have the value: at least as many as products. Cost: O(1). */
  count(tag: number): number {
    const { productsOf, variantsOf } = this.tags
    return productsOf.starts[tag + 1] - productsOf.starts[tag] + variantsOf.starts[tag + 1] - variantsOf.starts[tag]
  }

  private findProducts(tag: number): Uint32Array {
    const { productsOf, variantsOf } = this.tags
    const bits = emptyBits(this.shelf.products.length)
    for (let place = productsOf.starts[tag]; place < productsOf.starts[tag + 1]; place++) {
      setBit(bits, productsOf.items[place])
    }
    for (let place = variantsOf.starts[tag]; place < variantsOf.starts[tag + 1]; place++) {
      setBit(bits, this.shelf.productOfVariant[variantsOf.items[place]])
    }
    const list = new Uint32Array(countBits(bits))
    let place = 0
    eachBit(bits, (product) => {
      list[place++] = product
    })
    return list
  }

  private findVariants(tag: number): Uint32Array {
    const { productsOf, variantsOf } = this.tags
    const { variantStarts, variantCount } = this.shelf
    const bits = emptyBits(variantCount)
    for (let place = productsOf.starts[tag]; place < productsOf.starts[tag + 1]; place++) {
      const product = productsOf.items[place]
      setRange(bits, variantStarts[product], variantStarts[product + 1])
    }
    for (let place = variantsOf.starts[tag]; place < variantsOf.starts[tag + 1]; place++) {
      setBit(bits, variantsOf.items[place])
    }
    return bits
  }
}

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
