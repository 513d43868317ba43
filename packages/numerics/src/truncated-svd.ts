import type { Random, Steps } from '@elmo-chat/kernel'
import { symmetricEigen } from './eigen.js'
import type { SparseMatrix } from './sparse-matrix.js'
import type { TallBlock } from './tall-block.js'

export interface SvdOptions {
  readonly rank: number
  readonly random: Random
  /** Rounds of subspace iteration: more for a slowly falling spectrum. */
  readonly rounds?: number
  /** How many directions more are followed than are kept. */
  readonly oversampling?: number
}

export interface TruncatedSvd {
  /** The largest first; zeros where the matrix has fewer than `rank`. */
  readonly singularValues: Float64Array
  /** The right singular vectors, a row of `rank` floats for each column of the matrix. */
  readonly right: Float32Array
  readonly rank: number
}

/**
 * The largest singular values of a sparse matrix and their right vectors, by randomized subspace iteration on AᵀA and a
 * Rayleigh-Ritz step at the end.
 *
 * Cost     time 2 · entries · width · (rounds + 1) + columns · width² · 1.5 · (rounds + 3), in steps of a few milliseconds;
 *          memory 8 · columns · width bytes in the matrix's workspace.
 * Source   Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53 (2011), algorithm 4.4.
 * Departs  from its left vectors: products with the right ones need no block as tall as the matrix.
 */
export function* truncatedSvd(matrix: SparseMatrix, options: SvdOptions): Steps<TruncatedSvd> {
  const { rank, random, rounds = 2, oversampling = 12 } = options
  const width = Math.ceil((rank + oversampling) / 16) * 16
  const products = matrix.open(width)
  const basis = products.block()
  const image = products.block()
  yield* fillNormal(image, random)
  yield* image.orthonormalTo(basis)
  for (let round = 0; round < rounds; round++) {
    yield* products.gram(basis, image)
    yield* image.orthonormalTo(basis)
  }
  // Once more: single precision leaves a little of each column in the others.
  yield* basis.orthonormalTo(image)
  yield* products.gram(image, basis)
  const { values, vectors } = yield* symmetricEigen(yield* image.symmetricCross(basis), width)
  yield* image.times(vectors, basis)
  const singularValues = Float64Array.from({ length: rank }, (_, at) => Math.sqrt(Math.max(0, values[at])))
  return { singularValues, right: yield* firstColumns(basis, rank), rank }
}

/** Independent normal numbers, by Box and Muller. */
function* fillNormal(block: TallBlock, random: Random): Steps<void> {
  const { floats } = block
  for (let at = 0; at < floats.length; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    floats[at] = radius * Math.cos(angle)
    floats[at + 1] = radius * Math.sin(angle)
    if (at % 8192 === 0) yield
  }
}

function* firstColumns({ floats, rows, width }: TallBlock, count: number): Steps<Float32Array> {
  const columns = new Float32Array(rows * count)
  for (let row = 0; row < rows; row++) {
    columns.set(floats.subarray(row * width, row * width + count), row * count)
    if (row % 512 === 0) yield
  }
  return columns
}
