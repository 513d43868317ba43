import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { itemKnn } from '../item-knn.js'
import { popularity } from '../popularity.js'
import { checkerboard, historiesOf } from '../testing/histories-of.js'
import type { Histories, Scorer } from '../types.js'
import { decidePromotion } from './decide-promotion.js'
import { compare, evaluate } from './evaluate.js'
import { measureLists } from './measure-lists.js'
import { measureVariety } from './measure-variety.js'
import { rankCases } from './rank-cases.js'
import { splitByTime, type TestCase, withhold } from './test-case.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)

/** A scorer that gives everyone the same. */
const fixed = (...scores: number[]): Scorer => ({ score: (_, out) => out.set(scores), explain: () => [] })

const caseOf = (taken: number[], relevant: number[]): TestCase => ({
  row: 0,
  history: {
    item: Uint32Array.from(taken),
    weight: new Float32Array(taken.length).fill(1),
    at: new Float64Array(taken.length),
    now: 0,
  },
  relevant,
})

describe('a split', () => {
  it('by time learns from before and tests on what was first taken after', () => {
    const world = historiesOf([[0, 1, 2, 0], [[3, 1, 0]], [[4, 1, 9]]], 5)
    const { train, cases } = splitByTime(world, START + 2 * DAY)
    expect([...train.item]).toEqual([0, 1, 3])
    expect([...train.starts]).toEqual([0, 2, 3, 3])
    expect(cases.map(({ row, relevant }) => ({ row, relevant }))).toEqual([
      { row: 0, relevant: [2] },
      { row: 2, relevant: [4] },
    ])
    expect([...cases[0].history.item]).toEqual([0, 1])
  })
  it('by share withholds the latest, or any', () => {
    const world = historiesOf([[0, 1, 2, 3, 4]], 5)
    expect(withhold(world, 0.4).cases[0].relevant.toSorted()).toEqual([3, 4])
    const drawn = Array.from({ length: 20 }, (_, seed) => withhold(world, 0.4, seededRandom(seed)).cases[0].relevant)
    expect(drawn.every((relevant) => relevant.length === 2)).toBe(true)
    expect(new Set(drawn.flat()).size).toBe(5)
  })
  it('loses no action', () => {
    const world: Histories = checkerboard(20)
    const { train, cases } = withhold(world, 0.3, seededRandom(3))
    const withheld = cases.reduce((sum, { relevant }) => sum + relevant.length, 0)
    expect(train.item.length + withheld).toBe(world.item.length)
  })
})

describe('the lists of test cases', () => {
  it('hold the best over all items, without what was taken and without what scores 0', () => {
    const cases = [caseOf([1], [0])]
    const scorer = fixed(0.2, 0.9, 0, 0.5, -0.1)
    expect(runToEnd(rankCases(scorer, 5, cases, { k: 3, maskSeen: true }))).toEqual([[3, 0, 4]])
    expect(runToEnd(rankCases(scorer, 5, cases, { k: 2, maskSeen: false }))).toEqual([[1, 3]])
  })
  it('are measured against everything that was taken afterwards', () => {
    const measures = measureLists([caseOf([], [7, 8, 9, 6]), caseOf([], [1])], [[3, 7, 8], [2]], 3)
    expect(measures.recall).toEqual([0.5, 0])
    expect(measures.hitRate).toEqual([1, 0])
    expect(measures.reciprocalRank).toEqual([0.5, 0])
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2
    expect(measures.ndcg[0]).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / ideal, 9)
  })
})

describe('variety', () => {
  it('is coverage, novelty and unlikeness within lists', () => {
    const train = historiesOf([[0, 1], [0], [0]], 4)
    const features = {
      features: 2,
      starts: Uint32Array.of(0, 1, 2, 4, 4),
      feature: Uint32Array.of(0, 1, 0, 1),
      value: Float32Array.of(2, 1, 1, 1),
    }
    const variety = measureVariety(
      [
        [0, 1],
        [0, 2],
      ],
      train,
      features,
    )
    expect(variety.coverage).toBe(0.75)
    expect(variety.noveltyBits).toBeCloseTo((0 + 1 + 0 + 2) / 4, 9)
    expect(variety.diversity).toBeCloseTo((1 + (1 - Math.SQRT1_2)) / 2, 6)
  })
})

describe('an evaluation', () => {
  const { train, cases } = withhold(checkerboard(60), 0.2, seededRandom(2))
  const run = (name: string, scorer: Scorer) => runToEnd(evaluate(name, scorer, train, cases, { k: 10 }))
  const neighbors = run('item-knn', itemKnn.open(runToEnd(itemKnn.fit(train))))
  const plain = run('popularity', popularity.open(runToEnd(popularity.fit(train))))

  it('puts a method that knows people before one that does not, surely', () => {
    expect(neighbors.all.ndcg.mean).toBeGreaterThan(plain.all.ndcg.mean)
    expect(compare(plain, neighbors).low).toBeGreaterThan(0)
    expect(decidePromotion(plain, neighbors).code).toBe('RECOMMENDER_BETTER')
    expect(decidePromotion(neighbors, plain).code).toBe('RECOMMENDER_WORSE')
  })
  it('promotes nothing that is only as good, or measured on few', () => {
    expect(decidePromotion(plain, plain).code).toBe('RECOMMENDER_NOT_BETTER')
    expect(decidePromotion(plain, neighbors, 100).code).toBe('RECOMMENDER_TOO_FEW_PEOPLE')
  })
  it('tells new people and new items apart', () => {
    const world = historiesOf([...Array.from({ length: 9 }, () => [0, 1, 2, 3, 4, 5]), [0]], 8)
    const some = [caseOf([0], [5]), caseOf([0, 1, 2, 3, 4], [5, 7])]
    const { coldUsers, coldItems } = runToEnd(evaluate('any', fixed(0, 0, 0, 0, 0, 2, 1, 0), world, some))
    expect(coldUsers.cases).toBe(1)
    expect(coldUsers.recall.mean).toBe(1)
    expect(coldItems.cases).toBe(1)
    expect(coldItems.recall.mean).toBe(0)
  })
})
