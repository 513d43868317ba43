import type { Steps } from '@elmo-chat/kernel'
import { cholesky, invertUpper } from './cholesky.js'
import { type DenseMatrix, type DenseView, part, rowOf, transposed } from './dense-matrix.js'
import { addProduct, mirrorLower } from './matrix-product.js'

/** Rows of a block on the diagonal, which is taken apart in double precision; everything else is products of blocks. */
const BLOCK = 128

/**
 * The Cholesky factor of a symmetric positive definite matrix, L · Lᵀ, which takes the matrix's own place. Only what stands
 * on and below the diagonal is read. Sums are in single precision by blocks of 256, the blocks on the diagonal in double:
 * the relative error of an inverse is about 1e-7 times the condition number.
 *
 * Cost     size³ / 3 operations to factor, size³ in all to invert, 2 · size² a column to solve, in steps of a few
 *          milliseconds at most; memory 512 bytes a row beside the matrix.
 * Source   LAPACK's potrf and potri; Du Croz and Higham, Stability of methods for matrix inversion (1992).
 * Departs  from them where a block on the diagonal is inverted once, so that every triangular solve becomes a product.
 */
export class PositiveFactor {
  /** Holds L below its blocks on the diagonal, and there the inverses of L's. */
  private constructor(private readonly factor: DenseMatrix) {}

  /** Fails with a RangeError where the matrix is not positive definite in single precision; its floats are lost then. */
  static *of(matrix: DenseMatrix): Steps<PositiveFactor> {
    const { rows: size } = matrix
    if (matrix.columns !== size) throw new RangeError(`A matrix of ${size} x ${matrix.columns} is not symmetric.`)
    const { workspace } = matrix
    const bytes = scratchBytes(size)
    const scratch = workspace.borrow(bytes)
    try {
      for (let at = 0; at < size; at += BLOCK) {
        const width = Math.min(BLOCK, size - at)
        const corner = part(matrix, at, at, width, width)
        invertCorner(corner)
        yield
        const below = size - at - width
        if (below === 0) break
        const panel = part(matrix, at + width, at, below, width)
        yield* moveTo(panel, scratch, (moved) => addProduct(moved, transposed(corner), panel))
        const rest = part(matrix, at + width, at + width, below, below)
        yield* addProduct(panel, transposed(panel), rest, { scale: -1, lower: true })
      }
    } finally {
      workspace.giveBack(scratch, bytes)
    }
    return new PositiveFactor(matrix)
  }

  /** Turns the right sides, a column each, into the solutions. */
  *solve(right: DenseMatrix): Steps<void> {
    const { factor } = this
    const { workspace, rows: size } = factor
    if (right.rows !== size) throw new RangeError(`A right side of ${right.rows} rows for ${size}.`)
    const bytes = BLOCK * right.rowStride
    const scratch = workspace.borrow(bytes)
    const blocks = Array.from({ length: Math.ceil(size / BLOCK) }, (_, block) => block * BLOCK)
    try {
      for (const at of blocks) {
        const { corner, own, below } = this.blockOf(at, right)
        yield* moveTo(own, scratch, (moved) => addProduct(corner, moved, own))
        if (below) yield* addProduct(below.panel, own, below.rest, { scale: -1 })
      }
      for (const at of blocks.reverse()) {
        const { corner, own, below } = this.blockOf(at, right)
        if (below) yield* addProduct(transposed(below.panel), below.rest, own, { scale: -1 })
        yield* moveTo(own, scratch, (moved) => addProduct(transposed(corner), moved, own))
      }
    } finally {
      workspace.giveBack(scratch, bytes)
    }
  }

  /** The inverse of the matrix, whole, in the place of the factor, which is used up. */
  *invert(): Steps<DenseMatrix> {
    const { factor } = this
    const bytes = scratchBytes(factor.rows)
    const scratch = factor.workspace.borrow(bytes)
    try {
      yield* invertLower(factor, scratch)
      yield* multiplyLower(factor, scratch)
    } finally {
      factor.workspace.giveBack(scratch, bytes)
    }
    yield* mirrorLower(factor)
    return factor
  }

  /** A block on the diagonal with the part of L below it, and the parts of the right side beside both. */
  private blockOf(at: number, right: DenseMatrix) {
    const { factor } = this
    const { rows: size } = factor
    const width = Math.min(BLOCK, size - at)
    const end = at + width
    return {
      corner: part(factor, at, at, width, width),
      own: part(right, at, 0, width, right.columns),
      below: end < size && {
        panel: part(factor, end, at, size - end, width),
        rest: part(right, end, 0, size - end, right.columns),
      },
    }
  }
}

/** L⁻¹ in the place of L, the last column of blocks first: what stands below block k is -L⁻¹ (of what follows) · L · Lₖₖ⁻¹. */
function* invertLower(factor: DenseMatrix, scratch: number): Steps<void> {
  const { workspace, rows: size } = factor
  for (let at = Math.floor((size - 1) / BLOCK) * BLOCK - BLOCK; at >= 0; at -= BLOCK) {
    const below = at + BLOCK
    const panel = part(factor, below, at, size - below, BLOCK)
    const corner = part(factor, at, at, BLOCK, BLOCK)
    const moved = viewAt(workspace, scratch, size - below, BLOCK)
    yield* clearView(moved)
    yield* addProduct(panel, corner, moved, { scale: -1 })
    yield* clearView(panel)
    for (let from = below; from < size; from += BLOCK) {
      const width = Math.min(BLOCK, size - from)
      const triangle = part(factor, from, from, size - from, width)
      yield* addProduct(
        triangle,
        part(moved, from - below, 0, width, BLOCK),
        part(factor, from, at, size - from, BLOCK),
      )
    }
  }
}

/** XᵀX in the place of a lower triangle X, the first row of blocks first: it needs only what stands from there on. */
function* multiplyLower(lower: DenseMatrix, scratch: number): Steps<void> {
  const { rows: size } = lower
  for (let at = 0; at < size; at += BLOCK) {
    const width = Math.min(BLOCK, size - at)
    const end = at + width
    const row = part(lower, at, 0, width, end)
    yield* moveTo(row, scratch, (moved) => addProduct(transposed(part(moved, 0, at, width, width)), moved, row))
    if (end === size) break
    const below = part(lower, end, 0, size - end, end)
    yield* addProduct(transposed(part(below, 0, at, size - end, width)), below, row)
  }
}

/** The inverse of the Cholesky factor of a block in its place, with zeros above the diagonal. */
function invertCorner(corner: DenseView): void {
  const { rows: size } = corner
  const square = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const floats = rowOf(corner, row)
    for (let column = 0; column <= row; column++) square[column * size + row] = floats[column]
  }
  const upper = cholesky(square, size)
  for (let row = 0; row < size; row++) {
    // A pivot of NaN is not positive either.
    if (!(upper[row * size + row] > 0)) throw new RangeError('The matrix is not positive definite.')
  }
  const inverse = invertUpper(upper, size)
  for (let row = 0; row < size; row++) {
    const floats = rowOf(corner, row)
    for (let column = 0; column < size; column++) floats[column] = inverse[column * size + row]
  }
}

/** Copies a part of a matrix away, clears it, and lets it be written anew. */
function* moveTo(view: DenseView, scratch: number, write: (moved: DenseView) => Steps<void>): Steps<void> {
  const moved = viewAt(view.workspace, scratch, view.rows, view.columns)
  for (let row = 0; row < view.rows; row++) rowOf(moved, row).set(rowOf(view, row))
  yield* clearView(view)
  yield* write(moved)
}

function* clearView(view: DenseView): Steps<void> {
  for (let row = 0; row < view.rows; row++) rowOf(view, row).fill(0)
  yield
}

/** Room for a row or a column of blocks, filled up to whole tiles. */
function scratchBytes(size: number): number {
  return (Math.ceil(size / 8) * 8 + BLOCK) * BLOCK * 4
}

function viewAt(workspace: DenseView['workspace'], place: number, rows: number, columns: number): DenseView {
  return { workspace, place, rows, columns, rowStride: Math.ceil(columns / 8) * 32, columnStride: 4 }
}
