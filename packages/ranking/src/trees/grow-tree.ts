import type { Steps } from '@elmo-chat/kernel'
import { SCORE_UNIT } from '../score-unit.js'
import type { BinnedTable } from './bins.js'
import { type Bounds, findSplit, type Split, type SplitRules } from './find-split.js'
import { buildHistogram, type Gradients, type Histogram, subtractHistogram } from './histogram.js'
import type { Tree } from './tree.js'

export interface GrowthOptions extends SplitRules {
  readonly leaves: number
  readonly shrinkage: number
  /** Indices of the features that this tree may ask. */
  readonly features: readonly number[]
}

/** A tree as it grows; its nodes also know their bins, which rows of the training are asked by. */
export interface GrownTree {
  readonly tree: Tree
  readonly bin: Int32Array
  /** What each split gained, by node. */
  readonly gain: Float64Array
}

interface Leaf {
  readonly node: number
  readonly rows: Int32Array
  readonly histogram: Histogram
  readonly bounds: Bounds
  readonly split: Split | null
}

const FREE: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/**
 * Grows a tree leaf by leaf, always where most is gained.
 *
 * Cost     time O(rows × features × log leaves) or so; of two children only the smaller one is summed up
 * Source   histogram splits and leaf-wise growth as in LightGBM (Ke et al. 2017); monotone bounds as in its basic method.
 */
export function* growTree(
  table: BinnedTable,
  gradients: Gradients,
  rows: Int32Array,
  options: GrowthOptions,
): Steps<GrownTree> {
  const feature: number[] = []
  const threshold: number[] = []
  const left: number[] = []
  const right: number[] = []
  const answers: number[] = []
  const counts: number[] = []
  const bin: number[] = []
  const gain: number[] = []
  const add = (answer: number, count: number) => {
    answers.push(answer)
    counts.push(count)
    feature.push(-1)
    threshold.push(0)
    left.push(-1)
    right.push(-1)
    bin.push(0)
    gain.push(0)
    return answers.length - 1
  }
  const leafOf = (node: number, own: Int32Array, histogram: Histogram, bounds: Bounds): Leaf => {
    return { node, rows: own, histogram, bounds, split: findSplit(table, histogram, options.features, options, bounds) }
  }
  const root = yield* buildHistogram(table, gradients, rows, options.features)
  const open = [leafOf(add(0, rows.length), rows, root, FREE)]
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const at = mostGaining(open)
    if (at < 0) break
    const [{ node, rows: own, histogram, bounds, split }] = open.splice(at, 1)
    const { feature: asked, bin: upTo, left: low, right: high } = split!
    const [leftRows, rightRows] = partition(table, own, asked, upTo)
    feature[node] = asked
    threshold[node] = table.limits[asked][upTo]
    bin[node] = upTo
    gain[node] = split!.gain
    left[node] = add(low, leftRows.length)
    right[node] = add(high, rightRows.length)
    const small = leftRows.length < rightRows.length ? leftRows : rightRows
    const part = yield* buildHistogram(table, gradients, small, options.features)
    const rest = subtractHistogram(histogram, part)
    const [leftSums, rightSums] = small === leftRows ? [part, rest] : [rest, part]
    const [leftBounds, rightBounds] = childBounds(bounds, options.monotone[asked], (low + high) / 2)
    open.push(
      leafOf(left[node], leftRows, leftSums, leftBounds),
      leafOf(right[node], rightRows, rightSums, rightBounds),
    )
    yield
  }
  const value = valuesOf(answers, counts, left, right, options.shrinkage)
  return { tree: { feature, threshold, left, right, value }, bin: Int32Array.from(bin), gain: Float64Array.from(gain) }
}

function mostGaining(open: readonly Leaf[]): number {
  let best = -1
  for (let at = 0; at < open.length; at++) {
    const { split } = open[at]
    if (split && (best < 0 || split.gain > open[best].split!.gain)) best = at
  }
  return best
}

function partition(table: BinnedTable, rows: Int32Array, feature: number, upTo: number): [Int32Array, Int32Array] {
  const bins = table.bins.subarray(feature * table.rows, (feature + 1) * table.rows)
  const left = new Int32Array(rows.length)
  const right = new Int32Array(rows.length)
  let lefts = 0
  let rights = 0
  for (const row of rows) {
    if (bins[row] <= upTo) left[lefts++] = row
    else right[rights++] = row
  }
  return [left.slice(0, lefts), right.slice(0, rights)]
}

function childBounds({ low, high }: Bounds, direction: number, middle: number): [Bounds, Bounds] {
  if (direction > 0)
    return [
      { low, high: middle },
      { low: middle, high },
    ]
  if (direction < 0)
    return [
      { low: middle, high },
      { low, high: middle },
    ]
  return [
    { low, high },
    { low, high },
  ]
}

/** Leaves in whole units; other nodes the mean of their rows. Children stand behind their parents. */
function valuesOf(
  answers: readonly number[],
  counts: readonly number[],
  left: readonly number[],
  right: readonly number[],
  shrinkage: number,
): number[] {
  const value = answers.map((answer) => Math.round((answer * shrinkage) / SCORE_UNIT))
  for (let node = value.length - 1; node >= 0; node--) {
    if (left[node] === -1) continue
    const sum = value[left[node]] * counts[left[node]] + value[right[node]] * counts[right[node]]
    value[node] = Math.round(sum / counts[node])
  }
  return value
}
