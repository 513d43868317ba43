import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import { checkerboard, historiesOf, historyOf } from '../testing/histories-of.js'
import { gfCf } from './gf-cf.js'

conformance(gfCf, { options: { factors: 8 } })
describe('sharpened', () => conformance(gfCf, { options: { factors: 8, sharpening: 2.5 } }))

const scoresOf = (options: object, taken: number[], world = historiesOf([[0, 1], [1, 2], [2]], 4)) => {
  const model = runToEnd(gfCf.fit(world, options))
  const out = new Float32Array(model.items)
  gfCf.open(model).score(historyOf(taken), out)
  return out
}

describe('graph filtering', () => {
  it('spreads what was taken over those who share it', () => {
    // Rows hold 2, 2 and 1 items; items 0 to 3 are held by 1, 2, 2 and 0 rows.
    const scores = scoresOf({ alpha: 0 }, [0])
    expect(scores[0]).toBeCloseTo(1 / 2, 6)
    expect(scores[1]).toBeCloseTo(1 / (2 * Math.SQRT2), 6)
    expect(scores[2]).toBe(0)
    expect(scores[3]).toBe(0)
  })
  it('gives a history back where the low-pass filter lets everything pass', () => {
    const [one, other] = [0, 0.5].map((alpha) => scoresOf({ alpha, factors: 4 }, [0]))
    expect(other[0] - one[0]).toBeCloseTo(0.5, 4)
    for (const item of [1, 2, 3]) expect(other[item] - one[item]).toBeCloseTo(0, 4)
  })
  it('sharpens against the blur of the neighbours', () => {
    const [blurred, sharp] = [0, 1].map((sharpening) => scoresOf({ sharpening, factors: 4 }, [0], checkerboard(12)))
    // On a board each colour is one block, so that F is known: its largest eigenvalue 1 on the block.
    const total = (scores: Float32Array) => scores.reduce((sum, score) => sum + score, 0)
    expect(total(sharp)).toBeLessThan(total(blurred))
  })
})
