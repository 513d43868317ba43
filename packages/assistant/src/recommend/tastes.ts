import type { Product } from '@elmo-chat/catalog'
import { type Language, oncePer } from '@elmo-chat/kernel'
import type { VisitorView } from '@elmo-chat/protocol'
import type { History } from '@elmo-chat/recommend'
import type { SearchIndex } from '@elmo-chat/search'
import { fieldLabel, valueLabel } from '@elmo-chat/skills'
import { besideHistory } from './beside-history.js'
import { productsByNumber } from './products-by-number.js'
import type { RecommendState } from './recommend-state.js'

/** What products have in common that a visitor turned to, `field\nvalue`, and the share of their interest that it takes. */
export interface Taste {
  readonly key: string
  readonly share: number
}

const FIELDS = new Set(['category', 'color', 'material', 'style', 'season', 'occasion', 'audience', 'pattern', 'fit'])
/** A taste takes so much of the interest at least, and so much more than of the shop. */
const LEAST_SHARE = 0.1
const LEAST_LIFT = 1.3

const known = besideHistory<readonly Taste[]>()

/** The tastes that a history shows beyond what the shop is full of, the most telling first. Worked out once for a history. */
export function tastesOf(state: RecommendState, history: History): readonly Taste[] {
  const tastes = known.get(history) ?? readTastes(state, history)
  known.set(history, tastes)
  return tastes
}

/** The interest in each value, by number; all 0 between two histories. */
let sums = new Float64Array(0)

function readTastes(state: RecommendState, history: History): Taste[] {
  const shop = shopShares(state.search.shop.index)
  const productOf = productsByNumber(state)
  const met: number[] = []
  let whole = 0
  for (let entry = 0; entry < history.item.length; entry++) {
    const product = productOf(history.item[entry])
    if (!product) continue
    const weight = history.weight[entry]
    whole += weight
    const values = tasteNumbers(product)
    if (sums.length < keys.length) sums = grown(sums, keys.length)
    for (let at = 0; at < values.length; at++) {
      const number = values[at]
      if (sums[number] === 0) met.push(number)
      sums[number] += weight
    }
  }
  const tastes: (Taste & { readonly lift: number })[] = []
  for (const number of met) {
    const share = sums[number] / whole
    const lift = share / (shop.get(number) ?? 1)
    sums[number] = 0
    if (share >= LEAST_SHARE && lift >= LEAST_LIFT) tastes.push({ key: keys[number], share, lift })
  }
  return tastes
    .sort((a, b) => telling(b) - telling(a) || (a.key < b.key ? -1 : 1))
    .map(({ key, share }) => ({ key, share }))
}

function grown(numbers: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * size)
  more.set(numbers)
  return more
}

const telling = ({ share, lift }: { readonly share: number; readonly lift: number }) => share * Math.log(lift)

/** A taste in words. */
export function tasteInWords(
  { key, share }: Taste,
  language: Language,
  { view }: RecommendState,
): VisitorView['tastes'][number] {
  const [field, value] = key.split('\n')
  return {
    field,
    label: fieldLabel(field, language, view),
    value: valueLabel(field, value, language, view),
    share,
  }
}

/** All that a product could meet a taste with. */
export const tasteKeys = oncePer(({ brand, attributes, variants }: Product): ReadonlySet<string> => {
  const told = [...attributes, ...variants.flatMap((variant) => variant.attributes)]
  const keys = told.flatMap(({ field, concepts }) =>
    FIELDS.has(field) ? concepts.map((concept) => `${field}\n${concept}`) : [],
  )
  return new Set(brand === null ? keys : [...keys, `brand\n${brand.toLowerCase()}`])
})

/** All that products could meet a taste with, by number and back: as many as the catalogue has values. */
const keys: string[] = []
const numbers = new Map<string, number>()

/** What a product could meet a taste with, as rising numbers. */
export const tasteNumbers = oncePer((product: Product) => Uint32Array.from(tasteKeys(product), numberOf).sort())

function numberOf(key: string): number {
  const number = numbers.get(key) ?? keys.push(key) - 1
  numbers.set(key, number)
  return number
}

/** The share of the shop's products that have each, by number. */
const shopShares = oncePer((index: SearchIndex): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (let at = 0; at < index.size; at++)
    for (const number of tasteNumbers(index.productAt(at))) counts.set(number, (counts.get(number) ?? 0) + 1)
  return new Map([...counts].map(([number, count]) => [number, count / index.size]))
})
