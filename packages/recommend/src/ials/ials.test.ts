import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { buildInteractions } from '../interactions.js'
import { conformance } from '../testing/conformance.js'
import { checkerboard, historyOf, rowOf } from '../testing/histories-of.js'
import { fitFactors } from './fit-factors.js'
import { ials } from './ials.js'
import { IalsScorer } from './ials-scorer.js'

conformance(ials, { options: { factors: 8 } })

describe('factors', () => {
  it('score as the person does at whom the gradient of the loss is 0', () => {
    const [size, world] = [10, checkerboard(10)]
    const options = { factors: 4, regularization: 0.01, regularizationPower: 0.5, unobservedWeight: 0.2, epochs: 3 }
    const fitted = runToEnd(fitFactors(runToEnd(buildInteractions(world)), options))
    const history = rowOf(world, 3)
    const scores = new Float32Array(size)
    new IalsScorer({ kind: 'any', version: 1, ...fitted }).score(history, scores)
    const held = 0.01 * (history.item.length + 0.2 * size) ** 0.5
    // Every score is a product with the person's vector w, so that the slope along the factors of any item is
    // held · w·h + Σ over all items (0.2 · score − what is missing to 1 where it was taken) · their product with h.
    for (let along = 0; along < size; along++) {
      const product = (item: number) => {
        const [a, b] = [item, along].map((one) => fitted.itemFactors.subarray(one * 4, one * 4 + 4))
        return a.reduce((sum, value, at) => sum + value * b[at], 0)
      }
      let slope = held * scores[along]
      for (let item = 0; item < size; item++) slope += 0.2 * scores[item] * product(item)
      for (const item of history.item) slope += (scores[item] - 1) * product(item)
      expect(slope).toBeCloseTo(0, 4)
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
