import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import type { Ranker } from './ranker.js'
import { judgedLists } from './testing/judged-lists.js'
import { trainRanker } from './train-ranker.js'

/** Orders by the slope alone, as an engine's own score might. */
const live: Ranker = {
  kind: 'weighted',
  version: 1,
  base: 0,
  weights: [{ feature: 'slope', weight: 1, missing: 0 }],
}
const lists = judgedLists(120, 1)
const trained = runToEnd(trainRanker(lists, { live, seed: 1 }))

describe('trainRanker', () => {
  it('trains trees on many lists, which go live where they are better on lists that they have not seen', () => {
    expect(trained.ranker.kind).toBe('lambdamart')
    expect(trained.decision).toMatchObject({ promoted: true, code: 'RANKER_BETTER' })
    expect(trained.comparison.a.queries).toBe(120)
    expect(trained.importance[0].feature).toBe('bell')
  })
  it('does not let the same ranker live twice', () => {
    const again = runToEnd(trainRanker(lists, { live: trained.ranker, seed: 1, fresh: judgedLists(60, 2) }))
    expect(again.decision).toMatchObject({ promoted: false, code: 'RANKER_NOT_BETTER' })
    expect([again.comparison.a.queries, again.comparison.ties]).toEqual([60, 60])
  })
  it('fits weights to few lists, and refuses where too few could be measured', () => {
    const few = runToEnd(trainRanker(lists.slice(0, 30), { live, seed: 1 }))
    expect(few.ranker.kind).toBe('weighted')
    expect(few.decision.code).toBe('RANKER_TOO_FEW_QUERIES')
  })
})
