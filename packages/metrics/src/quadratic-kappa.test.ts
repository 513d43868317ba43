import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadraticKappa } from './quadratic-kappa.js'

/** The definition itself: observed and expected weights over the confusion matrix. */
function byMatrix(predicted: readonly number[], truth: readonly number[]): number {
  const share = (list: readonly number[], grade: number) => list.filter((one) => one === grade).length / list.length
  const observed = truth.reduce((sum, grade, at) => sum + (predicted[at] - grade) ** 2, 0) / truth.length
  let expected = 0
  for (let a = 1; a <= 4; a++)
    for (let b = 1; b <= 4; b++) expected += (a - b) ** 2 * share(predicted, a) * share(truth, b)
  return expected === 0 ? 1 : 1 - observed / expected
}

describe('quadraticKappa', () => {
  it('weighs what is observed against chance', () => {
    // Observed (0 + 0 + 1 + 4) / 4; by chance 1/4 of (0 + 1 + 4 + 9) / 4 and 3/4 of (1 + 0 + 1 + 4) / 4.
    expect(quadraticKappa([1, 2, 2, 2], [1, 2, 3, 4])).toBeCloseTo(1 - 5 / 4 / 2, 12)
  })
  it('is what the confusion matrix gives', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { minLength: 1 })
    fc.assert(
      fc.property(pairs, (some) => {
        const predicted = some.map(([one]) => one)
        const truth = some.map(([, one]) => one)
        expect(quadraticKappa(predicted, truth)).toBeCloseTo(byMatrix(predicted, truth), 9)
        expect(quadraticKappa(truth, truth)).toBe(1)
      }),
    )
  })
  it('is 0 for a constant answer', () => {
    expect(quadraticKappa([2, 2, 2], [1, 2, 4])).toBeCloseTo(0, 12)
  })
  it('refuses lists that do not pair', () => {
    expect(() => quadraticKappa([1], [])).toThrow(RangeError)
  })
})
