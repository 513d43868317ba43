import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { ease } from './ease.js'
import { weightBetween } from './item-weights.js'
import { conformance } from './testing/conformance.js'
import { historiesOf } from './testing/histories-of.js'

conformance(ease, { options: { regularization: 5 } })

const world = historiesOf([[0, 1], [0, 1, 2], [1, 2], [2, 3], [0]], 5)

describe('EASE', () => {
  it('has weights at which the loss is least, none on the diagonal', () => {
    const { weights } = runToEnd(ease.fit(world, { regularization: 0.5 }))
    const rows = [[0, 1], [0, 1, 2], [1, 2], [2, 3], [0]].map((taken) =>
      [0, 1, 2, 3].map((item) => +taken.includes(item)),
    )
    for (let to = 0; to < 4; to++) {
      expect(weightBetween(weights, to, to)).toBe(0)
      for (let from = 0; from < 4; from++) {
        if (from === to) continue
        let slope = 0.5 * weightBetween(weights, from, to)
        for (const row of rows) {
          const score = row.reduce((sum, value, item) => sum + value * weightBetween(weights, item, to), 0)
          slope += (score - row[to]) * row[from]
        }
        expect(slope).toBeCloseTo(0, 4)
      }
    }
  })
  it('leaves out the items that were taken least where there are too many', () => {
    const { weights } = runToEnd(ease.fit(world, { regularization: 0.5, mostItems: 3 }))
    expect(weightBetween(weights, 2, 3)).toBe(0)
    expect(weightBetween(weights, 0, 1)).not.toBe(0)
  })
})
