import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averagePrecision } from './average-precision.js'

it('is the mean of the precisions at the relevant ranks', () => {
  expect(averagePrecision(['a', 'x', 'b'], new Set(['a', 'b', 'c']))).toBeCloseTo((1 + 2 / 3 + 0) / 3, 12)
})

it('does not hold against a short list what could not fit', () => {
  expect(averagePrecision(['a', 'b'], new Set(['a', 'b', 'c']), 2)).toBe(1)
})

it('is undefined where nothing is relevant', () => {
  expect(averagePrecision(['a'], new Set())).toBeUndefined()
})

it('is 1 exactly when all the relevant stand first', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (list, n) => {
        const relevant = new Set(Array.from({ length: n }, (_, at) => at))
        const first = list.slice(0, n).every((item) => relevant.has(item))
        expect(averagePrecision(list, relevant) === 1).toBe(first)
      },
    ),
  )
})
