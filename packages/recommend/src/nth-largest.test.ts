import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nthLargest } from './nth-largest.js'

describe('nthLargest', () => {
  it('finds what sorting finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), fc.nat(), (numbers, any) => {
        const rank = any % numbers.length
        const sorted = numbers.toSorted((a, b) => b - a)
        expect(nthLargest(Float32Array.from(numbers), numbers.length, rank)).toBe(Math.fround(sorted[rank]))
      }),
    )
  })
})
