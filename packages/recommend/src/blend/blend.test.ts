import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import { checkerboard, historiesOf, historyOf, rowOf } from '../testing/histories-of.js'
import { blend } from './blend.js'

conformance(blend, { options: { parts: [{ kind: 'gf-cf', options: { factors: 8 } }, { kind: 'item-knn' }] } })

describe('a blend', () => {
  it('leaves out a part that does not help', () => {
    const model = runToEnd(blend.fit(checkerboard(40), { parts: [{ kind: 'popularity' }, { kind: 'item-knn' }] }))
    expect(model.parts.map(({ kind }) => kind)).toEqual(['item-knn'])
    expect(model.weights).toEqual([1])
  })
  it('keeps to weights that are given', () => {
    const parts = [{ kind: 'popularity' }, { kind: 'item-knn' }] as const
    const model = runToEnd(blend.fit(checkerboard(10), { parts, weights: [0.25, 0.75] }))
    expect(model.weights).toEqual([0.25, 0.75])
  })
  it('gives a history that a part knows nothing of to the others', () => {
    const parts = [{ kind: 'popularity' }, { kind: 'item-knn' }] as const
    const board = checkerboard(10)
    const model = runToEnd(blend.fit({ ...board, items: 11 }, { parts, weights: [0.5, 0.5] }))
    const out = new Float32Array(11)
    blend.open(model).score(historyOf([10]), out)
    expect(out[0]).toBeGreaterThan(0)
  })
  it('weighs parts by what they say, not by the size of their numbers', () => {
    const world = historiesOf(
      Array.from({ length: 12 }, (_, row) => [row % 4, (row + 1) % 4].map((item) => [item, 1, 0] as const)),
      4,
    )
    const parts = [{ kind: 'item-knn', options: { shrinkage: 0 } }, { kind: 'rp3beta' }] as const
    const scoresOf = (one: number) => {
      const out = new Float32Array(4)
      const model = runToEnd(blend.fit(world, { parts, weights: [one, 1 - one] }))
      blend.open(model).score(rowOf(world, 0), out)
      return out
    }
    const [first, second, both] = [1, 0, 0.5].map(scoresOf)
    for (let item = 0; item < 4; item++) expect(both[item]).toBeCloseTo((first[item] + second[item]) / 2, 4)
  })
})
