import { describe, expect, it } from 'vitest'
import type { Histories } from '../types.js'
import { splitRows } from './split-rows.js'

/** Rows of items, each an hour after the one before, the row at its own time. */
function sessions(...rows: [time: number, ...items: number[]][]): Histories {
  const starts = [0]
  for (const [, ...items] of rows) starts.push(starts[starts.length - 1] + items.length)
  return {
    rows: rows.length,
    items: 10,
    starts: Uint32Array.from(starts),
    item: Uint32Array.from(rows.flatMap(([, ...items]) => items)),
    weight: new Float32Array(starts[rows.length]).fill(1),
    at: Float64Array.from(rows.flatMap(([time, ...items]) => items.map((_, at) => time + at))),
  }
}

describe('rows parted in time', () => {
  const log = sessions([0, 1, 2], [100, 3, 4, 5], [200, 6], [300, 7, 7], [50, 8, 9])
  const asked = (question: 'last' | 'pair' | 'rest') =>
    splitRows(log, 90, question).cases.map(({ row, history, relevant }) => [row, [...history.item], relevant])

  it('teach whole rows that began before', () => {
    const { train } = splitRows(log, 90, 'last')
    expect([train.rows, [...train.starts], [...train.item]]).toEqual([2, [0, 2, 4], [1, 2, 8, 9]])
  })
  it('ask for the last item after all before it, or after the one before it', () => {
    expect(asked('last')).toEqual([[1, [3, 4], [5]]])
    expect(asked('pair')).toEqual([[1, [4], [5]]])
  })
  it('ask for all others of a row by its first', () => {
    expect(asked('rest')).toEqual([[1, [3], [4, 5]]])
  })
})
