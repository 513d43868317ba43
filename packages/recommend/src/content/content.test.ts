import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import { checkerboard, historyOf } from '../testing/histories-of.js'
import { addItems, content } from './content.js'
import { type ItemFeatures, ridgeMap } from './item-features.js'

/** The colour of each item as feature 0 or 1, and one that says nothing. */
const colours = (items: number): ItemFeatures => ({
  features: 3,
  starts: Uint32Array.from({ length: items + 1 }, (_, item) => 2 * item),
  feature: Uint32Array.from({ length: 2 * items }, (_, at) => (at % 2 === 0 ? Math.floor(at / 2) % 2 : 2)),
  value: new Float32Array(2 * items).fill(1),
})

conformance(content, { options: { factors: 8, features: colours(50) } })
describe('without features', () => conformance(content, { options: { factors: 8 } }))

const scoresOf = (model: Parameters<typeof content.open>[0], taken: number[]) => {
  const out = new Float32Array(model.items)
  content.open(model).score(historyOf(taken), out)
  return out
}

describe('an item that nobody took', () => {
  const board = checkerboard(20)
  it('is scored by its features alone', () => {
    const model = runToEnd(content.fit({ ...board, items: 24 }, { factors: 4, features: colours(24) }))
    const scores = scoresOf(model, [0, 2, 4])
    expect(scores[22]).toBeGreaterThan(5 * Math.abs(scores[23]))
  })
  it('comes to a fitted model without fitting it again', () => {
    const before = runToEnd(content.fit(board, { factors: 4, features: colours(20) }))
    const model = runToEnd(addItems(before, colours(2)))
    expect(model.items).toBe(22)
    const scores = scoresOf(model, [1, 3, 5])
    expect(scores[21]).toBeGreaterThan(5 * Math.abs(scores[20]))
  })
  it('takes features that the model never saw for nothing', () => {
    const before = runToEnd(content.fit(board, { factors: 4, features: colours(20) }))
    const strange = { features: 9, starts: Uint32Array.of(0, 1), feature: Uint32Array.of(8), value: Float32Array.of(1) }
    expect(scoresOf(runToEnd(addItems(before, strange)), [1, 3])[20]).toBe(0)
  })
})

describe('the map from features', () => {
  it('stands where the gradient of ridge regression is 0', () => {
    const features: ItemFeatures = {
      features: 2,
      starts: Uint32Array.of(0, 1, 3, 4),
      feature: Uint32Array.of(0, 0, 1, 1),
      value: Float32Array.of(2, 3, 4, 1),
    }
    // Rows of length one: (1, 0), (.6, .8), (0, 1); the last counts half.
    const map = runToEnd(
      ridgeMap(features, Float32Array.of(1, 2, 3), 1, (item) => (item === 2 ? 0.5 : 1), {
        regularization: 0.1,
        rounds: 9,
      }),
    )
    const [a, b] = map
    expect(0.1 * a + (a - 1) + 0.6 * (0.6 * a + 0.8 * b - 2)).toBeCloseTo(0, 4)
    expect(0.1 * b + 0.8 * (0.6 * a + 0.8 * b - 2) + 0.5 * (b - 3)).toBeCloseTo(0, 4)
  })
})
