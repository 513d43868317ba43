import type { DenseMatrix, Workspace } from '@elmo-chat/numerics'
import { DenseMatrix as Matrix } from '@elmo-chat/numerics'

const FIRST_DECAY = 0.9
const SECOND_DECAY = 0.999
const EPSILON = 1e-8

/**
 * Weights that are learned, with their gradient and Adam's moments.
 *
 * Source   Kingma and Ba, Adam: a method for stochastic optimization, ICLR 2015.
 */
export class Parameter {
  readonly value: DenseMatrix
  readonly gradient: DenseMatrix
  private readonly first: Float32Array
  private readonly second: Float32Array

  constructor(
    readonly workspace: Workspace,
    rows: number,
    columns: number,
  ) {
    this.value = new Matrix(workspace, rows, columns)
    this.gradient = new Matrix(workspace, rows, columns)
    this.first = new Float32Array(rows * columns)
    this.second = new Float32Array(rows * columns)
  }

  clearGradient(): void {
    floatsOf(this.gradient).fill(0)
  }

  /** One step of Adam, the `step`-th from 1. */
  learn(step: number, rate: number): void {
    adam(floatsOf(this.value), floatsOf(this.gradient), this.first, this.second, 0, this.first.length, 0, step, rate)
  }
}

/** All floats of a matrix whose columns are in 8s; good until anything is allocated. */
export function floatsOf(matrix: DenseMatrix, rows = matrix.rows): Float32Array {
  return matrix.workspace.floats(matrix.place, rows * matrix.columns)
}

/** Adam's step for `count` weights from `at`, whose gradient begins at `from`. */
export function adam(
  value: Float32Array,
  gradient: Float32Array,
  first: Float32Array,
  second: Float32Array,
  at: number,
  count: number,
  from: number,
  step: number,
  rate: number,
): void {
  const size = (rate * Math.sqrt(1 - SECOND_DECAY ** step)) / (1 - FIRST_DECAY ** step)
  for (let k = 0; k < count; k++) {
    const slope = gradient[from + k]
    const mean = FIRST_DECAY * first[at + k] + (1 - FIRST_DECAY) * slope
    const square = SECOND_DECAY * second[at + k] + (1 - SECOND_DECAY) * slope * slope
    first[at + k] = mean
    second[at + k] = square
    value[at + k] -= (size * mean) / (Math.sqrt(square) + EPSILON)
  }
}
