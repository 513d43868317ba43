import type { Steps } from '@elmo-chat/kernel'
import { cholesky, invertUpper } from './cholesky.js'
import type { Workspace } from './workspace.js'

const STEP_ROWS = 64
const STEP_FLOATS = 262_144

/** Many rows of a few floats (in 16s), in linear memory. */
export class TallBlock {
  readonly place: number

  constructor(
    private readonly workspace: Workspace,
    readonly rows: number,
    readonly width: number,
  ) {
    this.place = workspace.allocate(rows * width * 4)
  }

  /** The floats, row by row; good until anything is allocated in the workspace. */
  get floats(): Float32Array {
    return this.workspace.floats(this.place, this.rows * this.width)
  }

  *clear(): Steps<void> {
    for (let from = 0; from < this.rows * this.width; from += STEP_FLOATS) {
      this.floats.fill(0, from, from + STEP_FLOATS)
      yield
    }
  }

  /** thisᵀ · other where that is symmetric: both the same, or one a symmetric matrix times the other. Double precision. */
  *symmetricCross(other: TallBlock): Steps<Float64Array> {
    const { workspace, width } = this
    const place = workspace.allocate(width * width * 8)
    for (let from = 0; from < this.rows; from += STEP_ROWS) {
      const shift = from * width * 4
      const count = Math.min(STEP_ROWS, this.rows - from)
      workspace.kernels.crossRows(this.place + shift, other.place + shift, count, width, place)
      yield
    }
    const cross = workspace.doubles(place, width * width).slice()
    for (let row = 0; row < width; row++) {
      for (let column = 0; column < row; column++) cross[row * width + column] = cross[column * width + row]
    }
    return cross
  }

  /** out = this · matrix, which is `width` x `width`. */
  *times(matrix: Float64Array, out: TallBlock): Steps<void> {
    const { workspace, width } = this
    const small = workspace.allocate(width * width * 4)
    workspace.floats(small, width * width).set(matrix)
    for (let from = 0; from < this.rows; from += STEP_ROWS) {
      const shift = from * width * 4
      const count = Math.min(STEP_ROWS, this.rows - from)
      workspace.kernels.rowsTimes(this.place + shift, count, width, small, out.place + shift)
      yield
    }
  }

  /** out = an orthonormal basis of the columns (Cholesky QR); columns that depend on others become zero. */
  *orthonormalTo(out: TallBlock): Steps<void> {
    const factor = cholesky(yield* this.symmetricCross(this), this.width)
    yield* this.times(invertUpper(factor, this.width), out)
  }
}
