import { hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import type { SearchField } from './types.js'

const LABELS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  price: { en: 'Price', zh: '价格' },
  brand: { en: 'Brand', zh: '品牌' },
  category: { en: 'Category', zh: '类别' },
}

/** What the products can be asked about, the fields with the most products first. */
export function listFields(data: CatalogueData): SearchField[] {
  const { tags, numbers, shelf, language } = data
  const fields: SearchField[] = []
  for (const { field, label, products, hasConcepts } of tags.fields.values()) {
    const kind = numbers.has(field) ? 'number' : hasConcepts ? 'concept' : 'text'
    if (products > 0) fields.push({ field, label: LABELS[field]?.[language] ?? label, kind, products })
  }
  for (const { field, products } of numbers.values()) {
    if (!tags.fields.has(field)) fields.push({ field, label: field, kind: 'number', products })
  }
  const priced = shelf.lowestPrices.reduce((sum, price) => sum + (Number.isNaN(price) ? 0 : 1), 0)
  if (priced > 0) fields.push({ field: 'price', label: LABELS.price[language], kind: 'number', products: priced })
  return fields.sort((a, b) => b.products - a.products || (a.field < b.field ? -1 : 1))
}

/** The lowest and highest number of a field among the selected variants (null: all); null where none has one. */
export function rangeOf(
  { shelf, numbers }: CatalogueData,
  field: string,
  selected: Uint32Array | null,
): { min: number; max: number } | null {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  const take = (variant: number, number: number) => {
    if (selected && !hasBit(selected, variant)) return
    if (number < min) min = number
    if (number > max) max = number
  }
  const { prices } = shelf
  if (field === 'price') for (let variant = 0; variant < prices.length; variant++) take(variant, prices[variant])
  const column = numbers.get(field)
  for (let place = 0; column && place < column.numbers.length; place++) {
    take(column.variants[place], column.numbers[place])
  }
  return min <= max ? { min, max } : null
}
