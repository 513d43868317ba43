import { type Steps, TopK } from '@elmo-chat/kernel'
import type { KernelKind } from './kernels/kernels.js'
import { RowCodes } from './row-codes.js'
import { type Neighbor, neighbors } from './top-of-row.js'
import { Workspace } from './workspace.js'

/** Rows are scored in blocks that stay in the processor's cache; a multiple of 32, the rows of one word of bits. */
const BLOCK = 1024
/** So many rows the kernel scores at once. */
const TOGETHER = 4
/** Memory grows by at least so many rows, and by an eighth. */
const LEAST_GROWTH = 1024

export interface NearestOptions {
  /** Bits of the rows that may be found; rows behind its end may not. All rows where left out. */
  readonly allowed?: Uint32Array
  /** Only the first so many rows. */
  readonly rows?: number
}

/**
 * Rows of floats in linear memory, appended and never changed, with exact search by dot product. 5 bytes a float.
 *
 * Cost   `nearest` reads a byte of each number, and whole rows only where they may be among the nearest: about 300 of
 *        100,000, which take under a millisecond at 64 dimensions.
 */
export class VectorTable {
  readonly dimensions: number
  private readonly workspace: Workspace
  private readonly width: number
  private readonly query: number
  private readonly scores: number
  private readonly start: number
  private readonly codes: RowCodes
  private capacity = 0
  private count = 0

  constructor(dimensions: number, kind?: KernelKind) {
    if (!(Number.isInteger(dimensions) && dimensions > 0)) throw new RangeError(`No table of ${dimensions} dimensions.`)
    this.dimensions = dimensions
    this.width = Math.ceil(dimensions / 4) * 4
    this.workspace = new Workspace(kind)
    this.query = this.workspace.allocate(this.width * 4)
    this.scores = this.workspace.allocate(TOGETHER * 4)
    this.start = this.workspace.allocate(0)
    this.codes = new RowCodes(dimensions, BLOCK, kind)
  }

  get rows(): number {
    return this.count
  }

  /** How many bytes the table takes. */
  get bytes(): number {
    return this.workspace.bytes + this.codes.bytes
  }

  /** Appends a row; gives its number, from 0. */
  push(vector: ArrayLike<number>): number {
    if (vector.length !== this.dimensions) {
      throw new RangeError(`A vector of ${vector.length} in a table of ${this.dimensions} dimensions.`)
    }
    if (this.count === this.capacity) this.grow()
    this.workspace.floats(this.placeOf(this.count), this.dimensions).set(vector)
    const row = this.count++
    this.codes.push(this.row(row))
    return row
  }

  /** The row itself, not a copy: good until the next `push`, and not to be changed. */
  row(row: number): Float32Array {
    if (!(row >= 0 && row < this.count)) throw new RangeError(`No row ${row} in a table of ${this.count}.`)
    return this.workspace.floats(this.placeOf(row), this.dimensions)
  }

  /** The dot product of a row and a vector. */
  dot(row: number, vector: ArrayLike<number>): number {
    const own = this.row(row)
    let sum = 0
    for (let at = 0; at < own.length; at++) sum += own[at] * vector[at]
    return sum
  }

  /** The `k` rows with the highest dot product, the highest first; of equal ones the lower row. */
  nearest(vector: ArrayLike<number>, k: number, options: NearestOptions = {}): Neighbor[] {
    const top = new TopK(Math.max(0, Math.min(k, this.count)))
    for (const _ of this.scan(vector, top, options));
    return neighbors(top)
  }

  /** The same in steps of about a millisecond, for tables of a million rows; other searches may run between them. */
  *nearestInSteps(vector: ArrayLike<number>, k: number, options: NearestOptions = {}): Steps<Neighbor[]> {
    const top = new TopK(Math.max(0, Math.min(k, this.count)))
    let blocks = 0
    for (const _ of this.scan(vector, top, options)) if (++blocks % 32 === 0) yield
    return neighbors(top)
  }

  private *scan(vector: ArrayLike<number>, top: TopK, { allowed, rows = this.count }: NearestOptions): Steps<void> {
    if (vector.length !== this.dimensions) {
      throw new RangeError(`A query of ${vector.length} to a table of ${this.dimensions} dimensions.`)
    }
    const end = Math.min(rows, this.count, allowed ? allowed.length * 32 : Number.POSITIVE_INFINITY)
    const coded = this.codes.code(vector)
    for (let from = 0; from < end; from += BLOCK) {
      const to = Math.min(end, from + BLOCK)
      if (allowed && isEmpty(allowed, from >>> 5, (to + 31) >>> 5)) continue
      const bounds = this.codes.boundsOf(coded, from, to - from)
      // Written anew for each block: between steps another search may have stood here.
      this.workspace.floats(this.query, this.dimensions).set(vector)
      this.take(bounds, from, allowed, top)
      yield
    }
  }

  /** Scores those rows that may get onto the list. */
  private take(bounds: Float32Array, from: number, allowed: Uint32Array | undefined, top: TopK): void {
    const scores = this.workspace.floats(this.scores, TOGETHER)
    let { threshold } = top
    for (let at = 0; at < bounds.length; at++) {
      const row = from + at
      if (!(bounds[at] > threshold) || (allowed && ((allowed[row >>> 5] >>> (row & 31)) & 1) === 0)) continue
      const first = row - (row % TOGETHER)
      this.workspace.kernels.dotRows(this.query, this.placeOf(first), TOGETHER, this.width, this.scores)
      const score = scores[row - first]
      // Rows come ascending, so that an equal score never enters: the lower row has it.
      if (!(score > threshold)) continue
      top.push(row, score)
      threshold = top.threshold
    }
  }

  private placeOf(row: number): number {
    return this.start + row * this.width * 4
  }

  private grow(): void {
    const more = Math.max(LEAST_GROWTH, (this.capacity >>> 5) * 4)
    this.workspace.allocate(more * this.width * 4)
    this.capacity += more
  }
}

function isEmpty(bits: Uint32Array, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (bits[word] !== 0) return false
  return true
}
