import type { BinnedTable } from './bins.js'
import { type Histogram, slotOf } from './histogram.js'

export interface SplitRules {
  readonly minRows: number
  /** Added to the curvature: the larger, the smaller the answers of small leaves. */
  readonly regularization: number
  /** Per feature 1 where more may never be worse, -1 where it may never be better, else 0. */
  readonly monotone: Int8Array
}

export interface Split {
  readonly feature: number
  /** Rows up to this bin go left. */
  readonly bin: number
  readonly gain: number
  readonly left: number
  readonly right: number
}

/** Between which answers a node must stay, so that its kin on the other side of a monotone split are not passed. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** The answer that fits rows with these sums best, within the bounds. */
export function answerOf(gradient: number, curvature: number, regularization: number, { low, high }: Bounds): number {
  return Math.min(high, Math.max(low, gradient / (curvature + regularization)))
}

/** The split that gains most; null where none is allowed or gains anything. */
export function findSplit(
  table: BinnedTable,
  histogram: Histogram,
  features: readonly number[],
  rules: SplitRules,
  bounds: Bounds,
): Split | null {
  const { minRows, regularization, monotone } = rules
  let best: Split | null = null
  for (const feature of features) {
    const last = table.limits[feature].length
    let gradient = 0
    let curvature = 0
    let rows = 0
    for (let bin = 0; bin <= last; bin++) {
      const slot = slotOf(feature, bin)
      gradient += histogram[slot]
      curvature += histogram[slot + 1]
      rows += histogram[slot + 2]
    }
    const whole = gainOf(gradient, curvature, answerOf(gradient, curvature, regularization, bounds), regularization)
    let leftGradient = 0
    let leftCurvature = 0
    let leftRows = 0
    for (let bin = 0; bin < last; bin++) {
      const slot = slotOf(feature, bin)
      if (histogram[slot + 2] === 0) continue
      leftGradient += histogram[slot]
      leftCurvature += histogram[slot + 1]
      leftRows += histogram[slot + 2]
      if (leftRows < minRows) continue
      if (rows - leftRows < minRows) break
      const left = answerOf(leftGradient, leftCurvature, regularization, bounds)
      const right = answerOf(gradient - leftGradient, curvature - leftCurvature, regularization, bounds)
      if ((right - left) * monotone[feature] < 0) continue
      const gain =
        gainOf(leftGradient, leftCurvature, left, regularization) +
        gainOf(gradient - leftGradient, curvature - leftCurvature, right, regularization) -
        whole
      if (gain > 1e-9 && (best === null || gain > best.gain)) best = { feature, bin, gain, left, right }
    }
  }
  return best
}

/** How much the loss falls when rows with these sums are given that answer, to the second order and doubled. */
function gainOf(gradient: number, curvature: number, answer: number, regularization: number): number {
  return 2 * gradient * answer - (curvature + regularization) * answer * answer
}
