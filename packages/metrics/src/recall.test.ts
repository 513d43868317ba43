import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hitRate } from './hit-rate.js'
import { recall } from './recall.js'

it('is the share of the relevant that is found', () => {
  expect(recall(['a', 'x', 'b'], new Set(['a', 'b', 'c', 'd']))).toBe(0.5)
  expect(recall(['a', 'x', 'b'], new Set(['a', 'b', 'c', 'd']), 2)).toBe(0.25)
})

it('is undefined where nothing is relevant', () => {
  expect(recall(['a'], new Set())).toBeUndefined()
})

it('never falls with a longer list, and there is a hit exactly where it is above 0', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20)), fc.uniqueArray(fc.nat(20), { minLength: 1 }), (list, some) => {
      const relevant = new Set(some)
      for (let k = 0; k < list.length; k++) {
        expect(recall(list, relevant, k + 1)!).toBeGreaterThanOrEqual(recall(list, relevant, k)!)
        expect(hitRate(list, relevant, k) === 1).toBe(recall(list, relevant, k)! > 0)
      }
    }),
  )
})
