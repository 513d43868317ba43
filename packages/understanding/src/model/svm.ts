import { type Steps, seededRandom } from '@elmo-chat/kernel'
import type { Rows } from './rows.js'

export interface SvmOptions {
  /** What an example that is not kept at its distance costs, beside large weights. */
  readonly cost: number
  /** The most passes over the examples. */
  readonly passes: number
  /** How far from the optimum a pass may still move for the last time. */
  readonly tolerance: number
}

const VISITS_PER_STEP = 500

/**
 * One linear separator of the rows with a label from all others: squared hinge loss, weights kept small, found in the
 * dual by one coordinate at a time, leaving out examples that lie far on their side. `weights` is written; the bias is
 * given back.
 *
 * Cost     time passes · features of the rows still in doubt, few after the first pass.
 * Source   Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM",
 *          ICML 2008, algorithm 3.
 */
export function* fitSeparator(
  { count, starts, ids, values }: Rows,
  labels: Int32Array,
  label: number,
  weights: Float32Array,
  { cost, passes, tolerance }: SvmOptions,
): Steps<number> {
  const random = seededRandom(label + 1)
  const slack = 0.5 / cost
  const order = Int32Array.from({ length: count }, (_, row) => row)
  const multipliers = new Float64Array(count)
  // All rows have length 1, and 1 for the bias.
  const curvature = 2 + slack
  let bias = 0
  let active = count
  let bound = Infinity
  let visits = 0

  for (let pass = 0; pass < passes; pass++) {
    let highest = -Infinity
    let lowest = Infinity
    for (let place = active - 1; place > 0; place--) swap(order, place, Math.floor(random() * (place + 1)))
    for (let place = 0; place < active; place++) {
      if (++visits % VISITS_PER_STEP === 0) yield
      const row = order[place]!
      const sign = labels[row] === label ? 1 : -1
      const end = starts[row + 1]!
      let product = bias
      for (let at = starts[row]!; at < end; at++) product += weights[ids[at]!]! * values[at]!
      const before = multipliers[row]!
      const gradient = product * sign - 1 + before * slack
      if (before === 0 && gradient > bound) {
        swap(order, place--, --active)
        continue
      }
      const projected = before === 0 ? Math.min(0, gradient) : gradient
      highest = Math.max(highest, projected)
      lowest = Math.min(lowest, projected)
      if (projected === 0) continue
      const after = Math.max(0, before - gradient / curvature)
      multipliers[row] = after
      const change = (after - before) * sign
      for (let at = starts[row]!; at < end; at++) weights[ids[at]!]! += change * values[at]!
      bias += change
    }
    if (highest - lowest > tolerance) bound = highest <= 0 ? Infinity : highest
    else if (active === count) break
    else {
      active = count
      bound = Infinity
    }
  }
  return bias
}

function swap(order: Int32Array, left: number, right: number): void {
  const held = order[left]!
  order[left] = order[right]!
  order[right] = held
}
