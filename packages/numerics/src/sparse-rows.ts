import { type Neighbor, topOfRow } from './top-of-row.js'
import type { Workspace } from './workspace.js'

/** Rows are handed to the kernel so many at a time. */
const LIST = 1024
const LIST_BYTES = LIST * 8

/** Weighted sums of a sparse matrix's rows: a row of weights times the matrix. Lives in the matrix's memory. */
export class SparseRows {
  private readonly out: number

  constructor(
    private readonly workspace: Workspace,
    private readonly starts: number,
    private readonly entries: number,
    readonly columns: number,
  ) {
    // Filled up for the search for the highest, which takes 16 at a time.
    this.out = workspace.allocate(Math.ceil(columns / 16) * 64)
  }

  /** The sums, a float a column; good until anything is allocated in the matrix's memory. */
  get floats(): Float32Array {
    return this.workspace.floats(this.out, this.columns)
  }

  clear(): void {
    this.floats.fill(0)
  }

  /** Adds weight · row for each of the rows: an addition an entry. */
  add(rows: ArrayLike<number>, weights: ArrayLike<number>): void {
    const { workspace, starts, entries, out } = this
    const list = workspace.borrow(LIST_BYTES)
    for (let from = 0; from < rows.length; from += LIST) {
      const count = Math.min(LIST, rows.length - from)
      const numbers = workspace.numbers(list, 2 * count)
      const floats = workspace.floats(list, 2 * count)
      for (let at = 0; at < count; at++) {
        numbers[2 * at] = rows[from + at]
        floats[2 * at + 1] = weights[from + at]
      }
      workspace.kernels.addSparseRows(starts, entries, list, count, out)
    }
    workspace.giveBack(list, LIST_BYTES)
  }

  /** The `k` highest of the sums, as `topOfRow` gives them. */
  top(k: number, allowed?: Uint32Array): Neighbor[] {
    return topOfRow(this.workspace, this.out, this.columns, k, allowed)
  }
}
