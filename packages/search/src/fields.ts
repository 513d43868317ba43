import type { Steps } from '@elmo-chat/kernel'
import { eachBit, hasBit } from './bits.js'
import type { CatalogueData, Standing } from './catalogue-data.js'
import type { Shared } from './shared.js'
import type { Tally } from './tally.js'
import type { SearchField } from './types.js'

const LABELS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  price: { en: 'Price', zh: '价格' },
  brand: { en: 'Brand', zh: '品牌' },
  category: { en: 'Category', zh: '类别' },
}

export interface FieldList {
  /** What the products can be asked about, the fields with the most products first. */
  readonly fields: readonly SearchField[]
  /** Fields of which some product has a number. */
  readonly numberFields: ReadonlySet<string>
}

/** Lists what the products of some segments can be asked about. */
export function* listFields({
  shared,
  tally,
  standings,
}: {
  readonly shared: Shared
  readonly tally: Tally
  readonly standings: readonly Standing[]
}): Steps<FieldList> {
  const { tags, language } = shared
  const numbered = yield* countNumbers(standings)
  const fields: SearchField[] = []
  for (const { field, number, label, tags: values } of tags.fields.values()) {
    const products = tally.fields.at(number)
    if (products === 0) continue
    const hasConcepts = [...values.values()].some((tag) => tags.tags[tag].isConcept && tally.found.at(tag) > 0)
    const kind = numbered.has(field) ? 'number' : hasConcepts ? 'concept' : 'text'
    fields.push({ field, label: LABELS[field]?.[language] ?? label, kind, products })
    yield
  }
  for (const [field, products] of numbered) {
    const known = tags.fields.get(field)
    if (!known || tally.fields.at(known.number) === 0) fields.push({ field, label: field, kind: 'number', products })
  }
  const priced = yield* countPriced(standings)
  if (priced > 0) fields.push({ field: 'price', label: LABELS.price[language], kind: 'number', products: priced })
  fields.sort((a, b) => b.products - a.products || (a.field < b.field ? -1 : 1))
  return { fields, numberFields: new Set(numbered.keys()) }
}

/** Field → how many products have a number in it. */
function* countNumbers(standings: readonly Standing[]): Steps<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { segment, live } of standings) {
    for (const { field, variants, products } of segment.numbers.values()) {
      let found = products
      if (live !== null) {
        const { productOfVariant } = segment.shelf
        let last = -1
        found = 0
        for (let place = 0; place < variants.length; place++) {
          const product = productOfVariant[variants[place]]
          if (product !== last && hasBit(live, product)) found++
          last = product
        }
      }
      if (found > 0) counts.set(field, (counts.get(field) ?? 0) + found)
      yield
    }
  }
  return counts
}

function* countPriced(standings: readonly Standing[]): Steps<number> {
  let count = 0
  for (const { segment, live } of standings) {
    const { lowestPrices } = segment.shelf
    for (let place = 0; place < lowestPrices.length; place++) {
      if (!Number.isNaN(lowestPrices[place]) && (live === null || hasBit(live, place))) count++
    }
    yield
  }
  return count
}

export interface Range {
  readonly min: number
  readonly max: number
}

/** The lowest and highest number of a field among the selected variants (null: all); null where none has one. */
export function rangeOf({ shelf, numbers }: CatalogueData, field: string, selected: Uint32Array | null): Range | null {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  const take = (number: number) => {
    if (number < min) min = number
    if (number > max) max = number
  }
  const { prices } = shelf
  if (field === 'price') {
    if (selected) eachBit(selected, (variant) => take(prices[variant]))
    else for (let variant = 0; variant < prices.length; variant++) take(prices[variant])
  }
  const column = numbers.get(field)
  for (let place = 0; column && place < column.numbers.length; place++) {
    if (!selected || hasBit(selected, column.variants[place])) take(column.numbers[place])
  }
  return min <= max ? { min, max } : null
}

/** What spans all of some ranges. */
export function spanOf(ranges: readonly (Range | null)[]): Range | null {
  const some = ranges.filter((range) => range !== null)
  if (some.length === 0) return null
  return { min: Math.min(...some.map(({ min }) => min)), max: Math.max(...some.map(({ max }) => max)) }
}
