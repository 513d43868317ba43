import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { compareScores } from '../compare-rankers.js'
import { featureImportance } from '../feature-importance.js'
import { fitWeighted } from '../fit-weighted.js'
import { scoreRows } from '../score-rows.js'
import { judgedLists, listNames } from '../testing/judged-lists.js'
import { fitLambdaMart } from './fit-lambda-mart.js'

const training = judgedLists(120, 1)
const fresh = judgedLists(80, 2)
const ranker = runToEnd(fitLambdaMart(training))

describe('fitLambdaMart', () => {
  it('learns an order that no weighted sum can, and holds it on fresh queries', () => {
    const weighted = runToEnd(fitWeighted(training, { ridge: 1, of: 'order' }))
    const { b, difference } = compareScores(
      fresh,
      fresh.map(({ table }) => scoreRows(weighted, table)),
      fresh.map(({ table }) => scoreRows(ranker, table)),
      { seed: 1 },
    )
    expect(b.ndcg10.mean).toBeGreaterThan(0.9)
    expect(difference.low).toBeGreaterThan(0.1)
  })
  it('knows which features told it', () => {
    const importance = featureImportance(ranker)
    expect(importance[0].feature).toBe('bell')
    expect(importance.find(({ feature }) => feature === 'noise')?.share ?? 0).toBeLessThan(0.1)
    expect(importance.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })
  it('repeats to the last digit', () => {
    expect(runToEnd(fitLambdaMart(training))).toEqual(ranker)
  })
  it('stops early where there is nothing to learn', () => {
    const random = seededRandom(5)
    const nothing = judgedLists(60, 3).map((query) => ({
      ...query,
      grades: query.products.map(() => Math.floor(random() * 4)),
    }))
    expect(runToEnd(fitLambdaMart(nothing, { patience: 10 })).trees.length).toBeLessThan(30)
  })
  it('is not misled by rows that stand in the order of their grades', () => {
    const sorted = training.map((query) => {
      const order = query.products.map((_, row) => row).sort((a, b) => query.grades[b] - query.grades[a])
      const values = order.flatMap((row) =>
        Array.from(query.table.values.subarray(row * listNames.length, (row + 1) * listNames.length)),
      )
      return {
        ...query,
        table: { ...query.table, values: Float32Array.from(values) },
        grades: order.map((row) => query.grades[row]),
      }
    })
    expect(runToEnd(fitLambdaMart(sorted)).trees.length).toBeGreaterThan(20)
  })
  it('keeps to a direction that it is given, whatever the data say', () => {
    const monotone = runToEnd(fitLambdaMart(training, { trees: 40, heldOut: 0, monotone: { bell: 1, slope: -1 } }))
    const random = seededRandom(9)
    for (let probe = 0; probe < 200; probe++) {
      const [bell, slope, noise] = [random(), random(), random()]
      const rows = [bell, slope, noise, slope, bell + 0.1, slope, noise, slope, bell, slope + 0.1, noise, slope]
      const table = { names: listNames, values: Float32Array.from(rows), rows: 3 }
      const [base, moreBell, moreSlope] = scoreRows(monotone, table)
      expect(moreBell).toBeGreaterThanOrEqual(base)
      expect(moreSlope).toBeLessThanOrEqual(base)
    }
  })
  it('gives scores on the scale of grades where it is asked to fit them too', () => {
    const graded = runToEnd(fitLambdaMart(training, { pointwise: 1, shrinkage: 0.1, trees: 200 }))
    const errors = fresh.flatMap(({ table, grades }) =>
      Array.from(scoreRows(graded, table), (score, row) => (score - grades[row]) ** 2),
    )
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.5)
  })
  it('runs in many short steps', () => {
    let steps = 0
    for (const _ of fitLambdaMart(training, { trees: 10, heldOut: 0 })) steps++
    expect(steps).toBeGreaterThan(10 * 10)
  })
  it('refuses to learn from nothing', () => {
    expect(() => runToEnd(fitLambdaMart([]))).toThrow(RangeError)
  })
})
