import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TopK } from './top-k.js'

describe('TopK', () => {
  it('keeps what a full sort would keep, ties to the lower item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 8 }), (scores, capacity) => {
        const top = new TopK(capacity)
        for (const [item, score] of scores.entries()) top.push(item, score)
        const sorted = scores
          .map((score, item) => ({ item, score }))
          .sort((a, b) => b.score - a.score || a.item - b.item)
        expect(top.ranked()).toEqual(sorted.slice(0, capacity))
      }),
    )
  })
})
