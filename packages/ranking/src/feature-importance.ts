import type { FeatureTable } from './feature-table.js'
import type { Ranker } from './ranker.js'

export interface Importance {
  readonly feature: string
  readonly share: number
}

/**
 * How much each feature moves a ranker's order, the most first, adding up to 1: of trees the share of all that splits
 * gained, of weights the weight times the spread of the feature in `table`, where one is given.
 */
export function featureImportance(ranker: Ranker, table?: FeatureTable): Importance[] {
  if (ranker.kind === 'words') return [{ feature: 'words', share: 1 }]
  const amounts =
    ranker.kind === 'lambdamart'
      ? ranker.features.map((feature, at) => ({ feature, amount: ranker.gains[at] }))
      : ranker.weights.map(({ feature, weight }) => ({
          feature,
          amount: Math.abs(weight) * (table ? spreadOf(table, feature) : 1),
        }))
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0)
  return amounts
    .filter(({ amount }) => amount > 0)
    .map(({ feature, amount }) => ({ feature, share: amount / total }))
    .sort((a, b) => b.share - a.share || (a.feature < b.feature ? -1 : 1))
}

/** The standard deviation of a column's known values. */
function spreadOf({ names, values, rows }: FeatureTable, feature: string): number {
  const column = names.indexOf(feature)
  if (column < 0) return 0
  const known = Array.from({ length: rows }, (_, row) => values[row * names.length + column]).filter(
    (value) => !Number.isNaN(value),
  )
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  return known.length === 0 ? 0 : Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
}
