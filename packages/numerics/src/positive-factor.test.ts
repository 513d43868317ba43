import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DenseMatrix } from './dense-matrix.js'
import type { KernelKind } from './kernels/kernels.js'
import { PositiveFactor } from './positive-factor.js'
import { Workspace } from './workspace.js'

/** A positive definite matrix: AᵀA + I of a random A with fewer rows than columns, in double precision. */
function drawPositive(size: number, from: number): Float64Array {
  const random = seededRandom(from)
  const rows = Math.ceil(size / 3)
  const a = Float64Array.from({ length: rows * size }, () => random() * 2 - 1)
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = row === column ? 1 : 0
      for (let k = 0; k < rows; k++) sum += a[k * size + row] * a[k * size + column]
      matrix[row * size + column] = sum
    }
  }
  return matrix
}

/** The largest difference of matrix · X from what it should be. */
function residual(matrix: Float64Array, size: number, x: DenseMatrix, wanted: (row: number, column: number) => number) {
  let worst = 0
  const floats = x.toFloats()
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < x.columns; column++) {
      let sum = -wanted(row, column)
      for (let k = 0; k < size; k++) sum += matrix[row * size + k] * floats[k * x.columns + column]
      worst = Math.max(worst, Math.abs(sum))
    }
  }
  return worst
}

/** The matrix with something else above the diagonal, which nobody may read. */
function lowerOf(workspace: Workspace, matrix: Float64Array, size: number): DenseMatrix {
  return new DenseMatrix(workspace, size, size).set(
    matrix.map((value, at) => (at % size > Math.floor(at / size) ? Number.NaN : value)),
  )
}

const kinds = fc.constantFrom<KernelKind>('simd', 'plain')

describe('the factor of a positive definite matrix', () => {
  it('gives the inverse, whole and symmetric', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 45 }), fc.nat(), (kind, size, from) => {
        const matrix = drawPositive(size, from)
        const factor = runToEnd(PositiveFactor.of(lowerOf(new Workspace(kind), matrix, size)))
        const inverse = runToEnd(factor.invert())
        expect(residual(matrix, size, inverse, (row, column) => (row === column ? 1 : 0))).toBeLessThan(2e-4)
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < row; column++) expect(inverse.row(column)[row]).toBe(inverse.row(row)[column])
        }
      }),
    )
  })
  it.each([127, 128, 129, 300])('gives the inverse over several blocks: of %i rows', (size) => {
    const matrix = drawPositive(size, size)
    const inverse = runToEnd(runToEnd(PositiveFactor.of(lowerOf(new Workspace(), matrix, size))).invert())
    expect(residual(matrix, size, inverse, (row, column) => (row === column ? 1 : 0))).toBeLessThan(1e-3)
  })
  it.each([1, 40, 128, 300])('solves for several right sides at once: of %i rows', (size) => {
    const workspace = new Workspace()
    const matrix = drawPositive(size, size)
    const factor = runToEnd(PositiveFactor.of(lowerOf(workspace, matrix, size)))
    const right = new DenseMatrix(workspace, size, 5)
    for (let row = 0; row < size; row++) right.row(row).set([row, -row, 1, 0, row % 3])
    const wanted = right.toFloats()
    runToEnd(factor.solve(right))
    expect(residual(matrix, size, right, (row, column) => wanted[row * 5 + column])).toBeLessThan(0.02)
    for (let row = 0; row < size; row++) expect(right.row(row)[3]).toBe(0)
  })
  it('is refused to other matrices, also where that shows late', () => {
    const workspace = new Workspace()
    expect(() => runToEnd(PositiveFactor.of(new DenseMatrix(workspace, 2, 3)))).toThrow(RangeError)
    expect(() => runToEnd(PositiveFactor.of(new DenseMatrix(workspace, 3, 3)))).toThrow(RangeError)
    const matrix = drawPositive(200, 1)
    matrix[199 * 200 + 199] = -1
    expect(() => runToEnd(PositiveFactor.of(lowerOf(workspace, matrix, 200)))).toThrow(RangeError)
    matrix[199 * 200 + 199] = Number.NaN
    expect(() => runToEnd(PositiveFactor.of(lowerOf(workspace, matrix, 200)))).toThrow(RangeError)
  })
})
