import type { Workspace } from './workspace.js'

/** Where the floats of a matrix, or of a part of one, stand in a workspace. Strides are bytes from one to the next. */
export interface DenseView {
  readonly workspace: Workspace
  readonly place: number
  readonly rows: number
  readonly columns: number
  readonly rowStride: number
  readonly columnStride: number
}

/** What stands behind the last row and column, so that kernels write whole tiles. */
const TILE = 8

/** A dense matrix in a workspace, all zero at first; rows and columns are filled up to multiples of 8. */
export class DenseMatrix implements DenseView {
  readonly place: number
  readonly rowStride: number
  readonly columnStride = 4

  constructor(
    readonly workspace: Workspace,
    readonly rows: number,
    readonly columns: number,
  ) {
    this.rowStride = Math.ceil(columns / TILE) * TILE * 4
    this.place = workspace.allocate(Math.ceil(rows / TILE) * TILE * this.rowStride)
  }

  /** The row itself, not a copy: good until anything is allocated in the workspace. */
  row(row: number): Float32Array {
    if (!(row >= 0 && row < this.rows)) throw new RangeError(`No row ${row} in a matrix of ${this.rows}.`)
    return this.workspace.floats(this.place + row * this.rowStride, this.columns)
  }

  /** Copies all floats in, row by row. */
  set(floats: ArrayLike<number>): this {
    const { rows, columns } = this
    if (floats.length !== rows * columns) throw new RangeError(`${floats.length} floats for ${rows} x ${columns}.`)
    const from = ArrayBuffer.isView(floats) ? (floats as unknown as Float32Array) : Float32Array.from(floats)
    for (let row = 0; row < rows; row++) this.row(row).set(from.subarray(row * columns, (row + 1) * columns))
    return this
  }

  /** A copy of all floats, row by row. */
  toFloats(): Float32Array {
    const floats = new Float32Array(this.rows * this.columns)
    for (let row = 0; row < this.rows; row++) floats.set(this.row(row), row * this.columns)
    return floats
  }
}

/** The same floats, with rows for columns. */
export function transposed(view: DenseView): DenseView {
  const { workspace, place, rows, columns, rowStride, columnStride } = view
  return { workspace, place, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride }
}

/** So many rows and columns of a matrix from a row and a column on: the same floats. */
export function part(view: DenseView, row: number, column: number, rows: number, columns: number): DenseView {
  const { workspace, rowStride, columnStride } = view
  if (row + rows > view.rows || column + columns > view.columns) {
    throw new RangeError(`No part of ${rows} x ${columns} at ${row}, ${column} of ${view.rows} x ${view.columns}.`)
  }
  const place = view.place + row * rowStride + column * columnStride
  return { workspace, place, rows, columns, rowStride, columnStride }
}

/** The floats of so much of a row of a view whose columns stand beside each other; good until anything is allocated. */
export function rowOf({ workspace, place, columns, rowStride }: DenseView, row: number): Float32Array {
  return workspace.floats(place + row * rowStride, columns)
}
