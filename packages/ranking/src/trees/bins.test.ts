import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binTable } from './bins.js'

describe('binTable', () => {
  it('splits bins where it splits values: a row goes the same way in training and in use', () => {
    const value = fc.oneof(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 600 }), (drawn) => {
        const values = Float32Array.from(drawn)
        const { bins, limits } = runToEnd(binTable({ names: ['x'], values, rows: values.length }))
        for (let row = 0; row < values.length; row++) {
          for (let bin = 0; bin < limits[0].length; bin++) {
            expect(values[row] > limits[0][bin]).toBe(bins[row] > bin)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
  it('gives each of few values a bin, and many values bins of about one size', () => {
    const few = runToEnd(binTable({ names: ['x'], values: Float32Array.of(3, 1, 2, Number.NaN, 1), rows: 5 }))
    expect(Array.from(few.bins)).toEqual([3, 1, 2, 0, 1])
    const values = Float32Array.from({ length: 10_000 }, (_, at) => (at / 10_000) ** 3)
    const { bins } = runToEnd(binTable({ names: ['x'], values, rows: 10_000 }))
    const sizes = new Map<number, number>()
    for (const bin of bins) sizes.set(bin, (sizes.get(bin) ?? 0) + 1)
    expect(sizes.size).toBeGreaterThan(250)
    expect(Math.max(...sizes.values())).toBeLessThan(100)
  })
})
