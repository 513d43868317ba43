import { DenseMatrix, rowOf } from './dense-matrix.js'

/** So many rows are gathered and packed at a time. */
const DEPTH = 256

/**
 * Ridge regressions of one row after the other on chosen rows of the same matrix, as alternating least squares needs them:
 * x = (base + ridge · I + Σ weight · v vᵀ)⁻¹ Σ target · v over the chosen rows v of `factors`.
 *
 * Cost     size³ / 3 + rows · size² operations a regression: of 50 rows about 10 µs for a size of 64, 200 µs for 256.
 * Source   Hu, Koren and Volinsky, Collaborative filtering for implicit feedback datasets (2008), equation 4.
 */
export class RidgeRows {
  private readonly system: DenseMatrix
  private readonly right: number
  private readonly weighted: number
  private readonly plain: number
  private readonly packed: number

  /** `base`: symmetric, as wide as `factors`, in the same workspace; read anew by each regression, as `factors` is. */
  constructor(
    private readonly factors: DenseMatrix,
    private readonly base: DenseMatrix,
  ) {
    const { workspace, columns, rowStride } = factors
    if (base.workspace !== workspace || base.rows !== columns || base.columns !== columns) {
      throw new RangeError(`A base of ${base.rows} x ${base.columns} for ${columns} columns.`)
    }
    const width = rowStride / 4
    this.system = new DenseMatrix(workspace, width, width)
    this.right = workspace.allocate(rowStride)
    this.weighted = workspace.allocate(DEPTH * rowStride)
    this.plain = workspace.allocate(DEPTH * rowStride)
    this.packed = workspace.allocate(2 * DEPTH * rowStride)
  }

  /**
   * The solution; good until the next one, or until anything is allocated in the workspace.
   *
   * Fails   with a RangeError where the system is not positive definite; one with `ridge` above 0 and a base and weights that
   *         are not below is, up to rounding.
   */
  solve(rows: ArrayLike<number>, weights: ArrayLike<number>, targets: ArrayLike<number>, ridge: number): Float32Array {
    const { workspace, columns } = this.factors
    this.start(ridge)
    for (let from = 0; from < rows.length; from += DEPTH) {
      this.add(rows, weights, targets, from, Math.min(rows.length, from + DEPTH))
    }
    if (workspace.kernels.solveSystems(this.system.place, this.right, 1, this.system.rows) > 0) {
      throw new RangeError('The system is not positive definite.')
    }
    return workspace.floats(this.right, columns)
  }

  private start(ridge: number): void {
    const { system, base } = this
    for (let at = 0; at < system.rows; at++) {
      const row = system.row(at)
      row.fill(0)
      if (at < base.rows) row.set(base.row(at))
      // What fills the system up to whole tiles has solutions of zero.
      row[at] = at < base.rows ? row[at] + ridge : 1
    }
    this.factors.workspace.floats(this.right, system.rows).fill(0)
  }

  private add(
    rows: ArrayLike<number>,
    weights: ArrayLike<number>,
    targets: ArrayLike<number>,
    from: number,
    to: number,
  ): void {
    const { factors, system } = this
    const { workspace, rowStride } = factors
    const { kernels } = workspace
    const width = system.rows
    const depth = to - from
    const weighted = workspace.floats(this.weighted, depth * width)
    const plain = workspace.floats(this.plain, depth * width)
    const right = workspace.floats(this.right, width)
    for (let at = 0; at < depth; at++) {
      const row = rowOf(factors, rows[from + at])
      const weight = weights[from + at]
      const target = targets[from + at]
      for (let column = 0; column < row.length; column++) {
        const value = row[column]
        weighted[at * width + column] = weight * value
        plain[at * width + column] = value
        right[column] += target * value
      }
    }
    const packed = this.packed + depth * rowStride
    kernels.packPanels(this.weighted, width, depth, 4, rowStride, 4, 1, this.packed)
    kernels.packPanels(this.plain, width, depth, 4, rowStride, 8, 1, packed)
    kernels.multiplyPanels(this.packed, packed, depth, width, width, system.place, system.rowStride)
  }
}
