import type { VisitorView } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { daysOf } from './days.js'

type Entry = VisitorView['history'][number]

const entry = (productId: string, deed: Entry['deed'], at: string, disliked = false): Entry => ({
  item: null,
  productId,
  deed,
  at,
  disliked,
})

describe('the days of a history', () => {
  it('gathers what was done with a product on a day, in the order in which it was done', () => {
    const days = daysOf(
      [
        entry('lamp', 'ordered', '2026-03-02T10:03:00Z'),
        entry('lamp', 'in-cart', '2026-03-02T10:02:00Z'),
        entry('rug', 'seen', '2026-03-02T10:01:00Z', true),
        entry('lamp', 'seen', '2026-03-02T10:00:00Z'),
        entry('lamp', 'seen', '2026-03-02T09:00:00Z'),
        entry('lamp', 'seen', '2026-03-01T09:00:00Z'),
      ],
      (at) => at.slice(0, 10),
    )
    expect(
      days.map(({ turns }) =>
        turns.map(({ productId, deeds }) => [productId, deeds.map((one) => [one.deed, one.times])]),
      ),
    ).toEqual([
      [
        [
          'lamp',
          [
            ['seen', 2],
            ['in-cart', 1],
            ['ordered', 1],
          ],
        ],
        ['rug', [['seen', 1]]],
      ],
      [['lamp', [['seen', 1]]]],
    ])
    expect(days[0].at).toBe('2026-03-02T10:03:00Z')
    expect(days[0].turns.map(({ isDisliked }) => isDisliked)).toEqual([false, true])
  })
})
