import { runToEnd } from '@elmo-chat/kernel'
import { discountedGain } from '@elmo-chat/metrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LambdaOptions, lambdaGradients } from './lambda-gradients.js'

function pull(grades: number[], scores: number[], { cutoff, pointwise }: LambdaOptions = { cutoff: 10, pointwise: 0 }) {
  const rows = grades.length
  const into = { gradient: new Float64Array(rows), curvature: new Float64Array(rows) }
  const groups = {
    starts: Int32Array.of(0, rows),
    grades: Float64Array.from(grades),
    gains: Float64Array.from(grades, (grade) => 2 ** grade),
    ideals: Float64Array.of(
      discountedGain(
        grades.toSorted((a, b) => b - a),
        cutoff,
      ),
    ),
  }
  runToEnd(lambdaGradients(groups, Int32Array.of(0), Float64Array.from(scores), { cutoff, pointwise }, into))
  return { gradient: Array.from(into.gradient), curvature: Array.from(into.curvature) }
}

describe('lambdaGradients', () => {
  it('pulls a pair in the wrong order apart by what nDCG would gain', () => {
    // Changing places gives 1/1 - 1/log2(3) of the ideal gain 1; the scores give the right order 1 in 1 + e.
    const wrong = 1 / (1 + Math.exp(-1))
    const change = 1 - 1 / Math.log2(3)
    const damping = Math.log2(1 + 2 * change * wrong) / (2 * change * wrong)
    const { gradient, curvature } = pull([0, 1], [1, 0])
    expect(gradient[1]).toBeCloseTo(change * wrong * damping, 12)
    expect(gradient[0]).toBeCloseTo(-change * wrong * damping, 12)
    expect(curvature[0]).toBeCloseTo(change * wrong * (1 - wrong) * damping, 12)
  })
  it('pulls nothing where all grades are one', () => {
    expect(pull([2, 2, 2], [3, 1, 2]).gradient).toEqual([0, 0, 0])
    expect(pull([0, 0], [0, 1]).gradient).toEqual([0, 0])
  })
  it('leaves pairs alone that both stand behind the cutoff', () => {
    expect(pull([3, 1, 0], [9, 1, 2], { cutoff: 1, pointwise: 0 }).gradient[0]).toBeGreaterThan(0)
    expect(pull([3, 3, 1, 0], [9, 8, 1, 2], { cutoff: 1, pointwise: 0 }).gradient[1]).toBe(0)
  })
  it('moves a list as a whole nowhere, the best up and the worst down', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -5, max: 5 })), {
      minLength: 2,
      maxLength: 15,
    })
    fc.assert(
      fc.property(list, (drawn) => {
        const grades = drawn.map(([grade]) => grade)
        const { gradient, curvature } = pull(
          grades,
          drawn.map(([, score]) => score),
          { cutoff: 15, pointwise: 0 },
        )
        expect(gradient.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9)
        for (let row = 0; row < grades.length; row++) {
          if (grades[row] === Math.max(...grades)) expect(gradient[row]).toBeGreaterThanOrEqual(0)
          if (grades[row] === Math.min(...grades)) expect(gradient[row]).toBeLessThanOrEqual(0)
          expect(curvature[row]).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
  it('also pulls towards the grade itself where it is asked to', () => {
    expect(pull([2, 2], [0, 3], { cutoff: 10, pointwise: 0.5 })).toEqual({ gradient: [1, -0.5], curvature: [0.5, 0.5] })
  })
})
