import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { weightBetween } from './item-weights.js'
import { rp3beta } from './rp3beta.js'
import { conformance } from './testing/conformance.js'
import { historiesOf } from './testing/histories-of.js'

conformance(rp3beta, { options: { neighbors: 50 } })

describe('rp3beta', () => {
  it('is the chance of a walk from item to row to item, over the power of popularity', () => {
    const world = historiesOf([[0, 1], [0, 1, 2], [2]], 3)
    const { weights } = runToEnd(rp3beta.fit(world, { alpha: 1, beta: 0.5 }))
    expect(weightBetween(weights, 0, 1)).toBeCloseTo((0.5 / 2 + 0.5 / 3) / Math.sqrt(2), 6)
    expect(weightBetween(weights, 0, 2)).toBeCloseTo(0.5 / 3 / Math.sqrt(2), 6)
    expect(weightBetween(weights, 2, 0)).toBeCloseTo(0.5 / 3 / Math.sqrt(2), 6)
  })
})
