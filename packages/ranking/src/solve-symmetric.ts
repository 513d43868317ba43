/**
 * The x for which `matrix` x is `target`, where the matrix is symmetric and positive definite; its lower half is read,
 * and overwritten by its Cholesky factor.
 *
 * Cost   time O(n³ / 6)
 */
export function solveSymmetric(matrix: Float64Array, target: Float64Array): Float64Array {
  const size = target.length
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]
      for (let at = 0; at < column; at++) sum -= matrix[row * size + at] * matrix[column * size + at]
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / matrix[column * size + column]
    }
  }
  const solved = Float64Array.from(target)
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) solved[row] -= matrix[row * size + at] * solved[at]
    solved[row] /= matrix[row * size + row]
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) solved[row] -= matrix[at * size + row] * solved[at]
    solved[row] /= matrix[row * size + row]
  }
  return solved
}
