import type { Steps } from '@elmo-chat/kernel'

const SWEEPS = 30
const SMALL = 1e-12

export interface Eigen {
  /** The largest first. */
  readonly values: Float64Array
  /** The eigenvector of value `k` is column `k`, row by row in `size` x `size`. */
  readonly vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
 *
 * Cost     about 60 · size³, in steps of a few milliseconds; for matrices of a few hundred rows at most.
 * Source   Golub and Van Loan, Matrix Computations, 4th edition, section 8.5.
 */
export function* symmetricEigen(matrix: Float64Array, size: number): Steps<Eigen> {
  const work = Float64Array.from(matrix)
  const vectors = new Float64Array(size * size)
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1
  for (let sweep = 0; sweep < SWEEPS && outside(work, size) > SMALL; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(work, vectors, size, p, q)
      yield
    }
  }
  const order = Array.from({ length: size }, (_, at) => at).sort((a, b) => work[b * size + b] - work[a * size + a])
  const sorted = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) sorted[row * size + column] = vectors[row * size + order[column]]
  }
  return { values: Float64Array.from(order, (at) => work[at * size + at]), vectors: sorted }
}

/** How much of the matrix stands outside its diagonal, as a share of the whole. */
function outside(work: Float64Array, size: number): number {
  let off = 0
  let all = 0
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const square = work[row * size + column] ** 2
      all += square
      if (row !== column) off += square
    }
  }
  return all === 0 ? 0 : Math.sqrt(off / all)
}

function rotate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = work[p * size + q]
  if (off === 0) return
  const theta = (work[q * size + q] - work[p * size + p]) / (2 * off)
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (let at = 0; at < size; at++) {
    const a = work[at * size + p]
    const b = work[at * size + q]
    work[at * size + p] = cosine * a - sine * b
    work[at * size + q] = sine * a + cosine * b
  }
  for (let at = 0; at < size; at++) {
    const a = work[p * size + at]
    const b = work[q * size + at]
    work[p * size + at] = cosine * a - sine * b
    work[q * size + at] = sine * a + cosine * b
  }
  for (let at = 0; at < size; at++) {
    const a = vectors[at * size + p]
    const b = vectors[at * size + q]
    vectors[at * size + p] = cosine * a - sine * b
    vectors[at * size + q] = sine * a + cosine * b
  }
}
