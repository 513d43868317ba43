import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountedGain } from './discounted-gain.js'
import { ndcg, ndcgOfGrades } from './ndcg.js'

const grades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 })

describe('ndcg', () => {
  const judgements = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 0],
  ])
  it('is the gain over the best gain', () => {
    // 3/1 + 7/log2(3) + 0 over 7/1 + 3/log2(3)
    const expected = (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3))
    expect(ndcg(['b', 'a', 'c'], judgements, { k: 10, unjudged: 'zero' })).toBeCloseTo(expected, 12)
    expect(ndcgOfGrades([2, 3, 0], 10)).toBeCloseTo(expected, 12)
    expect(ndcgOfGrades([2, 3, 0], 1)).toBeCloseTo(3 / 7, 12)
  })
  it('counts what nobody judged as grade 0, or passes it over', () => {
    expect(ndcg(['x', 'a', 'b'], judgements, { k: 10, unjudged: 'zero' })).toBeCloseTo(
      (7 / Math.log2(3) + 3 / 2) / (7 + 3 / Math.log2(3)),
      12,
    )
    expect(ndcg(['x', 'a', 'b'], judgements, { k: 10, unjudged: 'skipped' })).toBe(1)
  })
  it('is undefined where nothing is worth showing', () => {
    expect(ndcg(['c'], new Map([['c', 0]]), { k: 10, unjudged: 'zero' })).toBeUndefined()
    expect(ndcgOfGrades([0, 0], 10)).toBeUndefined()
  })
  it('lies between 0 and 1, and is 1 exactly for an order of no lower gain than the best', () => {
    fc.assert(
      fc.property(grades, fc.integer({ min: 1, max: 12 }), (shown, k) => {
        const value = ndcgOfGrades(shown, k)
        expect(value === undefined).toBe(Math.max(...shown) === 0)
        if (value === undefined) return
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        const best = shown.toSorted((a, b) => b - a)
        expect(value === 1).toBe(discountedGain(shown, k) === discountedGain(best, k))
      }),
    )
  })
  it('never falls when a better grade moves one place up', () => {
    fc.assert(
      fc.property(grades, fc.nat(10), (shown, at) => {
        if (at + 1 >= shown.length || shown[at] >= shown[at + 1]) return
        const swapped = shown.with(at, shown[at + 1]).with(at + 1, shown[at])
        expect(ndcgOfGrades(swapped, 12)!).toBeGreaterThan(ndcgOfGrades(shown, 12)!)
      }),
    )
  })
})
