import { columnsOf, type FeatureTable, valueAt } from './feature-table.js'
import type { LambdaMartRanker, Ranker } from './ranker.js'
import { weightedPart, wordsScore } from './score-rows.js'
import { inUnits, SCORE_UNIT } from './score-unit.js'
import { nextNode } from './trees/tree.js'

/** What a feature adds to a score; `base` is what every candidate has. */
export interface ScoreShare {
  readonly feature: string
  readonly score: number
}

/**
 * Why a row has its score: the parts add up to `scoreRows` exactly, the largest first. In a tree, each step down
 * changes the mean answer of the rows that are left, and that change is the doing of the feature that was asked.
 *
 * Source   Saabas 2014, path attribution for decision trees.
 */
export function explainScore(ranker: Ranker, table: FeatureTable, row: number): ScoreShare[] {
  const shares = sharesOf(ranker, table, row)
  return [...shares]
    .map(([feature, score]) => ({ feature, score }))
    .filter(({ score }) => score !== 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || (a.feature < b.feature ? -1 : 1))
}

function sharesOf(ranker: Ranker, table: FeatureTable, row: number): Map<string, number> {
  if (ranker.kind === 'words') return new Map([['words', wordsScore(table, row, columnsOf(table, ['words'])[0])]])
  if (ranker.kind === 'lambdamart') return treeShares(ranker, table, row)
  const shares = new Map([['base', inUnits(ranker.base)]])
  for (const weight of ranker.weights) {
    const column = table.names.indexOf(weight.feature)
    add(shares, weight.feature, weightedPart(weight, valueAt(table, row, column)))
  }
  return shares
}

function treeShares(
  { features, base, trees }: LambdaMartRanker,
  table: FeatureTable,
  row: number,
): Map<string, number> {
  const columns = columnsOf(table, features)
  const shares = new Map([['base', inUnits(base)]])
  for (const tree of trees) {
    let node = 0
    add(shares, 'base', tree.value[0] * SCORE_UNIT)
    while (tree.left[node] !== -1) {
      const feature = tree.feature[node]
      const next = nextNode(tree, node, valueAt(table, row, columns[feature]))
      add(shares, features[feature], (tree.value[next] - tree.value[node]) * SCORE_UNIT)
      node = next
    }
  }
  return shares
}

function add(shares: Map<string, number>, feature: string, score: number): void {
  shares.set(feature, (shares.get(feature) ?? 0) + score)
}
