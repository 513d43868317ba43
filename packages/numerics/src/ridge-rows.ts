import { DenseMatrix } from './dense-matrix.js'

/** So many rows are gathered and packed at a time. */
const DEPTH = 256
/** So many columns of a system are added to at a time, down to the diagonal. */
const STRIP = 32

/**
 * Ridge regressions of one row after the other on chosen rows of the same matrix, as alternating least squares needs them:
 * x = (base + ridge · I + Σ weight · v vᵀ)⁻¹ Σ target · v over the chosen rows v of `factors`.
 *
 * Cost     size³ / 3 + rows · size² operations a regression: on 50 rows about 20 µs for a size of 64, 300 µs for 256.
 * Source   Hu, Koren and Volinsky, Collaborative filtering for implicit feedback datasets (2008), equation 4.
 */
export class RidgeRows {
  private readonly system: DenseMatrix
  /** The right side and what the tile of four rows writes behind it. */
  private readonly right: number
  /** A panel of four rows: the targets and three rows of zeros. */
  private readonly targets: number
  private readonly list: number
  private readonly weighted: number
  private readonly plain: number

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
    this.right = workspace.allocate(4 * rowStride)
    this.targets = workspace.allocate(DEPTH * 16)
    this.list = workspace.allocate(DEPTH * 8)
    this.weighted = workspace.allocate(DEPTH * rowStride)
    this.plain = workspace.allocate(DEPTH * rowStride)
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
    const width = system.rows
    const [from, to] = [base.place / 4, system.place / 4]
    // One view of all floats: a view of each row would take longer than the regression.
    const all = this.factors.workspace.floats(0, Math.max(from, to) + width * width)
    all.copyWithin(to, from, from + base.rows * width)
    for (let at = 0; at < width; at++) {
      const own = to + at * width
      // What fills the system up to whole tiles has solutions of zero.
      if (at >= base.rows) all.fill(0, own, own + width)
      for (let column = base.rows; column < width; column++) all[own + column] = 0
      all[own + at] = at < base.rows ? all[own + at] + ridge : 1
    }
    this.factors.workspace.floats(this.right, width).fill(0)
  }

  private add(
    rows: ArrayLike<number>,
    weights: ArrayLike<number>,
    targets: ArrayLike<number>,
    from: number,
    to: number,
  ): void {
    const { factors, system, list } = this
    const { workspace, rowStride, place } = factors
    const { kernels } = workspace
    const width = system.rows
    const depth = to - from
    const numbers = workspace.numbers(list, 2 * depth)
    const floats = workspace.floats(list, 2 * depth)
    const panel = workspace.floats(this.targets, 4 * depth)
    for (let at = 0; at < depth; at++) {
      numbers[2 * at] = rows[from + at]
      floats[2 * at + 1] = weights[from + at]
      panel[4 * at] = targets[from + at]
    }
    kernels.packListed(place, list, depth, rowStride, 4, true, this.weighted)
    kernels.packListed(place, list, depth, rowStride, 8, false, this.plain)
    kernels.multiplyPanels(this.targets, this.plain, depth, 4, width, this.right, rowStride)
    // Only what stands on and above the diagonal is read by the solver.
    for (let column = 0; column < width; column += STRIP) {
      const columns = Math.min(STRIP, width - column)
      const right = this.plain + column * depth * 4
      const out = system.place + column * 4
      kernels.multiplyPanels(this.weighted, right, depth, column + columns, columns, out, system.rowStride)
    }
  }
}
