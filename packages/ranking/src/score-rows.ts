import { columnsOf, type FeatureTable, valueAt } from './feature-table.js'
import type { LambdaMartRanker, Ranker, WeightedRanker } from './ranker.js'
import { inUnits, SCORE_UNIT } from './score-unit.js'
import { packedTrees } from './trees/packed-trees.js'

/**
 * A score for each row; higher is better. Features that the table lacks count as not known, so that a ranker survives a
 * new version of the engine.
 *
 * Cost   time O(rows × trees × depth): 100 rows and 300 trees of 15 leaves in about 0.3 ms
 */
export function scoreRows(ranker: Ranker, table: FeatureTable): Float64Array {
  switch (ranker.kind) {
    case 'words':
      return scoreByWords(table)
    case 'weighted':
      return scoreByWeights(ranker, table)
    case 'lambdamart':
      return scoreByTrees(ranker, table)
  }
}

/** What the engine scored; a candidate that no word found comes last. */
export function wordsScore(table: FeatureTable, row: number, column: number): number {
  const value = valueAt(table, row, column)
  return Number.isNaN(value) ? 0 : value
}

/** What one weight adds. */
export function weightedPart({ weight, missing }: WeightedRanker['weights'][number], value: number): number {
  return inUnits(weight * (Number.isNaN(value) ? missing : value))
}

function scoreByWords(table: FeatureTable): Float64Array {
  const [column] = columnsOf(table, ['words'])
  return Float64Array.from({ length: table.rows }, (_, row) => wordsScore(table, row, column))
}

function scoreByWeights({ base, weights }: WeightedRanker, table: FeatureTable): Float64Array {
  const columns = columnsOf(
    table,
    weights.map(({ feature }) => feature),
  )
  return Float64Array.from({ length: table.rows }, (_, row) =>
    weights.reduce((sum, weight, at) => sum + weightedPart(weight, valueAt(table, row, columns[at])), inUnits(base)),
  )
}

function scoreByTrees(ranker: LambdaMartRanker, table: FeatureTable): Float64Array {
  const { features, base } = ranker
  const columns = columnsOf(table, features)
  const { roots, feature, threshold, left, right, value } = packedTrees(ranker)
  const scores = new Float64Array(table.rows)
  const row = new Float64Array(features.length)
  for (let at = 0; at < table.rows; at++) {
    for (let place = 0; place < row.length; place++) row[place] = valueAt(table, at, columns[place])
    let sum = 0
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]
      while (left[node] !== -1) node = row[feature[node]] > threshold[node] ? right[node] : left[node]
      sum += value[node]
    }
    scores[at] = inUnits(base) + sum * SCORE_UNIT
  }
  return scores
}
