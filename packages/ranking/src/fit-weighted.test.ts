import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { fitWeighted } from './fit-weighted.js'
import { scoreRows } from './score-rows.js'
import { solveSymmetric } from './solve-symmetric.js'

const names = ['a', 'b', 'constant']

/** Grades are 2a - b + 1 plus a shift per query, which an order does not see. */
function lists(shift: number) {
  const random = seededRandom(4)
  return Array.from({ length: 30 }, (_, query) => {
    const values = Float32Array.from({ length: 30 }, (_, at) => (at % 3 === 2 ? 7 : random()))
    const grades = Array.from({ length: 10 }, (_, row) => {
      return 2 * values[row * 3] - values[row * 3 + 1] + 1 + shift * (query % 3)
    })
    return { query: `${query}`, products: grades.map((_, row) => `${row}`), table: { names, values, rows: 10 }, grades }
  })
}

describe('fitWeighted', () => {
  it('finds the weights that made the grades', () => {
    const queries = lists(0)
    const { weights, ...ranker } = runToEnd(fitWeighted(queries, { ridge: 1e-6, of: 'grades' }))
    expect(weights.map(({ weight }) => Number(weight.toFixed(3)))).toEqual([2, -1, 0])
    const scores = scoreRows({ ...ranker, weights }, queries[0].table)
    for (const [row, grade] of queries[0].grades.entries()) expect(scores[row]).toBeCloseTo(grade, 3)
  })
  it('sees through what is hard or easy about a whole query, for an order', () => {
    const { weights } = runToEnd(fitWeighted(lists(5), { ridge: 1e-6, of: 'order' }))
    expect(weights.map(({ weight }) => Number(weight.toFixed(3)))).toEqual([2, -1, 0])
  })
  it('refuses to learn from nothing', () => {
    expect(() => runToEnd(fitWeighted([], { ridge: 1, of: 'order' }))).toThrow(RangeError)
  })
})

describe('solveSymmetric', () => {
  it('solves what it is given', () => {
    // 4x + 2y = 10, 2x + 3y = 9
    const solved = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9))
    expect(solved[0]).toBeCloseTo(1.5, 12)
    expect(solved[1]).toBeCloseTo(2, 12)
  })
})
