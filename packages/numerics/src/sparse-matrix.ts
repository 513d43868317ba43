import type { Steps } from '@elmo-chat/kernel'
import { DenseMatrix } from './dense-matrix.js'
import type { KernelKind } from './kernels/kernels.js'
import { SparseRows } from './sparse-rows.js'
import { TallBlock } from './tall-block.js'
import { Workspace } from './workspace.js'

const ENTRY = 8
/** Room is asked for so many entries at least, and an eighth of what there is; an even number. */
const LEAST_GROWTH = 1 << 16
/** Steps of the kernels end after about so many entries times floats. */
const STEP_WORK = 300_000
/** What a row costs by itself, in entries. */
const STEP_ROW = 8
/** And after so many rows: each costs something by itself. */
const STEP_ROWS = 128
/** Steps over entries end after about so many. */
const STEP_ENTRIES = 32_768

/**
 * Rows of (column, value) entries in linear memory, written row by row: compressed sparse rows. Two entries of one row
 * with the same column add up in every product. 8 bytes an entry.
 */
export class SparseMatrix {
  columns = 0
  private readonly workspace: Workspace
  private readonly entries: number
  private readonly starts: number[] = [0]
  private size = 0
  private capacity = 0
  /** Views of all entries, made anew after each growth. */
  private values: Float32Array
  private numbers: Uint32Array

  constructor(kind?: KernelKind) {
    this.workspace = new Workspace(kind)
    this.entries = this.workspace.allocate(0)
    this.values = this.workspace.floats(this.entries, 0)
    this.numbers = this.workspace.numbers(this.entries, 0)
  }

  get rows(): number {
    return this.starts.length - 1
  }

  /** How many entries there are. */
  get length(): number {
    return this.size
  }

  get bytes(): number {
    return this.workspace.bytes
  }

  /** Adds an entry to the row that is being written. */
  push(column: number, value: number): void {
    if (this.size === this.capacity) {
      const more = Math.max(LEAST_GROWTH, 2 * (this.capacity >>> 4))
      this.workspace.allocate(more * ENTRY)
      this.capacity += more
      this.values = this.workspace.floats(this.entries, 2 * this.capacity)
      this.numbers = this.workspace.numbers(this.entries, 2 * this.capacity)
    }
    this.numbers[2 * this.size] = column
    this.values[2 * this.size + 1] = value
    this.size++
    if (column >= this.columns) this.columns = column + 1
  }

  endRow(): void {
    this.starts.push(this.size)
  }

  /** How many entries each column has: in how many rows it stands, provided that no row names a column twice. */
  *rowsOfColumns(): Steps<Uint32Array> {
    const counts = new Uint32Array(this.columns)
    for (let place = 0; place < this.size; place++) {
      counts[this.numbers[2 * place]]++
      if (place % STEP_ENTRIES === 0) yield
    }
    return counts
  }

  /** The sum of the squares of all entries, each multiplied by the weight of its column. */
  *squares(weightOf: Float32Array): Steps<number> {
    let sum = 0
    for (let place = 0; place < this.size; place++) {
      sum += (this.values[2 * place + 1] * weightOf[this.numbers[2 * place]]) ** 2
      if (place % STEP_ENTRIES === 0) yield
    }
    return sum
  }

  /** Gives columns new numbers (-1: dropped), multiplies them by their weights, and scales each row to length one. */
  *weigh(numberOf: Int32Array, weightOf: Float32Array): Steps<void> {
    const { values, numbers, starts } = this
    let to = 0
    let done = 0
    this.columns = 0
    for (let row = 0; row < this.rows; row++) {
      const first = to
      let square = 0
      const end = starts[row + 1]
      for (let place = done; place < end; place++) {
        const column = numberOf[numbers[2 * place]]
        if (column < 0) continue
        const value = values[2 * place + 1] * weightOf[numbers[2 * place]]
        numbers[2 * to] = column
        values[2 * to + 1] = value
        square += value * value
        if (column >= this.columns) this.columns = column + 1
        to++
      }
      const scale = square > 0 ? 1 / Math.sqrt(square) : 0
      for (let place = first; place < to; place++) values[2 * place + 1] *= scale
      if (Math.floor(end / STEP_ENTRIES) !== Math.floor(done / STEP_ENTRIES)) yield
      done = end
      starts[row + 1] = to
    }
    this.size = to
  }

  /**
   * Opens the matrix for products with dense blocks of `width` floats a row (in 16s). The matrix must be whole: entries
   * that are written later are not part of the products.
   */
  open(width: number): SparseProducts {
    return new SparseProducts(this, this.workspace, this.entries, this.starts, width)
  }

  /** Opens the matrix, which must be whole, for weighted sums of its rows. */
  openRows(): SparseRows {
    const { workspace, entries, starts, columns } = this
    const place = workspace.allocate(starts.length * 4)
    workspace.numbers(place, starts.length).set(starts)
    return new SparseRows(workspace, place, entries, columns)
  }

  /** Aᵀ, with its entries in the order of A's rows. */
  *transposed(): Steps<SparseMatrix> {
    const { rows, values } = yield* this.byColumn()
    const ends = yield* this.rowsOfColumns()
    const other = new SparseMatrix(this.workspace.kernels.kind)
    let place = 0
    for (const count of ends) {
      for (const end = place + count; place < end; place++) {
        other.push(rows[place], values[place])
        if (place % STEP_ENTRIES === 0) yield
      }
      other.endRow()
    }
    // The columns of Aᵀ are the rows of A, the empty ones at the end too.
    other.columns = this.rows
    return other
  }

  /**
   * Takes the rows of AᵀA, each whole, in order; what is taken is good until the next one. An addition for each pair of
   * entries in a row of A, and a sweep over the columns for each of them.
   */
  *gramRows(take: (row: Float32Array, column: number) => void): Steps<void> {
    const { rows, values } = yield* this.byColumn()
    const counts = yield* this.rowsOfColumns()
    const sums = this.openRows()
    let place = 0
    for (const [column, count] of counts.entries()) {
      const end = place + count
      sums.clear()
      while (place < end) {
        const from = place
        for (let work = 0; place < end && work < STEP_WORK; place++) {
          work += STEP_ROW + this.starts[rows[place] + 1] - this.starts[rows[place]]
        }
        sums.add(rows.subarray(from, place), values.subarray(from, place))
        yield
      }
      take(sums.floats, column)
      yield
    }
  }

  /** The row and the value of every entry, column by column and within each in the order of the rows. */
  private *byColumn(): Steps<{ rows: Uint32Array; values: Float32Array }> {
    const next = new Uint32Array(this.columns + 1)
    for (const [column, count] of (yield* this.rowsOfColumns()).entries()) next[column + 1] = next[column] + count
    const rows = new Uint32Array(this.size)
    const values = new Float32Array(this.size)
    for (let row = 0, place = 0; row < this.rows; row++) {
      for (; place < this.starts[row + 1]; place++) {
        const to = next[this.numbers[2 * place]]++
        rows[to] = row
        values[to] = this.values[2 * place + 1]
        if (place % STEP_ENTRIES === 0) yield
      }
    }
    return { rows, values }
  }
}

/** AᵀA of a sparse matrix, dense, in a workspace of the caller's: 4 · columns² bytes. */
export function* sparseGram(matrix: SparseMatrix, workspace: Workspace): Steps<DenseMatrix> {
  const out = new DenseMatrix(workspace, matrix.columns, matrix.columns)
  yield* matrix.gramRows((row, column) => out.row(column).set(row))
  return out
}

/** Products of a sparse matrix A with dense blocks. Blocks live in the matrix's own memory and go with it. */
export class SparseProducts {
  private readonly startsPlace: number

  constructor(
    private readonly matrix: SparseMatrix,
    private readonly workspace: Workspace,
    private readonly entries: number,
    private readonly starts: readonly number[],
    readonly width: number,
  ) {
    if (width % 16 !== 0) throw new RangeError(`A block of ${width} floats a row: the kernels take multiples of 16.`)
    this.startsPlace = workspace.allocate(starts.length * 4)
    workspace.numbers(this.startsPlace, starts.length).set(starts)
  }

  /** A new block with a row for each column of A, all zero. */
  block(): TallBlock {
    return new TallBlock(this.workspace, this.matrix.columns, this.width)
  }

  /** out = AᵀA · block. */
  *gram(block: TallBlock, out: TallBlock): Steps<void> {
    yield* out.clear()
    const { workspace, startsPlace, entries, width } = this
    for (const [from, to] of this.stretches()) {
      workspace.kernels.gramTimes(startsPlace, entries, from, to, block.place, out.place, width)
      yield
    }
  }

  /** Takes A · block a few rows at a time, in order; what is taken is good until the next one. */
  *times(block: TallBlock, take: (product: Float32Array, row: number) => void): Steps<void> {
    const { workspace, startsPlace, entries, width } = this
    const out = workspace.allocate(STEP_ROWS * width * 4)
    for (const [from, to] of this.stretches()) {
      workspace.kernels.sparseTimes(startsPlace, entries, from, to, block.place, out, width)
      const products = workspace.floats(out, STEP_ROWS * width)
      for (let row = from; row < to; row++) take(products.subarray((row - from) * width, (row - from + 1) * width), row)
      yield
    }
  }

  /** Stretches of rows with about the same work. */
  private *stretches(): Generator<[number, number]> {
    const { starts } = this
    const most = STEP_WORK / this.width
    let from = 0
    for (let row = 0; row < this.matrix.rows; row++) {
      if (starts[row + 1] - starts[from] < most && row + 1 - from < STEP_ROWS) continue
      yield [from, row + 1]
      from = row + 1
    }
    if (from < this.matrix.rows) yield [from, this.matrix.rows]
  }
}
