import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { itemKnn } from './item-knn.js'
import { weightBetween } from './item-weights.js'
import { conformance } from './testing/conformance.js'
import { historiesOf } from './testing/histories-of.js'

conformance(itemKnn, { options: { neighbors: 30, shrinkage: 1 } })

describe('item-knn', () => {
  it('weighs a pair by its cosine, held down by shrinkage', () => {
    const world = historiesOf([[0, 1], [0, 1], [0], [2]], 3)
    const plain = runToEnd(itemKnn.fit(world, { shrinkage: 0 })).weights
    expect(weightBetween(plain, 0, 1)).toBeCloseTo(2 / Math.sqrt(6), 6)
    expect(weightBetween(plain, 0, 2)).toBe(0)
    const shrunk = runToEnd(itemKnn.fit(world, { shrinkage: 10 })).weights
    expect(weightBetween(shrunk, 0, 1)).toBeCloseTo(2 / (Math.sqrt(6) + 10), 6)
  })
  it('keeps the likest of each item, of equally like ones the lower', () => {
    const world = historiesOf([[0, 1, 2, 3], [0, 3], [4]], 5)
    const { weights } = runToEnd(itemKnn.fit(world, { neighbors: 2, shrinkage: 0 }))
    expect([...weights.item.slice(weights.starts[0], weights.starts[1])]).toEqual([1, 3])
  })
})
