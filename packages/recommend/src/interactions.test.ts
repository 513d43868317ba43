import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { buildInteractions, turned } from './interactions.js'
import { historiesOf } from './testing/histories-of.js'

describe('interactions', () => {
  it('hold each item of a row once, with what all its actions say and when it was taken last', () => {
    const world = historiesOf(
      [
        [
          [2, 1, 0],
          [0, 3, 1],
          [2, 2, 5],
        ],
        [],
        [[1, 1, 2]],
      ],
      3,
    )
    const { starts, item, value, at } = runToEnd(buildInteractions(world))
    expect([...starts]).toEqual([0, 2, 2, 3])
    expect([...item]).toEqual([0, 2, 1])
    expect([...value]).toEqual([2, 2, 1])
    expect(new Date(at[1]).toISOString()).toBe('2026-01-06T00:00:00.000Z')
  })
  it('keep the latest items of a row that is too long', () => {
    const { item } = runToEnd(buildInteractions(historiesOf([[4, 3, 2, 1, 0, 2]], 5), 3))
    expect([...item]).toEqual([0, 1, 2])
  })
  it('turn into the rows of each item, and back into themselves', () => {
    const one = runToEnd(buildInteractions(historiesOf([[0, 1], [1], [], [0, 2]], 4)))
    const other = runToEnd(turned(one))
    expect([...other.starts]).toEqual([0, 2, 4, 5, 5])
    expect([...other.item]).toEqual([0, 3, 0, 1, 3])
    expect(runToEnd(turned(other))).toEqual(one)
  })
})
