import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'

/** The numbers of one measure: place `i` says that variant `variants[i]` has `numbers[i]`; variants ascend. */
export interface NumberColumn {
  readonly field: string
  readonly variants: Uint32Array
  readonly numbers: Float64Array
  /** How many products have a number. */
  readonly products: number
}

export type NumberColumns = ReadonlyMap<string, NumberColumn>

/** Collects the numbers of one product after the other. A number said of a product counts for all its variants. */
export class NumbersBuilder {
  private readonly columns = new Map<
    string,
    { variants: number[]; numbers: number[]; products: number; last: number }
  >()
  private variant = 0
  private product = 0

  add({ attributes, variants }: Product): void {
    const shared = attributes.filter(({ number }) => number !== undefined)
    for (const variant of variants) {
      for (const { field, number } of shared) this.push(field, number)
      for (const { field, number } of variant.attributes) this.push(field, number)
      this.variant++
    }
    this.product++
  }

  *build(): Steps<NumberColumns> {
    const columns = new Map<string, NumberColumn>()
    for (const [field, { variants, numbers, products }] of this.columns) {
      columns.set(field, {
        field,
        variants: Uint32Array.from(variants),
        numbers: Float64Array.from(numbers),
        products,
      })
      yield
    }
    return columns
  }

  private push(field: string, number: number | undefined): void {
    if (number === undefined || !Number.isFinite(number)) return
    let column = this.columns.get(field)
    if (!column) {
      column = { variants: [], numbers: [], products: 0, last: -1 }
      this.columns.set(field, column)
    }
    column.variants.push(this.variant)
    column.numbers.push(number)
    if (column.last !== this.product) column.products++
    column.last = this.product
  }
}
