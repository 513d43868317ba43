import { describe, expect, it } from 'vitest'
import { idMaker } from './id.js'
import { seededRandom } from './random.js'

describe('ids', () => {
  it('sort by the time of their making', () => {
    let now = 1_700_000_000_000
    const make = idMaker(() => now, seededRandom(1))
    const ids = Array.from({ length: 50 }, () => {
      now += 7
      return make()
    })
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(50)
    expect(ids.every((id) => /^[0-9a-z]{20}$/.test(id))).toBe(true)
  })
})
