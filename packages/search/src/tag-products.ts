import { countBits, eachBit, emptyBits, setBit } from './bits.js'
import type { Shelf } from './shelf.js'
import type { Tags } from './tags.js'

const REMEMBERED = 512

/** The products that have a value, themselves or in a variant; the lists asked for last are remembered. */
export class TagProducts {
  private readonly lists = new Map<number, Uint32Array>()

  constructor(
    private readonly shelf: Shelf,
    private readonly tags: Tags,
  ) {}

  /** Ascending. */
  of(tag: number): Uint32Array {
    let list = this.lists.get(tag)
    if (!list) {
      list = this.find(tag)
      if (this.lists.size >= REMEMBERED) this.lists.delete(this.lists.keys().next().value!)
      this.lists.set(tag, list)
    }
    return list
  }

  /** How many places of products and variants have the value: at least as many as products. Cost: O(1). */
  count(tag: number): number {
    const { productsOf, variantsOf } = this.tags
    return productsOf.starts[tag + 1] - productsOf.starts[tag] + variantsOf.starts[tag + 1] - variantsOf.starts[tag]
  }

  private find(tag: number): Uint32Array {
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
}

/** The products that have any of the values, as bits. */
export function tagSet(tagProducts: TagProducts, tags: readonly number[], productCount: number): Uint32Array {
  const bits = emptyBits(productCount)
  for (const tag of tags) for (const product of tagProducts.of(tag)) setBit(bits, product)
  return bits
}
