import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from './bootstrap-interval.js'
import { pairedDifference } from './paired-difference.js'

describe('pairedDifference', () => {
  it('is second minus first, with wins, ties and losses', () => {
    const { mean, wins, ties, losses } = pairedDifference([0.1, 0.5, 0.9], [0.4, 0.5, 0.8], { seed: 1 })
    expect(mean).toBeCloseTo(0.2 / 3, 12)
    expect([wins, ties, losses]).toEqual([1, 1, 1])
  })
  it('sees a steady small gain that two means side by side would not show', () => {
    const first = Array.from({ length: 40 }, (_, at) => at / 40)
    const second = first.map((value, at) => value + (at % 2 ? 0.01 : 0.02))
    expect(pairedDifference(first, second, { seed: 1 }).low).toBeGreaterThan(0)
    expect(bootstrapInterval(second, { seed: 1 }).low).toBeLessThan(bootstrapInterval(first, { seed: 1 }).high)
  })
  it('refuses lists that do not pair', () => {
    expect(() => pairedDifference([1], [], { seed: 1 })).toThrow(RangeError)
  })
})
