import { runToEnd } from '@elmo-chat/kernel'
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
