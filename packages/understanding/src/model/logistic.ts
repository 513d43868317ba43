import type { Steps } from '@elmo-chat/kernel'

const PASSES = 30
const RIDGE = 1e-3

/**
 * Weights of a logistic regression, the bias first, by Newton's method. For a handful of columns.
 *
 * Cost   time passes · rows · columns².
 */
export function* fitLogistic(
  rows: readonly (readonly number[])[],
  isTrue: readonly boolean[],
  importance: readonly number[],
): Steps<number[]> {
  const size = rows[0]!.length + 1
  const weights = new Array<number>(size).fill(0)
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = weights.map((weight) => -RIDGE * weight)
    const curvature = weights.map((_, at) => weights.map((_, other) => (at === other ? RIDGE : 0)))
    for (const [index, row] of rows.entries()) {
      const values = [1, ...row]
      const chance = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at]!, 0)))
      const miss = ((isTrue[index] ? 1 : 0) - chance) * importance[index]!
      const spread = chance * (1 - chance) * importance[index]!
      for (let at = 0; at < size; at++) {
        gradient[at]! += miss * values[at]!
        for (let other = 0; other < size; other++) curvature[at]![other]! += spread * values[at]! * values[other]!
      }
    }
    yield
    const step = solve(curvature, gradient)
    for (let at = 0; at < size; at++) weights[at]! += step[at]!
    if (step.every((change) => Math.abs(change) < 1e-8)) break
  }
  return weights
}

/** Solves a small symmetric positive system by elimination; both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let at = 0; at < size; at++) {
    for (let below = at + 1; below < size; below++) {
      const share = matrix[below]![at]! / matrix[at]![at]!
      for (let column = at; column < size; column++) matrix[below]![column]! -= share * matrix[at]![column]!
      right[below]! -= share * right[at]!
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    for (let column = at + 1; column < size; column++) right[at]! -= matrix[at]![column]! * right[column]!
    right[at]! /= matrix[at]![at]!
  }
  return right
}
