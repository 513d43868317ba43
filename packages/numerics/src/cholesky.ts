import { runToEnd, type Steps } from '@elmo-chat/kernel'

/** A pivot this small beside the largest is rounding: its column depends on those before it. */
const DEPENDENT = 1e-10

/**
 * The upper factor R of a symmetric positive semidefinite matrix, RᵀR = matrix, both row by row in `size` x `size`. A
 * row of R is zero where its column depends on those before it.
 *
 * Cost   size³ / 3.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  return runToEnd(factorize(matrix, size))
}

/** The same in steps of a row. */
function* factorize(matrix: Float64Array, size: number): Steps<Float64Array> {
  const factor = new Float64Array(size * size)
  const rest = matrix.slice()
  let largest = 0
  for (let at = 0; at < size; at++) largest = Math.max(largest, matrix[at * size + at])
  for (let row = 0; row < size; row++) {
    const pivot = rest[row * size + row]
    if (pivot <= DEPENDENT * largest) continue
    const root = Math.sqrt(pivot)
    factor[row * size + row] = root
    for (let column = row + 1; column < size; column++) {
      factor[row * size + column] = rest[row * size + column] / root
    }
    for (let below = row + 1; below < size; below++) {
      const value = factor[row * size + below]
      for (let column = below; column < size; column++) {
        rest[below * size + column] -= value * factor[row * size + column]
      }
    }
    yield
  }
  return factor
}

/** The inverse of an upper factor; a row and column of zeros where its pivot is zero. */
export function invertUpper(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let row = size - 1; row >= 0; row--) {
    const pivot = factor[row * size + row]
    if (pivot === 0) continue
    for (let below = row + 1; below < size; below++) {
      const value = factor[row * size + below]
      for (let column = below; column < size; column++) {
        inverse[row * size + column] -= value * inverse[below * size + column]
      }
    }
    for (let column = row + 1; column < size; column++) inverse[row * size + column] /= pivot
    inverse[row * size + row] = 1 / pivot
  }
  return inverse
}

/**
 * Solves matrix · X = right for a symmetric positive definite matrix; `right` has `columns` columns and becomes X.
 *
 * Cost   size³ / 3 + size² · columns, in steps of size · columns at most.
 */
export function* solvePositive(matrix: Float64Array, size: number, right: Float64Array, columns: number): Steps<void> {
  const factor = yield* factorize(matrix, size)
  for (let row = 0; row < size; row++) {
    if (factor[row * size + row] === 0) throw new RangeError('The matrix is not positive definite.')
    for (let above = 0; above < row; above++) {
      subtract(right, row, factor[above * size + row], above, columns)
    }
    divide(right, row, factor[row * size + row], columns)
    yield
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let below = row + 1; below < size; below++) {
      subtract(right, row, factor[row * size + below], below, columns)
    }
    divide(right, row, factor[row * size + row], columns)
    yield
  }
}

function subtract(rows: Float64Array, row: number, factor: number, other: number, columns: number): void {
  if (factor === 0) return
  for (let at = 0; at < columns; at++) rows[row * columns + at] -= factor * rows[other * columns + at]
}

function divide(rows: Float64Array, row: number, by: number, columns: number): void {
  for (let at = 0; at < columns; at++) rows[row * columns + at] /= by
}
