import type { Attribute, Product } from '@elmo-chat/catalog'

/** How a numeric field is spread over the shop's products, in the measure's own unit (prices are not in it). */
export interface NumericField {
  readonly min: number
  readonly max: number
  /** Products that state it. */
  readonly count: number
}

interface Range {
  min: number
  max: number
  count: number
  /** The product that was counted last. */
  last: number
}

/** Gathers the range of each numeric field. */
export class NumberRanges {
  private readonly ranges = new Map<string, Range>()
  private product = 0

  add({ attributes, variants }: Product): void {
    this.product++
    this.addAttributes(attributes)
    for (const variant of variants) this.addAttributes(variant.attributes)
  }

  byField(): Map<string, NumericField> {
    return new Map([...this.ranges].map(([field, { min, max, count }]) => [field, { min, max, count }]))
  }

  private addAttributes(attributes: readonly Attribute[]): void {
    for (const { field, number } of attributes) {
      if (number === undefined || !Number.isFinite(number)) continue
      let range = this.ranges.get(field)
      if (!range) {
        range = { min: number, max: number, count: 0, last: 0 }
        this.ranges.set(field, range)
      }
      if (number < range.min) range.min = number
      if (number > range.max) range.max = number
      if (range.last !== this.product) range.count++
      range.last = this.product
    }
  }
}
