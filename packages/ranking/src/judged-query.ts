import type { FeatureTable } from './feature-table.js'

/** The candidates of one query, and how well each answers it. */
export interface JudgedQuery {
  readonly query: string
  /** Ids of the candidates, in the order of the rows. */
  readonly products: readonly string[]
  readonly table: FeatureTable
  /** From 0, not at all, to 3 or more, exactly; need not be whole. */
  readonly grades: ArrayLike<number>
}

/** The rows of one table, best score first; equal scores in the order of their ids, so that no order of rows matters. */
export function orderOf(scores: ArrayLike<number>, products: readonly string[]): number[] {
  return products
    .map((_, row) => row)
    .sort((a, b) => scores[b] - scores[a] || (products[a] < products[b] ? -1 : products[a] > products[b] ? 1 : a - b))
}
