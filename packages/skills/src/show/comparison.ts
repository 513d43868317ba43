import type { Product } from '@elmo-chat/catalog'
import { formatMoney, type Language } from '@elmo-chat/kernel'
import type { ComparisonPart, Constraint } from '@elmo-chat/protocol'
import { fieldLabel } from '../shop/labels.js'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest, valuesOf } from '../shop/variant-fields.js'
import { showField } from './show-values.js'
import { unknownPrice } from './speech.js'

type Row = ComparisonPart['rows'][number]

const ROWS = 14

/** What a customer looks at first; then whatever most of the products state. */
const LEADING = ['brand', 'color', 'size', 'material', 'pattern', 'fit', 'style', 'season', 'feature']

/** Not worth a row: said elsewhere, or true of the picture and not of the thing. */
const LEFT_OUT = new Set(['category', 'brand'])

/** How a thing is packed and shipped, and what authorities call it, tells nobody which one to take. */
const OF_THE_PACKAGE =
  /^(?:package-(?!quantity)|packaging|pallet|master-|shipping-|outer-|inner-|quantity-per-|harmonized|tare-|gross-|commodity|unspsc|ean$|upc|has-)/

/** The table of a comparison. `best` stands only where better is beyond dispute. */
export function comparisonRows(
  products: readonly Product[],
  constraints: readonly Constraint[],
  language: Language,
  shop: ShopView,
): Row[] {
  const label = (field: string) => fieldLabel(field, language, shop)
  const missing = language === 'zh' ? '未标明' : 'not stated'
  const titles = {
    field: 'title',
    label: language === 'zh' ? '商品' : 'product',
    values: products.map(({ title }) => title),
  }
  const isMeasure = (field: string) => shop.lexicon.concept('measure', field) !== undefined
  const facts = fieldsOf(products, isMeasure).flatMap((field): Row[] => {
    const values = products.map((product) => statedOf(product, field, language, shop) ?? missing)
    // What a feed states beside the leading fields is worth a row only where it tells the products apart.
    if (!LEADING.includes(field) && new Set(values).size === 1) return []
    return [withBest({ field, label: label(field), values }, bestMeasure(products, field, shop))]
  })
  return [titles, priceRow(products, constraints, language, shop), stockRow(products, language, shop), ...facts].slice(
    0,
    ROWS,
  )
}

function priceRow(
  products: readonly Product[],
  wishes: readonly Constraint[],
  language: Language,
  shop: ShopView,
): Row {
  const prices = products.map((product) => {
    const matching = meeting(product, wishes, shop.lexicon)
    return cheapest(matching.length > 0 ? matching : product.variants)?.price ?? null
  })
  const values = prices.map((price) => (price ? formatMoney(price, language) : unknownPrice[language]))
  const currencies = new Set(prices.map((price) => price?.currency))
  const comparable = currencies.size === 1 && prices.every((price) => price !== null)
  const row = { field: 'price', label: fieldLabel('price', language, shop), values }
  return withBest(row, comparable ? onlyBest(prices.map((price) => -(price?.amount ?? 0))) : undefined)
}

function stockRow(products: readonly Product[], language: Language, shop: ShopView): Row {
  const available = products.map(({ variants }) => variants.some((variant) => variant.available))
  const words = language === 'zh' ? { in: '有货', out: '缺货' } : { in: 'in stock', out: 'sold out' }
  const values = available.map((is) => (is ? words.in : words.out))
  return withBest(
    { field: 'availability', label: fieldLabel('availability', language, shop), values },
    onlyBest(available.map(Number)),
  )
}

/** Fields that at least half of the products state, the leading ones first. */
function fieldsOf(products: readonly Product[], isMeasure: (field: string) => boolean): string[] {
  const counts = new Map<string, number>()
  for (const product of products) {
    const own = [...product.attributes, ...product.variants.flatMap((variant) => variant.attributes)]
    for (const field of new Set(own.map((attribute) => attribute.field)))
      counts.set(field, (counts.get(field) ?? 0) + 1)
    if (product.brand) counts.set('brand', (counts.get('brand') ?? 0) + 1)
  }
  const rest = [...counts].filter(([field]) => !LEADING.includes(field) && !LEFT_OUT.has(field))
  const rank = (field: string) => (isMeasure(field) ? 0 : 1)
  const common = rest
    .filter(([field, count]) => count * 2 > products.length && !OF_THE_PACKAGE.test(field))
    .sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1])
  return [...LEADING.filter((field) => counts.has(field)), ...common.map(([field]) => field)]
}

function statedOf(product: Product, field: string, language: Language, shop: ShopView): string | undefined {
  return field === 'brand' ? (product.brand ?? undefined) : showField(product, field, language, shop)
}

function bestMeasure(products: readonly Product[], field: string, { lexicon }: ShopView): number | undefined {
  const better = lexicon.concept('measure', field)?.better
  if (!better) return undefined
  const numbers = products.map((product) => valuesOf(product, field)[0]?.number)
  if (numbers.some((number) => number === undefined)) return undefined
  return onlyBest(numbers.map((number) => (better === 'high' ? (number ?? 0) : -(number ?? 0))))
}

/** The place of the highest score, when only one has it. */
function onlyBest(scores: readonly number[]): number | undefined {
  const top = Math.max(...scores)
  return scores.filter((score) => score === top).length === 1 ? scores.indexOf(top) : undefined
}

const withBest = (row: Row, best: number | undefined): Row => (best === undefined ? row : { ...row, best })
