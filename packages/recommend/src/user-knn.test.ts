import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conformance } from './testing/conformance.js'
import { historiesOf, historyOf } from './testing/histories-of.js'
import { userKnn } from './user-knn.js'

conformance(userKnn, { options: { neighbors: 20 } })

describe('user-knn', () => {
  it('asks only the likest people', () => {
    const world = historiesOf(
      [
        [0, 1, 2],
        [0, 1, 2],
        [0, 5, 6, 7],
      ],
      8,
    )
    const out = new Float32Array(8)
    userKnn.open(runToEnd(userKnn.fit(world, { neighbors: 2, shrinkage: 0 }))).score(historyOf([0, 1]), out)
    expect(out[2]).toBeCloseTo(2 * (2 / Math.sqrt(6)), 5)
    expect(out[5]).toBe(0)
  })
  it('scores and explains as the formula does that is written out, whatever people took', () => {
    const row = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), row, fc.nat({ max: 6 }), (people, own, most) => {
        const neighbors = most + 1
        const scorer = userKnn.open(runToEnd(userKnn.fit(historiesOf(people, 12), { neighbors, shrinkage: 1 })))
        const history = historyOf(own)
        const near = people
          .map((taken) => {
            const shared = taken.filter((item) => own.includes(item))
            return { taken, shared, scale: Math.sqrt(own.length) * Math.sqrt(taken.length) + 1 }
          })
          .filter(({ shared }) => shared.length > 0)
          .sort((a, b) => b.shared.length / b.scale - a.shared.length / a.scale)
          .slice(0, neighbors)
        const out = new Float32Array(12)
        scorer.score(history, out)
        for (let item = 0; item < 12; item++) {
          const holders = near.filter(({ taken }) => taken.includes(item))
          expect(out[item]).toBeCloseTo(
            holders.reduce((sum, { shared, scale }) => sum + shared.length / scale, 0),
            4,
          )
          const shares = new Map(scorer.explain(history, item).map(({ entry, score }) => [entry, score]))
          for (const [entry, taken] of own.entries()) {
            const given = holders.filter(({ shared }) => shared.includes(taken))
            expect(shares.get(entry) ?? 0).toBeCloseTo(
              given.reduce((sum, { scale }) => sum + 1 / scale, 0),
              5,
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })
  it('explains each history by its own people, whichever was asked about before', () => {
    const world = historiesOf(
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      6,
    )
    const scorer = userKnn.open(runToEnd(userKnn.fit(world)))
    const [one, other] = [historyOf([0]), historyOf([3])]
    const alone = scorer.explain(one, 2)
    expect(alone.length).toBe(1)
    expect(scorer.explain(other, 2)).toEqual([])
    expect(scorer.explain(one, 2)).toEqual(alone)
  })
})
