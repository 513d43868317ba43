import type { Attribute, Product, Variant } from './model.js'
import { writePrice } from './values/amount.js'

/** A line of our own feed format, before it is written as JSON. */
export type FeedLine = Readonly<Record<string, unknown>>

/**
 * Writes a product in our own feed format, one JSON line for each variant, in Google Merchant's names. Reading the lines
 * under the product's source gives the same product: what was worked out from title and categories is not written, because
 * reading works it out again.
 */
export function exportProduct(product: Product): string[] {
  const shared = sharedFields(product)
  return product.variants.map((variant) => {
    const id = withoutSource(variant.id, product.source)
    const isOwn = product.variants.length === 1 && variant.id === product.id
    return JSON.stringify({
      id: isOwn ? product.sourceId : id,
      ...(isOwn ? {} : { item_group_id: product.sourceId }),
      ...shared,
      ...variantFields(product, variant),
    })
  })
}

function sharedFields(product: Product): FeedLine {
  const [first, ...others] = product.images
  return {
    title: escaped(product.title),
    ...(product.description && { description: escaped(product.description) }),
    ...(product.brand && { brand: escaped(product.brand) }),
    ...(product.categories.length > 0 && { product_type: product.categories.map((path) => path.map(escaped)) }),
    ...(product.url && { link: product.url }),
    ...(first && { image_link: first }),
    ...(others.length > 0 && { additional_image_link: others }),
    ...(product.releasedAt && { release_date: product.releasedAt }),
    language: product.language,
  }
}

function variantFields(product: Product, variant: Variant): FeedLine {
  const { price, compareAt, cost, options } = variant
  const optionKeys = new Set(Object.entries(options).map(([label, text]) => `${label}\n${text}`))
  const own = variant.attributes.filter(({ label, text }) => !optionKeys.has(`${label}\n${text}`))
  const columns = [...product.attributes, ...own].filter(({ from }) => from === 'column')
  const details = [...product.attributes, ...own].filter(({ from }) => from === 'detail')
  return {
    ...(variant.sku && { sku: variant.sku }),
    ...(price && { price: price.amount === 0 ? 'free' : writePrice(price) }),
    ...(compareAt && { compare_at_price: writePrice(compareAt) }),
    ...(cost && { cost_of_goods_sold: writePrice(cost) }),
    availability: variant.available ? 'in_stock' : 'out_of_stock',
    ...(variant.stock !== null && { quantity: variant.stock }),
    ...(variant.image && { variant_image: variant.image }),
    ...(Object.keys(options).length > 0 && {
      options: Object.entries(options).map(([name, value]) => ({ name: escaped(name), value: escaped(value) })),
    }),
    ...(columns.length > 0 && { attributes: pairs(columns) }),
    ...(details.length > 0 && { product_detail: pairs(details) }),
  }
}

/** One pair for each detail, although it may have given attributes in several fields. */
function pairs(attributes: readonly Attribute[]) {
  const written = new Set<string>()
  return attributes.flatMap(({ label, text, unit }) => {
    const key = `${label}\n${text}`
    if (written.has(key)) return []
    written.add(key)
    return [{ name: escaped(label), value: escaped(unit ? `${text} ${unit}` : text) }]
  })
}

const withoutSource = (id: string, source: string) => (source === 'main' ? id : id.slice(id.indexOf('~') + 1))

/** Reading takes markup out; text that looks like markup is written so that it comes back as text. */
const escaped = (text: string) => (/[<&]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text)
