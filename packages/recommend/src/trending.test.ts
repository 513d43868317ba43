import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { conformance } from './testing/conformance.js'
import { type Action, historiesOf } from './testing/histories-of.js'
import { trending } from './trending.js'

conformance(trending, { options: {}, impersonal: 'everyone gets the same list' })

const daily = (item: number, from: number, to: number, perDay: number): Action[] =>
  Array.from({ length: (to - from) * perDay }, (_, at) => [item, 1, from + Math.floor(at / perDay)])

const scoresOf = (rows: Action[][], items: number) =>
  runToEnd(trending.fit(historiesOf(rows, items), { recentDays: 6.5, baselineDays: 56 })).scores

describe('trending', () => {
  it('puts what rises before what has always been taken more', () => {
    const [steady, rising] = scoresOf([daily(0, 0, 56, 10), daily(1, 0, 49, 1), daily(1, 49, 56, 5)], 2)
    expect(rising).toBeGreaterThan(2)
    expect(steady).toBe(0)
  })
  it('makes no trend of a week in which the whole shop is busy', () => {
    const busy = (item: number, perDay: number) => [...daily(item, 0, 49, perDay), ...daily(item, 49, 56, 3 * perDay)]
    for (const score of scoresOf([busy(0, 10), busy(1, 2), busy(2, 5)], 3)) expect(score).toBeLessThan(1)
  })
  it('makes no trend of a first few', () => {
    const [, few, many] = scoresOf([daily(0, 0, 56, 10), daily(1, 55, 56, 2), daily(2, 54, 56, 20)], 3)
    expect(few).toBeLessThan(1)
    expect(many).toBeGreaterThan(5)
  })
})
