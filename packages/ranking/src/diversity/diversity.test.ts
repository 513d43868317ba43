import { seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greedyDpp } from './greedy-dpp.js'
import { maximalMarginalRelevance } from './maximal-marginal-relevance.js'

/** Items as unit vectors, and the cosine of two. */
function vectors(count: number, seed: number) {
  const random = seededRandom(seed)
  const all = Array.from({ length: count }, () => {
    const vector = Array.from({ length: 6 }, () => random() + 0.01)
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  })
  return (a: number, b: number) => all[a].reduce((sum, value, at) => sum + value * all[b][at], 0)
}

function determinant(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row])
  let value = 1
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.findIndex((row, place) => place >= at && Math.abs(row[at]) > 1e-14)
    if (pivot < 0) return 0
    if (pivot !== at) {
      ;[rows[at], rows[pivot]] = [rows[pivot], rows[at]]
      value = -value
    }
    value *= rows[at][at]
    for (let below = at + 1; below < rows.length; below++) {
      const factor = rows[below][at] / rows[at][at]
      for (let column = at; column < rows.length; column++) rows[below][column] -= factor * rows[at][column]
    }
  }
  return value
}

describe('diverse choice by a determinantal point process', () => {
  it('is that of trying every item for the largest determinant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
        const likeness = vectors(count, seed)
        const random = seededRandom(seed + 1)
        const quality = Array.from({ length: count }, () => 0.2 + random())
        const kernel = (items: number[]) =>
          determinant(items.map((a) => items.map((b) => quality[a] * likeness(a, b) * quality[b])))
        const naive: number[] = []
        while (naive.length < Math.min(5, count)) {
          const left = quality.map((_, item) => item).filter((item) => !naive.includes(item))
          const gains = left.map((item) => kernel([...naive, item]))
          naive.push(left[gains.indexOf(Math.max(...gains))])
        }
        expect(greedyDpp(quality, likeness, 5)).toEqual(naive)
      }),
      { numRuns: 60 },
    )
  })
  it('takes no second of two that are the same', () => {
    expect(greedyDpp([1, 0.9, 0.5], (a, b) => (a === b || a + b === 1 ? 1 : 0), 3)).toEqual([0, 2])
  })
  it('gives nothing of nothing', () => {
    expect(greedyDpp([], () => 1, 5)).toEqual([])
    expect(greedyDpp([0, 0], () => 0, 5)).toEqual([])
  })
})

describe('diverse choice by maximal marginal relevance', () => {
  const likeness = (a: number, b: number) => (Math.floor(a / 2) === Math.floor(b / 2) ? 1 : 0)
  it('prefers what is unlike the chosen', () => {
    expect(maximalMarginalRelevance([1, 0.95, 0.6, 0.5], likeness, 3, 0.5)).toEqual([0, 2, 1])
  })
  it('is the order of relevance where diversity counts nothing', () => {
    expect(maximalMarginalRelevance([0.2, 0.9, 0.5], likeness, 3, 0)).toEqual([1, 2, 0])
  })
})
