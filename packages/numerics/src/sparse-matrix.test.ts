import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DenseMatrix } from './dense-matrix.js'
import { gram } from './matrix-product.js'
import { SparseMatrix, sparseGram } from './sparse-matrix.js'
import { Workspace } from './workspace.js'

/** Rows as [column, value] pairs. */
function matrixOf(rows: readonly (readonly (readonly [number, number])[])[]): SparseMatrix {
  const matrix = new SparseMatrix()
  for (const row of rows) {
    for (const [column, value] of row) matrix.push(column, value)
    matrix.endRow()
  }
  return matrix
}

/** The matrix, dense, by its product with the identity. */
function dense(matrix: SparseMatrix, columns: number): number[][] {
  const products = matrix.open(16)
  const identity = products.block()
  for (let at = 0; at < columns; at++) identity.floats[at * 16 + at] = 1
  const rows: number[][] = []
  runToEnd(products.times(identity, (row) => rows.push([...row.slice(0, columns)])))
  return rows
}

describe('a sparse matrix', () => {
  it('holds its entries row by row, empty rows too', () => {
    const matrix = matrixOf([
      [[1, 2]],
      [],
      [
        [0, 3],
        [2, -1],
      ],
    ])
    expect([matrix.rows, matrix.columns, matrix.length]).toEqual([3, 3, 3])
    expect(dense(matrix, 3)).toEqual([
      [0, 2, 0],
      [0, 0, 0],
      [3, 0, -1],
    ])
  })
  it('counts the rows of each column', () => {
    expect([
      ...runToEnd(
        matrixOf([
          [
            [0, 1],
            [1, 1],
          ],
          [[1, 5]],
          [],
        ]).rowsOfColumns(),
      ),
    ]).toEqual([1, 2])
  })
  it('drops, renumbers and weighs columns, and scales rows to length one', () => {
    const matrix = matrixOf([
      [
        [0, 1],
        [1, 3],
        [2, 2],
      ],
      [[1, 1]],
      [[0, 5]],
    ])
    runToEnd(matrix.weigh(Int32Array.of(1, -1, 0), Float32Array.of(4, 1, 1.5)))
    expect(matrix.columns).toBe(2)
    const rows = dense(matrix, 2)
    expect(rows[0][0]).toBeCloseTo(0.6)
    expect(rows[0][1]).toBeCloseTo(0.8)
    expect(rows.slice(1)).toEqual([
      [0, 0],
      [0, 1],
    ])
  })
  it('takes in more entries than one growth holds', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 100 }, (_, at) => [at, row] as const))
    const matrix = matrixOf(rows.map((row) => row.map(([column, value]) => [column, value] as [number, number])))
    const products = matrix.open(16)
    const ones = products.block()
    ones.floats.fill(1)
    const sums: number[] = []
    runToEnd(products.times(ones, (product) => sums.push(product[3])))
    expect(sums).toEqual(Array.from({ length: 1000 }, (_, row) => 100 * row))
  })
  it('refuses blocks that the kernels cannot take', () => {
    expect(() => matrixOf([[[0, 1]]]).open(20)).toThrow(RangeError)
  })
  it('gives its transpose, with empty columns as empty rows', () => {
    const matrix = matrixOf([
      [
        [2, 5],
        [0, 3],
      ],
      [[2, -1]],
      [],
    ])
    const other = runToEnd(matrix.transposed())
    expect([other.rows, other.columns, other.length]).toEqual([3, 3, 3])
    expect(dense(other, 3)).toEqual([
      [3, 0, 0],
      [0, 0, 0],
      [5, -1, 0],
    ])
  })
  it('gives its Gram matrix, row by row and whole, as the dense one is', () => {
    const entry = fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: -3, max: 3 }))
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const matrix = matrixOf(rows)
        const { columns } = matrix
        const whole = new DenseMatrix(new Workspace(), rows.length, columns)
        for (const [row, entries] of rows.entries()) {
          for (const [column, value] of entries) whole.row(row)[column] += value
        }
        const wanted = runToEnd(gram(whole)).toFloats()
        const found = runToEnd(sparseGram(matrix, new Workspace())).toFloats()
        expect(found.map((value) => value + 0)).toEqual(wanted.map((value) => value + 0))
      }),
    )
  })
  it('sums weighted rows and finds the highest columns', () => {
    const rows = matrixOf([
      [
        [0, 1],
        [1, 3],
      ],
      [[2, 2]],
      [[1, 1]],
    ]).openRows()
    rows.clear()
    rows.add([0, 2, 0], [2, 10, 1])
    expect([...rows.floats]).toEqual([3, 19, 0])
    rows.add(Array(3000).fill(1), Array(3000).fill(0.5))
    expect(rows.top(2)).toEqual([
      { row: 2, score: 3000 },
      { row: 1, score: 19 },
    ])
    rows.clear()
    expect([...rows.floats]).toEqual([0, 0, 0])
  })
})
