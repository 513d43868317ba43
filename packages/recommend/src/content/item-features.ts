import type { Steps } from '@elmo-chat/kernel'
import { SparseMatrix } from '@elmo-chat/numerics'

/** What is known of items before anyone took them: words, categories, attributes as numbered features, sparse rows. */
export interface ItemFeatures {
  readonly features: number
  /** Where each item's entries begin, and the end of the last. */
  readonly starts: Uint32Array
  readonly feature: Uint32Array
  readonly value: Float32Array
}

/** Visits an item's entries, scaled to length one; features out of range and values that are no numbers are left out. */
export function eachFeature(
  { features, starts, feature, value }: ItemFeatures,
  item: number,
  visit: (feature: number, value: number) => void,
): void {
  if (item + 1 >= starts.length) return
  const counts = (entry: number) => feature[entry] < features && Number.isFinite(value[entry])
  let square = 0
  for (let entry = starts[item]; entry < starts[item + 1]; entry++) if (counts(entry)) square += value[entry] ** 2
  if (square === 0) return
  const scale = 1 / Math.sqrt(square)
  for (let entry = starts[item]; entry < starts[item + 1]; entry++) {
    if (counts(entry)) visit(feature[entry], value[entry] * scale)
  }
}

export interface RidgeOptions {
  readonly regularization: number
  /** Rounds of the conjugate gradient. */
  readonly rounds: number
}

const STEP_FLOATS = 100_000

/**
 * The map from features to vectors that comes nearest to the vectors given for items, each item counting by its weight:
 * (XᵀX + λI) W = XᵀF, by conjugate gradient on all columns at once. `features` x `width` floats.
 *
 * Cost   time rounds · (entries + features) · width; memory 5 · features · width floats.
 */
export function* ridgeMap(
  features: ItemFeatures,
  targets: Float32Array,
  width: number,
  weightOf: (item: number) => number,
  { regularization, rounds }: RidgeOptions,
): Steps<Float32Array> {
  const padded = Math.ceil(width / 16) * 16
  const matrix = new SparseMatrix()
  const right = new Float32Array(features.features * padded)
  for (let item = 0; item * width < targets.length; item++) {
    const weight = weightOf(item)
    if (weight > 0) {
      const root = Math.sqrt(weight)
      eachFeature(features, item, (feature, value) => {
        matrix.push(feature, value * root)
        for (let at = 0; at < width; at++) right[feature * padded + at] += weight * value * targets[item * width + at]
      })
      matrix.endRow()
    }
    if (item % 256 === 255) yield
  }
  return narrowed(yield* solveRidge(matrix, right, padded, { regularization, rounds }), padded, width)
}

function* solveRidge(
  matrix: SparseMatrix,
  right: Float32Array,
  width: number,
  { regularization, rounds }: RidgeOptions,
): Steps<Float32Array> {
  const solution = new Float32Array(right.length)
  if (matrix.length === 0) return solution
  const products = matrix.open(width)
  const [direction, image] = [products.block(), products.block()]
  // Columns behind the last that any item has stay zero: nothing is known of them.
  const size = matrix.columns * width
  const residual = right.slice(0, size)
  direction.floats.set(residual)
  let squares = columnDots(residual, residual, width)
  const first = squares
  for (let round = 0; round < rounds; round++) {
    yield* products.gram(direction, image)
    const [along, mapped] = [direction.floats, image.floats]
    for (let at = 0; at < size; at++) mapped[at] += regularization * along[at]
    const curve = columnDots(along, mapped, width)
    // A column that is solved moves no more: what is left of it is rounding.
    const length = squares.map((square, at) => (square > 1e-10 * first[at] && curve[at] > 0 ? square / curve[at] : 0))
    for (let at = 0; at < size; at++) {
      solution[at] += length[at % width] * along[at]
      residual[at] -= length[at % width] * mapped[at]
      if (at % STEP_FLOATS === 0) yield
    }
    const next = columnDots(residual, residual, width)
    const turn = next.map((square, at) => (squares[at] > 0 ? square / squares[at] : 0))
    const floats = direction.floats
    for (let at = 0; at < size; at++) floats[at] = residual[at] + turn[at % width] * floats[at]
    squares = next
    yield
  }
  return solution
}

function columnDots(a: Float32Array, b: Float32Array, width: number): Float64Array {
  const sums = new Float64Array(width)
  for (let at = 0; at < a.length; at++) sums[at % width] += a[at] * b[at]
  return sums
}

function narrowed(floats: Float32Array, from: number, to: number): Float32Array {
  const result = new Float32Array((floats.length / from) * to)
  for (let row = 0; row * from < floats.length; row++)
    result.set(floats.subarray(row * from, row * from + to), row * to)
  return result
}
