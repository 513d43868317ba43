import type { OrderLine } from '@elmo-chat/orders'
import type { SearchIndex } from '@elmo-chat/search'
import { productOfEvent } from '../product-of-event.js'

/**
 * A line by our ids, with what the catalogue knows of its product: shops name what was bought by the id of a variant, its SKU
 * or the id in the feed. What is not sold any more stays as it was told.
 */
export function lineOfShop(index: SearchIndex, line: OrderLine): OrderLine {
  const byVariant = productOfEvent(index, { productId: line.variantId })
  const byProduct = productOfEvent(index, { productId: line.productId })
  const productId = byVariant.productId ?? byProduct.productId ?? line.productId
  const product = index.product(productId)
  if (!product) return line
  const named = byVariant.variantId ?? byProduct.variantId ?? line.variantId
  const ids: ReadonlySet<string | null> = new Set([named, `${product.source}~${named}`])
  const variant =
    product.variants.find(({ id, sku }) => ids.has(id) || ids.has(sku)) ??
    (product.variants.length === 1 ? product.variants[0] : undefined)
  const concepts = product.attributes.flatMap(({ field, concepts }) => (field === 'category' ? concepts : []))
  const paths = product.categories.flat().map((name) => name.toLowerCase())
  const image = line.image ?? variant?.image ?? product.images[0]
  const hasTitle = line.title.en !== line.productId
  return {
    ...line,
    productId,
    variantId: variant?.id ?? line.variantId,
    title: hasTitle ? line.title : { en: product.title, zh: product.title },
    options: Object.keys(line.options).length > 0 ? line.options : (variant?.options ?? {}),
    categories: [...new Set([...line.categories, ...concepts, ...paths])],
    ...(image ? { image } : {}),
  }
}
