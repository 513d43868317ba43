import type { Steps } from '@elmo-chat/kernel'
import type { Interactions } from '../interactions.js'

export interface SideOptions {
  readonly factors: number
  readonly steps: number
  readonly unobservedWeight: number
  /** The penalty of whoever has so much strength of actions, of so many that could be met. */
  readonly penalty: (strength: number, others: number) => number
}

const STEP_WORK = 500_000
/** Below this share of the first residual a row counts as solved. */
const SOLVED = 1e-10

/** λ (n + α₀ N)^ν: who acts more often is held more, as each of their actions brings in its own penalty. */
export const penaltyOf =
  ({
    regularization,
    regularizationPower,
    unobservedWeight,
  }: {
    readonly regularization: number
    readonly regularizationPower: number
    readonly unobservedWeight: number
  }) =>
  (strength: number, others: number): number =>
    regularization * (strength + unobservedWeight * others) ** regularizationPower

/**
 * Improves the factors of each row by some steps of conjugate gradient, from where they stand:
 * (α₀ HᵀH + Σ value · h hᵀ + penalty) w = Σ value · h over what the row holds, where H are the factors of the other side.
 */
export function* solveSide(
  side: Interactions,
  others: Float32Array,
  own: Float32Array,
  { factors, steps, unobservedWeight, penalty }: SideOptions,
): Steps<void> {
  const gram = (yield* gramOf(others, factors)).map((value) => value * unobservedWeight)
  const solution = new Float64Array(factors)
  const residual = new Float64Array(factors)
  const direction = new Float64Array(factors)
  const image = new Float64Array(factors)
  const { rows, items, starts, item, value } = side
  let work = 0
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row], starts[row + 1]]
    if (from === to) continue
    let strength = 0
    for (let entry = from; entry < to; entry++) strength += value[entry]
    const hold = penalty(strength, items)
    /** image = the matrix of the row · vector; with the right side taken in, image = right − matrix · vector. */
    const multiply = (vector: Float64Array, target: number) => {
      for (let at = 0; at < factors; at++) {
        let sum = hold * vector[at]
        for (let to = 0, place = at * factors; to < factors; to++, place++) sum += gram[place] * vector[to]
        image[at] = target === 0 ? sum : -sum
      }
      for (let entry = from; entry < to; entry++) {
        const place = item[entry] * factors
        let product = 0
        for (let at = 0; at < factors; at++) product += others[place + at] * vector[at]
        const weight = value[entry] * (target === 0 ? product : target - product)
        for (let at = 0; at < factors; at++) image[at] += weight * others[place + at]
      }
    }
    solution.set(own.subarray(row * factors, (row + 1) * factors))
    multiply(solution, 1)
    residual.set(image)
    direction.set(residual)
    let square = dot(residual, residual)
    const enough = square * SOLVED
    for (let step = 0; step < steps && square > enough; step++) {
      multiply(direction, 0)
      const length = square / dot(direction, image)
      for (let at = 0; at < factors; at++) {
        solution[at] += length * direction[at]
        residual[at] -= length * image[at]
      }
      const next = dot(residual, residual)
      const turn = next / square
      for (let at = 0; at < factors; at++) direction[at] = residual[at] + turn * direction[at]
      square = next
    }
    own.set(solution, row * factors)
    work += (steps + 1) * factors * (factors + 2 * (to - from))
    if (work > STEP_WORK) {
      work = 0
      yield
    }
  }
}

/** factorsᵀ · factors of all rows. */
export function* gramOf(rows: Float32Array, factors: number): Steps<Float64Array> {
  const gram = new Float64Array(factors * factors)
  const perStep = Math.ceil(STEP_WORK / (factors * factors))
  for (let row = 0; row * factors < rows.length; row++) {
    const place = row * factors
    for (let at = 0; at < factors; at++) {
      const value = rows[place + at]
      if (value === 0) continue
      for (let to = at; to < factors; to++) gram[at * factors + to] += value * rows[place + to]
    }
    if (row % perStep === perStep - 1) yield
  }
  for (let at = 0; at < factors; at++) {
    for (let to = 0; to < at; to++) gram[at * factors + to] = gram[to * factors + at]
  }
  return gram
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}
