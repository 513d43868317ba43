import { expect, it } from 'vitest'
import { hitRate } from './hit-rate.js'

it('is 1 where something relevant is among the first', () => {
  expect(hitRate(['a', 'b'], new Set(['b']), 2)).toBe(1)
  expect(hitRate(['a', 'b'], new Set(['b']), 1)).toBe(0)
})
