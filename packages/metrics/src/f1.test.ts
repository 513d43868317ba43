import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, f1, macroF1 } from './f1.js'

describe('f1', () => {
  it('is the harmonic mean of precision and recall', () => {
    const counts = countsOf(new Set(['a', 'b', 'c']), new Set(['a', 'b', 'd', 'e', 'f', 'g']))
    expect(counts).toEqual({ found: 3, wanted: 6, right: 2 })
    expect(f1(counts)).toEqual({ precision: 2 / 3, recall: 1 / 3, f1: 4 / 9 })
  })
  it('is 0 where there is nothing', () => {
    expect(f1({ found: 0, wanted: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
  it('lies between precision and recall', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (right, more, missed) => {
        const scores = f1({ found: right + more, wanted: right + missed, right })
        expect(scores.f1).toBeGreaterThanOrEqual(Math.min(scores.precision, scores.recall) - 1e-12)
        expect(scores.f1).toBeLessThanOrEqual(Math.max(scores.precision, scores.recall) + 1e-12)
      }),
    )
  })
})

describe('macroF1', () => {
  it('counts each label alike', () => {
    // a: 2·2/(2+3); b: 2·1/(2+1)
    expect(macroF1(['a', 'a', 'b', 'b'], ['a', 'a', 'a', 'b'])).toBeCloseTo((0.8 + 2 / 3) / 2, 12)
  })
})
