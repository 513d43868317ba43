import { expect, it } from 'vitest'
import { accuracy } from './accuracy.js'

it('is the share of predictions that are right', () => {
  expect(accuracy(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c'])).toBe(0.75)
})

it('refuses lists that do not pair', () => {
  expect(() => accuracy(['a'], [])).toThrow(RangeError)
  expect(() => accuracy([], [])).toThrow(RangeError)
})
