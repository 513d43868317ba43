import type { Product } from '@elmo-chat/catalog'
import type { SearchIndex } from '@elmo-chat/search'
import { type OwnedVariant, variantIn } from './variant-finder.js'

/** The variants of products that were asked about lately: a turn asks for a product before it asks for its variants. */
export class RecentVariants {
  private readonly owners = new Map<string, Product>()
  private readonly products = new Set<Product>()

  /** How many products are remembered before the memory starts anew. */
  private static readonly KEPT = 1_000

  constructor(private readonly index: SearchIndex) {}

  add(product: Product): void {
    if (this.products.has(product)) return
    if (this.products.size >= RecentVariants.KEPT) {
      this.products.clear()
      this.owners.clear()
    }
    this.products.add(product)
    for (const { id } of product.variants) this.owners.set(id, product)
  }

  /** By id, or by `PRODUCT#VARIANT`. */
  find(subject: string): OwnedVariant | undefined {
    const [productId, variantId] = subject.split('#')
    if (variantId !== undefined) return variantIn(this.index.product(productId), variantId)
    return variantIn(this.owners.get(subject), subject)
  }
}
