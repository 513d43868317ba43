import { runToEnd, type Steps } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { compareScores } from './compare-rankers.js'
import { crossValidate, foldsOf } from './cross-validate.js'
import { decidePromotion } from './decide-promotion.js'
import type { JudgedQuery } from './judged-query.js'
import { measureScores } from './measure-scores.js'
import type { Ranker } from './ranker.js'
import { judgedLists } from './testing/judged-lists.js'

const queries = judgedLists(60, 1)
const bySlope = queries.map(({ table }) => Array.from({ length: table.rows }, (_, row) => table.values[row * 4 + 1]))
const byTruth = queries.map(({ grades }) => Array.from(grades))
const byNoise = queries.map(({ table }) => Array.from({ length: table.rows }, (_, row) => table.values[row * 4 + 2]))

describe('foldsOf', () => {
  it('holds every query out once, and learns from all others', () => {
    const folds = foldsOf(23, 5, 1)
    expect(folds.flatMap(({ heldOut }) => heldOut).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 23 }, (_, at) => at),
    )
    for (const { training, heldOut } of folds) {
      expect([...training, ...heldOut].length).toBe(23)
      expect(training.filter((at) => heldOut.includes(at))).toEqual([])
    }
  })
})

describe('crossValidate', () => {
  it('scores each query by a ranker that did not see it', () => {
    const seen: string[][] = []
    const fit = function* (training: readonly JudgedQuery[]): Steps<Ranker> {
      seen.push(training.map(({ query }) => query))
      return { kind: 'weighted', version: 1, base: seen.length, weights: [] }
    }
    const scores = runToEnd(crossValidate(queries, fit, { folds: 4, seed: 2 }))
    expect(seen.length).toBe(4)
    for (const [at, { query, table }] of queries.entries()) {
      expect(scores[at].length).toBe(table.rows)
      expect(seen[scores[at][0] - 1]).not.toContain(query)
    }
  })
})

describe('measureScores', () => {
  const query: JudgedQuery = {
    query: 'q',
    products: ['a', 'b', 'c'],
    table: { names: [], values: new Float32Array(), rows: 3 },
    grades: [0, 3, 1],
  }
  it('measures the order of the scores', () => {
    expect(measureScores(query, [1, 3, 2])).toEqual({ ndcg10: 1, mrr10: 1 })
    expect(measureScores(query, [3, 2, 1])?.mrr10).toBe(1 / 2)
  })
  it('orders equal scores by id, and measures nothing where no order is better', () => {
    expect(measureScores(query, [0, 0, 0])?.mrr10).toBe(1 / 2)
    expect(measureScores({ ...query, grades: [0, 0, 0] }, [1, 2, 3])).toBeNull()
  })
})

describe('compareScores', () => {
  it('counts wins and lists the queries that differ the most, those that lose first', () => {
    const {
      a,
      b,
      wins,
      ties,
      losses,
      queries: listed,
    } = compareScores(queries, byTruth, byNoise, { seed: 1, listed: 5 })
    expect(a.ndcg10.mean).toBe(1)
    expect(b.ndcg10.mean).toBeLessThan(0.8)
    expect([wins, wins + ties + losses]).toEqual([0, 60])
    expect(listed.length).toBe(5)
    const gains = listed.map((one) => one.b - one.a)
    expect(gains).toEqual(gains.toSorted((x, y) => x - y))
    expect(listed[0].firstA.length).toBe(5)
  })
})

describe('decidePromotion', () => {
  const decide = (from: number[][], to: number[][], some = queries) =>
    decidePromotion(compareScores(some, from, to, { seed: 1 }))
  it('lets a ranker live that is better beyond chance', () => {
    const decision = decide(byNoise, bySlope)
    expect([decision.promoted, decision.code]).toEqual([true, 'RANKER_BETTER'])
    expect(decision.why.en).toMatch(/^Better: nDCG@10 0\.\d{3} against 0\.\d{3} on 60 held-out queries, difference \+0/)
    expect(decision.why.zh).toMatch(/优于当前模型/)
  })
  it('refuses one that is worse, one that is as good, and one that was hardly tried', () => {
    expect(decide(bySlope, byNoise).code).toBe('RANKER_WORSE')
    expect(decide(bySlope, bySlope)).toMatchObject({ promoted: false, code: 'RANKER_NOT_BETTER' })
    expect(decide(byNoise, byTruth, queries.slice(0, 49))).toMatchObject({
      promoted: false,
      code: 'RANKER_TOO_FEW_QUERIES',
    })
  })
})
