import type { Steps } from '@elmo-chat/kernel'
import { addProduct, type DenseMatrix, type DenseView, transposed } from '@elmo-chat/numerics'
import { floatsOf, type Parameter } from './parameter.js'

/** The first rows of a matrix. */
export function firstRows(
  { workspace, place, columns, rowStride, columnStride }: DenseMatrix,
  rows: number,
): DenseView {
  return { workspace, place, rows, columns, rowStride, columnStride }
}

/** out = input · weights. */
export function* dense(input: DenseMatrix, weights: Parameter, out: DenseMatrix, rows: number): Steps<void> {
  floatsOf(out, rows).fill(0)
  yield* addProduct(firstRows(input, rows), weights.value, firstRows(out, rows))
}

/** Adds what the slope of `out` says of the weights and of the input. */
export function* denseBackward(
  input: DenseMatrix,
  weights: Parameter,
  slope: DenseMatrix,
  inputSlope: DenseMatrix,
  rows: number,
): Steps<void> {
  yield* addProduct(transposed(firstRows(input, rows)), firstRows(slope, rows), weights.gradient)
  yield* addProduct(firstRows(slope, rows), transposed(weights.value), firstRows(inputSlope, rows))
}
