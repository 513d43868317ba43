import { runToEnd } from '@elmo-chat/kernel'
import { ndcg, pairedDifference } from '@elmo-chat/metrics'
import { describe, expect, it } from 'vitest'
import { countLooks } from './count-looks.js'
import type { PairClicks } from './debias.js'
import { estimateExamination, examinationAt } from './examination.js'
import { gradeClicks } from './grade-clicks.js'
import { learnFromClicks } from './learn-from-clicks.js'
import { splitLog } from './log.js'
import { type Simulation, simulateLog } from './testing/simulated-log.js'

const world = { queries: 40, products: 12, lists: 150, moves: 3, seed: 1, looksAt: (rank: number) => 1 / rank }
const simulation = simulateLog(world)
const knowledge = runToEnd(learnFromClicks(simulation.log))

/** nDCG of each query's products ordered by a number, against how relevant they truly are. */
function quality({ relevance }: Simulation, pairs: readonly PairClicks[], by: (pair: PairClicks) => number): number[] {
  return [...relevance].map(([query, truth]) => {
    const own = pairs.filter((pair) => pair.query === query).toSorted((a, b) => by(b) - by(a))
    const grades = new Map([...truth].map(([id, chance]) => [id, 3 * chance]))
    return ndcg(
      own.map(({ productId }) => productId),
      grades,
      { k: 10, unjudged: 'zero' },
    )!
  })
}

describe('learnFromClicks', () => {
  it('orders products better than clicks over showings do, where rank decides who is seen', () => {
    const raw = quality(simulation, knowledge.pairs, ({ clicks, shown }) => clicks / shown)
    const debiased = quality(simulation, knowledge.pairs, ({ clicks, examined }) => clicks / examined)
    const { mean, low } = pairedDifference(raw, debiased, { seed: 1 })
    expect(low).toBeGreaterThan(0)
    expect(mean).toBeGreaterThan(0.03)
  })
  it('finds out how rank alone makes products be looked at', () => {
    expect(knowledge.examination.method).toBe('ranks')
    expect(knowledge.examination.eta).toBeGreaterThan(0.8)
    expect(knowledge.examination.eta).toBeLessThan(1.2)
    for (const rank of [1, 2, 3, 5, 8, 12]) {
      expect(Math.abs(examinationAt(knowledge.examination, rank) - 1 / rank)).toBeLessThan(0.03)
    }
  })
  it('counts what stands on further pages at the ranks that it has in the whole list', () => {
    const split = simulation.log.impressions.flatMap((list) => {
      const pages = [0, 5, 10].map((start) => ({
        ...list,
        id: `${list.id}-${start}`,
        firstRank: start + 1,
        products: list.products.slice(start, start + 5),
      }))
      return pages.filter(({ products }) => products.length > 0)
    })
    const pageOf = new Map(
      split.flatMap(({ id, products }) => products.map((one) => [`${id.replace(/-\d+$/, '')} ${one}`, id])),
    )
    const followUps = simulation.log.followUps.map((one) => ({
      ...one,
      impressionId: pageOf.get(`${one.impressionId} ${one.productId}`)!,
    }))
    const paged = runToEnd(learnFromClicks({ impressions: split, followUps }))
    expect(paged.examination).toEqual(knowledge.examination)
    expect(new Set(paged.pairs)).toEqual(new Set(knowledge.pairs))
  })
  it('finds a bias that is no power of the rank too', () => {
    const looksAt = (rank: number) => (rank <= 4 ? 1 : 0.25)
    const { examination } = runToEnd(learnFromClicks(simulateLog({ ...world, looksAt }).log))
    expect(examinationAt(examination, 4)).toBeGreaterThan(0.85)
    expect(examinationAt(examination, 5)).toBeLessThan(0.4)
  })
  it('finds no bias where there is none', () => {
    const { examination } = runToEnd(learnFromClicks(simulateLog({ ...world, looksAt: () => 1 }).log))
    expect(examinationAt(examination, 10)).toBeGreaterThan(0.9)
  })
  it('gives higher grades to what is more relevant', () => {
    const graded = gradeClicks(knowledge)
    expect(graded.length).toBe(world.queries)
    const means = [0, 1, 2, 3].map((grade) => {
      const chances = graded.flatMap(({ query, products }) =>
        products
          .filter((product) => product.grade === grade)
          .map(({ productId }) => simulation.relevance.get(query)!.get(productId)!),
      )
      return chances.reduce((sum, chance) => sum + chance, 0) / chances.length
    })
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect(means[3]).toBeGreaterThan(3 * means[0])
  })
})

describe('estimateExamination', () => {
  const estimate = (more: Partial<typeof world>) =>
    runToEnd(estimateExamination(runToEnd(countLooks(simulateLog({ ...world, ...more }).log))))
  it('assumes the usual where every product always stood at one rank', () => {
    expect(estimate({ moves: 0 })).toMatchObject({ method: 'assumed', eta: 1, tellingClicks: 0 })
  })
  it('fits one exponent where clicks are few', () => {
    const { method, eta } = estimate({ queries: 10, lists: 30 })
    expect(method).toBe('power')
    expect(eta).toBeGreaterThan(0.5)
    expect(eta).toBeLessThan(1.5)
  })
  it('goes on behind the last rank that it saw', () => {
    expect(examinationAt(knowledge.examination, 50)).toBeCloseTo(50 ** -knowledge.examination.eta, 12)
  })
})

describe('gradeClicks', () => {
  const pair = (productId: string, clicks: number, examined: number, more: Partial<PairClicks> = {}): PairClicks => {
    return { query: 'q', productId, clicks, examined, shown: examined, carts: 0, orders: 0, ...more }
  }
  it('counts an order for more than a click, and little data as usual', () => {
    const pairs = [
      pair('clicked', 20, 100),
      pair('bought', 20, 100, { orders: 15 }),
      pair('passed over', 0, 400),
      pair('new', 1, 4),
    ]
    const [{ products }] = gradeClicks({ pairs, usual: 0.1 })
    expect(products).toEqual([
      { productId: 'clicked', grade: 1 },
      { productId: 'bought', grade: 3 },
      { productId: 'passed over', grade: 0 },
      { productId: 'new', grade: 1 },
    ])
  })
  it('leaves out queries that hardly anybody clicked on', () => {
    expect(gradeClicks({ pairs: [pair('a', 2, 9), pair('b', 0, 9)], usual: 0.1 })).toEqual([])
  })
})

describe('splitLog', () => {
  it('parts a log so that no click stands on both sides', () => {
    const { before, after } = splitLog(simulation.log, 100)
    expect(before.impressions.length + after.impressions.length).toBe(simulation.log.impressions.length)
    expect(before.followUps.length + after.followUps.length).toBe(simulation.log.followUps.length)
    expect(Math.max(...before.impressions.map(({ at }) => at))).toBe(99)
    const late = { ...simulation.log.followUps[0], at: 500 }
    const early = simulation.log.impressions.find(({ id }) => id === late.impressionId)!
    const late2 = splitLog({ impressions: [early], followUps: [late] }, 100)
    expect([late2.before.followUps.length, late2.after.followUps.length]).toEqual([0, 0])
  })
})
