import { describe, expect, it } from 'vitest'
import { logAxis } from './log-axis.js'

describe('a logarithmic axis', () => {
  it('gives equal factors equal room, and marks ones and threes of each power of ten', () => {
    const { at, ticks } = logAxis([300, 3_000, 30_000])
    expect([at(300), at(3_000), at(30_000)].map(Math.round)).toEqual([0, 50, 100])
    expect(ticks).toEqual([300, 1_000, 3_000, 10_000, 30_000])
  })

  it('marks its only point where no round number lies on it', () => {
    const { at, ticks } = logAxis([250])
    expect([at(250), ticks]).toEqual([50, [250]])
  })
})
