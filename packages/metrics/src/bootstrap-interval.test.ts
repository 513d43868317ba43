import { seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from './bootstrap-interval.js'

describe('bootstrapInterval', () => {
  it('stands around the mean and repeats', () => {
    const values = [0.2, 0.4, 0.6, 0.8]
    const interval = bootstrapInterval(values, { seed: 1 })
    expect(interval.mean).toBe(0.5)
    expect(interval.low).toBeLessThan(0.5)
    expect(interval.high).toBeGreaterThan(0.5)
    expect(bootstrapInterval(values, { seed: 1 })).toEqual(interval)
  })
  it('has no width where all values are one', () => {
    expect(bootstrapInterval([0.5, 0.5, 0.5], { seed: 1 })).toEqual({ mean: 0.5, low: 0.5, high: 0.5 })
  })
  it('covers the true mean about as often as it says', () => {
    const random = seededRandom(7)
    let covered = 0
    for (let seed = 0; seed < 300; seed++) {
      const values = Array.from({ length: 60 }, () => random() ** 2)
      const { low, high } = bootstrapInterval(values, { seed, draws: 400 })
      if (low <= 1 / 3 && 1 / 3 <= high) covered++
    }
    expect(covered / 300).toBeGreaterThan(0.9)
    expect(covered / 300).toBeLessThan(0.99)
  })
  it('is wider for a higher level', () => {
    const values = Array.from({ length: 30 }, (_, at) => at)
    const narrow = bootstrapInterval(values, { seed: 1, level: 0.5 })
    const wide = bootstrapInterval(values, { seed: 1, level: 0.99 })
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
  })
})
