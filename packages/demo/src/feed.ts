import type { Bilingual } from '@elmo-chat/kernel'
import { demoBrand, demoCurrency } from './brand.js'
import { buildProducts } from './build-products.js'
import type { DemoProduct, DemoVariant } from './demo-product.js'
import type { Department } from './kinds/index.js'
import { colors } from './words/colors.js'
import { materials } from './words/materials.js'
import { audiences, features, fits, occasions, patterns, seasons, styles, type Trait } from './words/traits.js'

/** The shop's departments, in the order in which it shows them. */
export const demoDepartments: Readonly<Record<Department, Bilingual>> = {
  women: { zh: '女装', en: 'Women' },
  men: { zh: '男装', en: 'Men' },
  kids: { zh: '童装', en: 'Kids' },
  shoes: { zh: '鞋履', en: 'Shoes' },
  bags: { zh: '箱包', en: 'Bags' },
  accessories: { zh: '配饰', en: 'Accessories' },
  home: { zh: '家纺家居', en: 'Home' },
  tableware: { zh: '餐具', en: 'Tableware' },
  outdoor: { zh: '户外', en: 'Outdoor' },
  electronics: { zh: '数码电器', en: 'Electronics' },
}

/** Both languages in one line: the catalogue keeps one title, and both must find it. */
const both = (text: Bilingual) => (text.zh === text.en ? text.zh : `${text.zh} ${text.en}`)
const yuan = (fen: number) => `${(fen / 100).toFixed(2)} ${demoCurrency}`
const words = <Slug extends string>(table: Record<Slug, Trait>, slugs: readonly Slug[]) =>
  slugs.map((slug) => both(table[slug]))

/**
 * The demo shop's catalogue in the house's own feed format: JSON Lines, one variant a line, Chinese first and English
 * behind it.
 *
 * @param origin put before the paths of links and pictures, without a slash at its end.
 */
export function demoFeed(origin = ''): string {
  return buildProducts()
    .flatMap((product) =>
      product.variants.map((variant, index) => JSON.stringify(rowOf(product, variant, index === 0, origin))),
    )
    .join('\n')
    .concat('\n')
}

/** What holds for the whole product and is long stands in its first row only. */
function rowOf(product: DemoProduct, variant: DemoVariant, isFirst: boolean, origin: string) {
  const { kind } = product
  return {
    id: variant.id,
    item_group_id: product.id,
    title: `${product.title.zh} ${product.title.en}`,
    ...(isFirst ? { description: `${product.description.zh}\n${product.description.en}` } : {}),
    link: `${origin}/products/${product.id}`,
    image_link: `${origin}/pictures/${product.id}/${variant.color}.svg`,
    price: yuan(product.compareAt ?? product.price),
    ...(product.compareAt ? { sale_price: yuan(product.price) } : {}),
    availability: variant.stock > 0 ? 'in_stock' : 'out_of_stock',
    quantity: variant.stock,
    brand: both(demoBrand),
    product_type: `${both(demoDepartments[kind.department])} > ${both(kind.group)}`,
    attributes: attributesOf(product),
    options: { color: both(colors[variant.color]), ...(variant.size ? { size: variant.size } : {}) },
    language: 'zh',
  }
}

function attributesOf(product: DemoProduct): Record<string, string | string[]> {
  const { kind } = product
  return {
    material: both(materials[product.material]),
    pattern: both(patterns[product.pattern]),
    ...(product.fit ? { fit: both(fits[product.fit]) } : {}),
    ...(product.seasons.length > 0 ? { season: words(seasons, product.seasons) } : {}),
    ...(product.occasions.length > 0 ? { occasion: words(occasions, product.occasions) } : {}),
    ...(product.styles.length > 0 ? { style: words(styles, product.styles) } : {}),
    ...(product.features.length > 0 ? { feature: words(features, product.features) } : {}),
    ...(kind.audience ? { audience: both(audiences[kind.audience]) } : {}),
    ...product.measures,
  }
}
