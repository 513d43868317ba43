import type { Steps } from '@elmo-chat/kernel'
import { type FeatureTable, valueAt } from './feature-table.js'
import type { JudgedQuery } from './judged-query.js'
import type { WeightedRanker } from './ranker.js'
import { solveSymmetric } from './solve-symmetric.js'

export interface WeightedOptions {
  /** How strongly weights are held near 0, in rows: a feature with fewer rows than this hardly counts. */
  readonly ridge: number
  /**
   * What the weights explain: how grades differ within a query, which is all that an order needs, or the grades
   * themselves, so that scores of different queries compare.
   */
  readonly of: 'order' | 'grades'
}

/**
 * Fits the weights whose sums come nearest to the grades (ridge regression). Fewer judgements do for it than for trees.
 *
 * Cost     time O(rows × features²)
 * Repeats  the same queries give the same ranker.
 * Fails    throws without rows.
 */
export function* fitWeighted(queries: readonly JudgedQuery[], options: WeightedOptions): Steps<WeightedRanker> {
  const names = queries[0]?.table.names
  if (!names) throw new RangeError('A ranker learns from at least one query.')
  const { means, deviations } = momentsOf(queries, names.length)
  const size = names.length
  const products = new Float64Array(size * size)
  const targets = new Float64Array(size)
  const meanGrade = mean(queries.flatMap(({ grades }) => Array.from(grades)))
  for (const { table, grades } of queries) {
    const rows = standardized(table, means, deviations)
    const middle = options.of === 'order' ? mean(Array.from(grades)) : meanGrade
    if (options.of === 'order') center(rows, size)
    for (let row = 0; row < table.rows; row++) {
      for (let a = 0; a < size; a++) {
        const value = rows[row * size + a]
        if (value === 0) continue
        targets[a] += value * (grades[row] - middle)
        for (let b = 0; b <= a; b++) products[a * size + b] += value * rows[row * size + b]
      }
    }
    yield
  }
  for (let a = 0; a < size; a++) products[a * size + a] += options.ridge
  const solved = solveSymmetric(products, targets)
  const weights = names.map((feature, at) => ({
    feature,
    weight: deviations[at] > 0 ? solved[at] / deviations[at] : 0,
    missing: means[at],
  }))
  const shift = weights.reduce((sum, { weight, missing }) => sum + weight * missing, 0)
  return { kind: 'weighted', version: 1, base: (options.of === 'grades' ? meanGrade : 0) - shift, weights }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Means and standard deviations of the known values of each column. */
function momentsOf(queries: readonly JudgedQuery[], size: number): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(size)
  const deviations = new Float64Array(size)
  for (let column = 0; column < size; column++) {
    const known = queries.flatMap(({ table }) =>
      Array.from({ length: table.rows }, (_, row) => valueAt(table, row, column)).filter((one) => !Number.isNaN(one)),
    )
    means[column] = mean(known)
    deviations[column] = Math.sqrt(mean(known.map((value) => (value - means[column]) ** 2)))
  }
  return { means, deviations }
}

function standardized({ values }: FeatureTable, means: Float64Array, deviations: Float64Array): Float64Array {
  const size = means.length
  return Float64Array.from(values, (value, at) => {
    const column = at % size
    return Number.isNaN(value) || deviations[column] === 0 ? 0 : (value - means[column]) / deviations[column]
  })
}

function center(rows: Float64Array, size: number): void {
  const count = rows.length / size
  for (let column = 0; column < size; column++) {
    let sum = 0
    for (let row = 0; row < count; row++) sum += rows[row * size + column]
    for (let row = 0; row < count; row++) rows[row * size + column] -= sum / count
  }
}
