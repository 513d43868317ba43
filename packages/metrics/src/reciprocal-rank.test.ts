import { expect, it } from 'vitest'
import { reciprocalRank } from './reciprocal-rank.js'

it('is 1 over the rank of the first that is relevant', () => {
  expect(reciprocalRank(['a', 'b', 'c'], new Set(['c', 'b']))).toBe(1 / 2)
})

it('is 0 where nothing relevant is among the first', () => {
  expect(reciprocalRank(['a', 'b', 'c'], new Set(['c']), 2)).toBe(0)
  expect(reciprocalRank([], new Set(['c']))).toBe(0)
})
