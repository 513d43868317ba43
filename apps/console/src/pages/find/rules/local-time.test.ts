import { expect, it } from 'vitest'
import { fromLocal, toLocal } from './local-time.js'

it('gives back the minute that was chosen, whatever the zone', () => {
  for (const text of ['2026-01-01T00:00', '2026-06-30T23:59', '2026-11-29T08:05'])
    expect(toLocal(fromLocal(text))).toBe(text)
})

it('has no moment for an empty or unfinished field', () => {
  expect(fromLocal('')).toBeNull()
  expect(fromLocal('2026-13-01T00:00')).toBeNull()
  expect(toLocal(null)).toBe('')
})
