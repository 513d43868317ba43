import type { Sort } from '@elmo-chat/protocol'
import { hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { seek } from './stream.js'

/** A product's number to order by, the highest first; -Infinity where it has none. */
export type SortKey = (product: number) => number

/** How to order by anything but relevance; null for relevance, which is also the answer to an unknown field. */
export function sortKey(data: CatalogueData, sort: Sort | undefined, selected: Uint32Array | null): SortKey | null {
  if (!sort) return null
  const sign = sort.direction === 'desc' ? 1 : -1
  const directed = (number: number) => (Number.isNaN(number) ? Number.NEGATIVE_INFINITY : sign * number)
  if (sort.field === 'newest') return (product) => directed(data.shelf.released[product])
  if (sort.field === 'price') return (product) => directed(lowestPrice(data, selected, product))
  if (!data.numberFields.has(sort.field)) return null
  const column = data.numbers.get(sort.field)
  if (!column) return () => Number.NEGATIVE_INFINITY
  const { variantStarts } = data.shelf
  return (product) => {
    const end = variantStarts[product + 1]
    let best = Number.NEGATIVE_INFINITY
    let place = seek(column.variants, 0, column.variants.length, variantStarts[product])
    for (; place < column.variants.length && column.variants[place] < end; place++) {
      if (!selected || hasBit(selected, column.variants[place])) best = Math.max(best, sign * column.numbers[place])
    }
    return best
  }
}

/** The lowest price of the selected variants (null: of all), as lists show it; NaN where none is known. */
export function lowestPrice({ shelf }: CatalogueData, selected: Uint32Array | null, product: number): number {
  if (!selected) return shelf.lowestPrices[product]
  let lowest = Number.NaN
  for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
    if (!hasBit(selected, variant)) continue
    const price = shelf.prices[variant]
    if (price < lowest || Number.isNaN(lowest)) lowest = price
  }
  return lowest
}
