import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solvePositive } from './cholesky.js'
import { DenseMatrix } from './dense-matrix.js'
import type { KernelKind } from './kernels/kernels.js'
import { gram } from './matrix-product.js'
import { RidgeRows } from './ridge-rows.js'
import { Workspace } from './workspace.js'

function drawFactors(workspace: Workspace, rows: number, size: number, from: number): DenseMatrix {
  const random = seededRandom(from)
  return new DenseMatrix(workspace, rows, size).set(Array.from({ length: rows * size }, () => random() - 0.5))
}

/** The same regression by its definition, in double precision. */
function solution(
  factors: DenseMatrix,
  base: DenseMatrix,
  rows: number[],
  weights: number[],
  targets: number[],
  ridge: number,
) {
  const size = factors.columns
  const system = Float64Array.from(base.toFloats())
  const right = new Float64Array(size)
  for (let at = 0; at < size; at++) system[at * size + at] += ridge
  for (const [at, row] of rows.entries()) {
    const v = factors.row(row)
    for (let i = 0; i < size; i++) {
      right[i] += targets[at] * v[i]
      for (let j = 0; j < size; j++) system[i * size + j] += weights[at] * v[i] * v[j]
    }
  }
  runToEnd(solvePositive(system, size, right, 1))
  return right
}

describe('ridge regressions on rows of a matrix', () => {
  it('are what their definition says, on no rows and on a row twice too', () => {
    const kinds = fc.constantFrom<KernelKind>('simd', 'plain')
    const chosen = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.integer({ min: 0, max: 5 })), { maxLength: 40 })
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 20 }), chosen, fc.nat(), (kind, size, entries, from) => {
        const factors = drawFactors(new Workspace(kind), 30, size, from)
        const base = runToEnd(gram(factors))
        const regressions = new RidgeRows(factors, base)
        const [rows, weights] = [entries.map(([row]) => row), entries.map(([, weight]) => weight)]
        const targets = weights.map((weight) => 1 + weight)
        for (const ridge of [2, 0.5]) {
          const wanted = solution(factors, base, rows, weights, targets, ridge)
          const found = regressions.solve(rows, weights, targets, ridge)
          expect(found.length).toBe(size)
          for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, 4)
        }
      }),
    )
  })
  it('take more rows than are gathered at a time', () => {
    const factors = drawFactors(new Workspace(), 700, 24, 1)
    const base = new DenseMatrix(factors.workspace, 24, 24)
    const rows = Array.from({ length: 700 }, (_, row) => row)
    const ones = rows.map(() => 1)
    const found = new RidgeRows(factors, base).solve(rows, ones, rows, 1)
    const wanted = solution(factors, base, rows, ones, rows, 1)
    for (const [at, value] of wanted.entries()) expect(found[at] / value).toBeCloseTo(1, 3)
  })
  it('refuse a base that does not fit, and what is not positive definite', () => {
    const factors = drawFactors(new Workspace(), 3, 2, 1)
    expect(() => new RidgeRows(factors, new DenseMatrix(factors.workspace, 3, 3))).toThrow(RangeError)
    expect(() => new RidgeRows(factors, new DenseMatrix(new Workspace(), 2, 2))).toThrow(RangeError)
    const regressions = new RidgeRows(factors, new DenseMatrix(factors.workspace, 2, 2))
    expect(() => regressions.solve([], [], [], 0)).toThrow(RangeError)
  })
})
