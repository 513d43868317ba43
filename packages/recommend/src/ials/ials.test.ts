import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { buildInteractions } from '../interactions.js'
import { conformance } from '../testing/conformance.js'
import { checkerboard, historyOf } from '../testing/histories-of.js'
import { fitFactors, ials } from './ials.js'
import { gramOf, penaltyOf, solveSide } from './solve-side.js'

conformance(ials, { options: { factors: 8 } })

describe('factors', () => {
  it('stand where the gradient of the loss is 0', () => {
    const byRow = runToEnd(buildInteractions(checkerboard(10)))
    const options = { factors: 4, regularization: 0.01, regularizationPower: 0.5, unobservedWeight: 0.2 }
    const { itemFactors } = runToEnd(fitFactors(byRow, { ...options, epochs: 2 }))
    const people = Float32Array.from({ length: 40 }, (_, at) => Math.sin(at))
    runToEnd(solveSide(byRow, itemFactors, people, { ...options, steps: 20, penalty: penaltyOf(options) }))
    const gram = runToEnd(gramOf(itemFactors, 4))
    for (let row = 0; row < 10; row++) {
      const own = people.subarray(row * 4, row * 4 + 4)
      const held = 0.01 * (byRow.starts[row + 1] - byRow.starts[row] + 0.2 * 10) ** 0.5
      for (let at = 0; at < 4; at++) {
        let slope = held * own[at]
        for (let to = 0; to < 4; to++) slope += 0.2 * gram[at * 4 + to] * own[to]
        for (let entry = byRow.starts[row]; entry < byRow.starts[row + 1]; entry++) {
          const other = itemFactors.subarray(byRow.item[entry] * 4, byRow.item[entry] * 4 + 4)
          const score = other.reduce((sum, value, to) => sum + value * own[to], 0)
          slope += (score - 1) * other[at]
        }
        expect(slope).toBeCloseTo(0, 4)
      }
    }
  })
  it('come near 1 where people and items met and near 0 where they did not', () => {
    const model = runToEnd(ials.fit(checkerboard(20), { factors: 2, regularization: 1e-4, unobservedWeight: 0.01 }))
    const out = new Float32Array(20)
    ials.open(model).score(historyOf([0, 2, 4, 6]), out)
    expect(out[8]).toBeGreaterThan(0.8)
    expect(Math.abs(out[9])).toBeLessThan(0.05)
  })
})
