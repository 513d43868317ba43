import type { Attribute, Product } from '@elmo-chat/catalog'

/** How a numeric field is spread over the shop's products, in the measure's own unit (prices are not in it). */
export interface NumericField {
  readonly min: number
  readonly max: number
  /** Products that state it. */
  readonly count: number
}

/** How far what feeds convert and round lies from the number said: 15.6 inches are 39.6 cm. */
export const ROUNDED = 0.005

/** What numbers the shop's products state in a field. */
export interface StatedNumbers extends NumericField {
  /** Each number once, ascending. */
  readonly values: Float64Array
  /** Place `i`: how often one of the first `i` numbers is stated. */
  readonly upTo: Uint32Array
}

/** How often a number from `low` to `high` is stated. Cost: O(log numbers). */
export function statedWithin({ values, upTo }: StatedNumbers, low: number, high: number): number {
  return upTo[placeOf(values, high, true)] - upTo[placeOf(values, low, false)]
}

/** How many of ascending values are below a limit, or up to it. */
function placeOf(values: Float64Array, limit: number, withLimit: boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] < limit || (withLimit && values[middle] === limit)) low = middle + 1
    else high = middle
  }
  return low
}

interface Gathered {
  count: number
  /** The product that was counted last. */
  last: number
  readonly times: Map<number, number>
}

/** Gathers the numbers of each numeric field. */
export class NumberRanges {
  private readonly fields = new Map<string, Gathered>()
  private product = 0

  add({ attributes, variants }: Product): void {
    this.product++
    this.addAttributes(attributes)
    for (const variant of variants) this.addAttributes(variant.attributes)
  }

  byField(): Map<string, StatedNumbers> {
    return new Map([...this.fields].map(([field, gathered]) => [field, numbersOf(gathered)]))
  }

  private addAttributes(attributes: readonly Attribute[]): void {
    for (const { field, number } of attributes) {
      if (number === undefined || !Number.isFinite(number)) continue
      let gathered = this.fields.get(field)
      if (!gathered) {
        gathered = { count: 0, last: 0, times: new Map() }
        this.fields.set(field, gathered)
      }
      gathered.times.set(number, (gathered.times.get(number) ?? 0) + 1)
      if (gathered.last !== this.product) gathered.count++
      gathered.last = this.product
    }
  }
}

function numbersOf({ count, times }: Gathered): StatedNumbers {
  const values = Float64Array.from(times.keys()).sort()
  const upTo = new Uint32Array(values.length + 1)
  for (let at = 0; at < values.length; at++) upTo[at + 1] = upTo[at] + (times.get(values[at]) ?? 0)
  return { min: values[0], max: values[values.length - 1], count, values, upTo }
}
