import { describe, expect, it } from 'vitest'
import { Outage } from './outage.js'

describe('an outage', () => {
  it('is told once, and pauses grow up to the longest until something succeeds', () => {
    let now = 0
    const told: unknown[] = []
    const outage = new Outage({
      clock: () => now,
      firstPauseMs: 10,
      longestPauseMs: 30,
      onBegin: (error) => told.push(error),
    })
    const pauseAfter = (error: string) => {
      outage.failed(error)
      const from = now
      while (outage.isPaused) now++
      return now - from
    }
    expect(outage.isPaused).toBe(false)
    expect(['a', 'b', 'c', 'd'].map(pauseAfter)).toEqual([10, 20, 30, 30])
    outage.ended()
    expect(pauseAfter('e')).toBe(10)
    expect(told).toEqual(['a', 'e'])
  })
})
