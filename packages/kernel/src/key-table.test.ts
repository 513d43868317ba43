import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyTable } from './key-table.js'

describe('a key table', () => {
  it('gives numbers as a map would', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.nat(5000).map((one) => (one * 858_993) >>> 0),
          { maxLength: 2000 },
        ),
        (keys) => {
          const table = new KeyTable()
          const truth = new Map<number, number>()
          for (const key of keys) {
            const next = truth.size
            expect(table.findOrAdd(key, next)).toBe(truth.get(key) ?? next)
            if (!truth.has(key)) truth.set(key, next)
          }
          for (const [key, number] of truth) expect(table.find(key)).toBe(number)
          expect(table.find(7)).toBe(-1)
          for (const [key, number] of truth) {
            table.renumber(key, number + 9)
            expect(table.find(key)).toBe(number + 9)
          }
        },
      ),
    )
  })
})
