import type { Steps } from '@elmo-chat/kernel'
import { DenseMatrix, type DenseView, transposed } from './dense-matrix.js'

/**
 * A block of so many rows of the left factor and so many columns of the right one, packed this deep, stays in the
 * processor's caches, and a step multiplies two such blocks: about a millisecond.
 */
const ROWS = 128
const COLUMNS = 512
const DEPTH = 256
const PACKED_ROWS = ROWS * DEPTH * 4
const PACKED_COLUMNS = COLUMNS * DEPTH * 4
/** The lower half is copied to the upper one in squares of so many rows. */
const SQUARE = 64
const STEP_SQUARES = 16

export interface AddOptions {
  /** What the product is multiplied by before it is added. */
  readonly scale?: number
  /** Only what stands on and below the diagonal; some of what stands above it may be added to. */
  readonly lower?: boolean
}

/**
 * A · B as a new matrix, or in `out`, which is neither of them. For Aᵀ · B and A · Bᵀ give a `transposed` view.
 * NaN and infinity go by the rules of each sum; zeros are not skipped.
 *
 * Cost     2 · rows · depth · columns operations at 25 to 50 thousand million a second, in steps of about a millisecond;
 *          640 KB of the workspace, which the next product uses again.
 * Source   Goto and van de Geijn, Anatomy of high-performance matrix multiplication, ACM TOMS 34 (2008).
 */
export function* matrixProduct(
  a: DenseView,
  b: DenseView,
  out = new DenseMatrix(a.workspace, a.rows, b.columns),
): Steps<DenseMatrix> {
  if (out.place === a.place || out.place === b.place) throw new RangeError('A product cannot stand in its factor.')
  yield* clear(out)
  yield* addProduct(a, b, out)
  return out
}

/** AᵀA, both halves: half the cost of a product. */
export function* gram(a: DenseView): Steps<DenseMatrix> {
  const out = new DenseMatrix(a.workspace, a.columns, a.columns)
  yield* addProduct(transposed(a), a, out, { lower: true })
  yield* mirrorLower(out)
  return out
}

/**
 * out += `scale` · A · B. `out` is a matrix or begins at a row and a column of one that are multiples of 8, and ends there
 * or at the end of that matrix: whole tiles of 4 x 8 are written.
 */
export function* addProduct(
  a: DenseView,
  b: DenseView,
  out: DenseView,
  { scale = 1, lower = false }: AddOptions = {},
): Steps<void> {
  const { workspace } = a
  if (b.workspace !== workspace || out.workspace !== workspace) {
    throw new RangeError('Matrices of several workspaces cannot be multiplied.')
  }
  if (a.columns !== b.rows || out.rows !== a.rows || out.columns !== b.columns || out.columnStride !== 4) {
    throw new RangeError(`${a.rows} x ${a.columns} by ${b.rows} x ${b.columns} is not ${out.rows} x ${out.columns}.`)
  }
  const left = workspace.borrow(PACKED_ROWS)
  const right = workspace.borrow(PACKED_COLUMNS)
  const { kernels } = workspace
  try {
    for (let column = 0; column < b.columns; column += COLUMNS) {
      const columns = Math.min(COLUMNS, b.columns - column)
      for (let at = 0; at < a.columns; at += DEPTH) {
        const depth = Math.min(DEPTH, a.columns - at)
        const part = b.place + at * b.rowStride + column * b.columnStride
        kernels.packPanels(part, columns, depth, b.columnStride, b.rowStride, 8, 1, right)
        // Row blocks above the diagonal have no part in the lower half.
        for (let row = lower ? column - (column % ROWS) : 0; row < a.rows; row += ROWS) {
          const rows = Math.min(ROWS, a.rows - row)
          const wanted = lower ? Math.min(columns, row + rows - column) : columns
          const block = a.place + row * a.rowStride + at * a.columnStride
          kernels.packPanels(block, rows, depth, a.rowStride, a.columnStride, 4, scale, left)
          const to = out.place + row * out.rowStride + column * 4
          kernels.multiplyPanels(left, right, depth, whole(rows, 4), whole(wanted, 8), to, out.rowStride)
          yield
        }
      }
    }
  } finally {
    workspace.giveBack(left, PACKED_ROWS)
    workspace.giveBack(right, PACKED_COLUMNS)
  }
}

function whole(count: number, unit: number): number {
  return Math.ceil(count / unit) * unit
}

function* clear(matrix: DenseMatrix): Steps<void> {
  for (let row = 0; row < matrix.rows; row++) {
    matrix.row(row).fill(0)
    if (row % SQUARE === 0) yield
  }
}

/** Copies what stands below the diagonal above it. */
export function* mirrorLower(matrix: DenseMatrix): Steps<void> {
  for (let top = 0, squares = 1; top < matrix.rows; top += SQUARE) {
    for (let left = 0; left <= top; left += SQUARE, squares++) {
      mirrorSquare(matrix, top, left)
      if (squares % STEP_SQUARES === 0) yield
    }
  }
}

function mirrorSquare({ workspace, place, rows, rowStride }: DenseMatrix, top: number, left: number): void {
  const stride = rowStride / 4
  const floats = workspace.floats(place, rows * stride)
  for (let row = top; row < Math.min(rows, top + SQUARE); row++) {
    const end = Math.min(row, left + SQUARE)
    for (let column = left; column < end; column++) floats[column * stride + row] = floats[row * stride + column]
  }
}
