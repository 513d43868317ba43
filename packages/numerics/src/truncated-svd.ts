import type { Random, Steps } from '@elmo-chat/kernel'
import { symmetricEigen } from './eigen.js'
import type { SparseMatrix } from './sparse-matrix.js'
import { crossProduct, orthonormalize } from './tall-block.js'

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
 * Cost     time 2 · entries · width · (rounds + 1) + columns · width² · (rounds + 3), in steps of a few milliseconds;
 *          memory 8 · columns · width bytes in the matrix's workspace.
 * Source   Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53 (2011), algorithm 4.4.
 * Departs  from its left vectors: products with the right ones need no block as tall as the matrix.
 */
export function* truncatedSvd(matrix: SparseMatrix, options: SvdOptions): Steps<TruncatedSvd> {
  const { rank, random, rounds = 2, oversampling = 12 } = options
  const { columns } = matrix
  const width = Math.ceil((rank + oversampling) / 16) * 16
  const products = matrix.open(width)
  let basis = products.block(columns)
  let image = products.block(columns)
  yield* fillNormal(products.view(basis, columns), random)
  yield* orthonormalize(products.view(basis, columns), width)
  for (let round = 0; round < rounds; round++) {
    yield* products.gram(basis, image)
    ;[basis, image] = [image, basis]
    yield* orthonormalize(products.view(basis, columns), width)
  }
  // Once more: single precision leaves a little of each column in the others.
  yield* orthonormalize(products.view(basis, columns), width)
  yield* products.gram(basis, image)
  const small = yield* crossProduct(products.view(basis, columns), products.view(image, columns), width)
  const { values, vectors } = yield* symmetricEigen(symmetric(small, width), width)
  const right = yield* rotated(products.view(basis, columns), width, vectors, rank)
  return {
    singularValues: Float64Array.from({ length: rank }, (_, at) => Math.sqrt(Math.max(0, values[at]))),
    right,
    rank,
  }
}

/** Independent normal numbers, by Box and Muller. */
function* fillNormal(block: Float32Array, random: Random): Steps<void> {
  for (let at = 0; at < block.length; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    block[at] = radius * Math.cos(angle)
    block[at + 1] = radius * Math.sin(angle)
    if (at % 65_536 === 0) yield
  }
}

function symmetric(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from(matrix, (value, at) => (value + matrix[(at % size) * size + Math.floor(at / size)]) / 2)
}

/** The first `rank` columns of block · vectors. */
function* rotated(block: Float32Array, width: number, vectors: Float64Array, rank: number): Steps<Float32Array> {
  const rows = block.length / width
  const out = new Float32Array(rows * rank)
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < width; at++) {
      const factor = block[row * width + at]
      if (factor === 0) continue
      for (let column = 0; column < rank; column++) out[row * rank + column] += factor * vectors[at * width + column]
    }
    if (row % 128 === 0) yield
  }
  return out
}
