import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { solvePositive } from './cholesky.js'
import { symmetricEigen } from './eigen.js'
import { SparseMatrix } from './sparse-matrix.js'
import { truncatedSvd } from './truncated-svd.js'

const random = seededRandom(7)
const draw = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random() * 2 - 1))

const times = (a: number[][], b: number[][]) =>
  a.map((row) => b[0].map((_, column) => row.reduce((sum, value, at) => sum + value * b[at][column], 0)))
const transposed = (a: number[][]) => a[0].map((_, column) => a.map((row) => row[column]))

function sparse(rows: number[][]): SparseMatrix {
  const matrix = new SparseMatrix()
  for (const row of rows) {
    for (const [column, value] of row.entries()) if (value !== 0) matrix.push(column, value)
    matrix.endRow()
  }
  return matrix
}

describe('a truncated singular value decomposition', () => {
  it('finds the values and the space of a matrix of low rank', () => {
    const rows = times(draw(60, 5), draw(5, 40))
    const { singularValues, right } = runToEnd(truncatedSvd(sparse(rows), { rank: 8, random: seededRandom(1) }))
    const truth = runToEnd(symmetricEigen(Float64Array.from(times(transposed(rows), rows).flat()), 40)).values
    for (let at = 0; at < 5; at++) expect(singularValues[at] / Math.sqrt(truth[at])).toBeCloseTo(1, 4)
    expect(singularValues[5] / singularValues[0]).toBeLessThan(1e-3)
    // Rows lie in the space of the first five vectors: projected there and back they are themselves.
    const basis = Array.from({ length: 40 }, (_, row) => [...right.slice(row * 8, row * 8 + 5)])
    const back = times(times(rows, basis), transposed(basis))
    for (const [row, values] of back.entries()) {
      for (const [column, value] of values.entries()) expect(value).toBeCloseTo(rows[row][column], 3)
    }
  })
  it('comes close to the largest values of a matrix of full rank', () => {
    const rows = draw(80, 50).map((row) => row.map((value, column) => value / (1 + column)))
    const { singularValues } = runToEnd(truncatedSvd(sparse(rows), { rank: 6, random: seededRandom(2) }))
    const truth = runToEnd(symmetricEigen(Float64Array.from(times(transposed(rows), rows).flat()), 50)).values
    for (let at = 0; at < 6; at++) expect(singularValues[at] / Math.sqrt(truth[at])).toBeCloseTo(1, 2)
  })
  it('gives zeros where there are fewer directions than were asked for', () => {
    const { singularValues, right } = runToEnd(
      truncatedSvd(
        sparse([
          [3, 0],
          [0, 2],
        ]),
        { rank: 4, random: seededRandom(3) },
      ),
    )
    expect([...singularValues].map((value) => Math.round(value * 1000) / 1000)).toEqual([3, 2, 0, 0])
    expect(right.every(Number.isFinite)).toBe(true)
  })
  it('takes an empty matrix', () => {
    const { right } = runToEnd(truncatedSvd(new SparseMatrix(), { rank: 4, random: seededRandom(4) }))
    expect(right.length).toBe(0)
  })
  it('gives the same for the same seed', () => {
    const rows = draw(30, 20)
    const run = () => runToEnd(truncatedSvd(sparse(rows), { rank: 4, random: seededRandom(5) })).right
    expect(run()).toEqual(run())
  })
})

describe('dense solvers', () => {
  it('takes a symmetric matrix apart into eigenvectors', () => {
    const half = draw(12, 12)
    const matrix = times(half, transposed(half))
    const { values, vectors } = runToEnd(symmetricEigen(Float64Array.from(matrix.flat()), 12))
    const columns = Array.from({ length: 12 }, (_, row) => [...vectors.slice(row * 12, row * 12 + 12)])
    const image = times(matrix, columns)
    for (let row = 0; row < 12; row++) {
      for (let at = 0; at < 12; at++) expect(image[row][at]).toBeCloseTo(values[at] * columns[row][at], 8)
    }
    expect([...values]).toEqual([...values].sort((a, b) => b - a))
  })
  it('solves positive definite systems and refuses others', () => {
    const half = draw(6, 6)
    const matrix = times(half, transposed(half)).map((row, at) => row.map((value, to) => value + (at === to ? 1 : 0)))
    const wanted = draw(6, 2)
    const right = Float64Array.from(times(matrix, wanted).flat())
    runToEnd(solvePositive(Float64Array.from(matrix.flat()), 6, right, 2))
    for (const [at, value] of wanted.flat().entries()) expect(right[at]).toBeCloseTo(value, 8)
    expect(() => runToEnd(solvePositive(new Float64Array(4), 2, new Float64Array(2), 1))).toThrow(RangeError)
  })
})
