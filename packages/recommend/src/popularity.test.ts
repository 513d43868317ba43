import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { popularity } from './popularity.js'
import { conformance } from './testing/conformance.js'
import { historiesOf } from './testing/histories-of.js'

conformance(popularity, { options: {}, impersonal: 'everyone gets the same list' })

describe('popularity', () => {
  it('halves what an action counts after each half-life', () => {
    const world = historiesOf(
      [
        [
          [0, 8, 0],
          [1, 1, 20],
          [2, 3, 30],
        ],
      ],
      3,
    )
    const { scores } = runToEnd(popularity.fit(world, { halfLifeDays: 10 }))
    expect([...scores]).toEqual([1, 0.5, 3])
  })
  it('counts all the same without a half-life', () => {
    const world = historiesOf(
      [
        [
          [0, 1, 0],
          [0, 1, 300],
        ],
      ],
      1,
    )
    expect([...runToEnd(popularity.fit(world, { halfLifeDays: Infinity })).scores]).toEqual([2])
  })
})
