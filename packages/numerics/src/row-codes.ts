import type { KernelKind } from './kernels/kernels.js'
import { Workspace } from './workspace.js'

/** The widest code of a row's number. */
const MOST = 127
const UNIT_ROUNDING = 2 ** -23

/** A query as it is held against codes. */
export interface CodedQuery {
  readonly codes: Int16Array
  /** What one step of its codes is worth. */
  readonly scale: number
  readonly norm: number
}

/**
 * Rows in one byte a number, and for each how far that is from the row: enough to tell how high its dot product with a
 * query can be at most, in a quarter of the memory.
 */
export class RowCodes {
  readonly block: number
  private readonly workspace: Workspace
  private readonly width: number
  private readonly query: number
  private readonly bounds: number
  private readonly start: number
  private readonly blockBytes: number
  /** The widest code of a query's number: sums stay within 32 bits. */
  private readonly mostOfQuery: number
  private count = 0

  /** `block` rows lie together, a multiple of 4. */
  constructor(dimensions: number, block: number, kind?: KernelKind) {
    this.block = block
    this.width = Math.ceil(dimensions / 16) * 16
    this.mostOfQuery = Math.min(2 ** 15 - 1, Math.floor((2 ** 31 - 1) / (MOST * this.width)))
    this.workspace = new Workspace(kind)
    this.query = this.workspace.allocate(this.width * 2)
    this.bounds = this.workspace.allocate(block * 4)
    this.start = this.workspace.allocate(0)
    this.blockBytes = block * (8 + this.width)
  }

  get bytes(): number {
    return this.workspace.bytes
  }

  push(vector: ArrayLike<number>): void {
    const { workspace, block } = this
    const row = this.count++ % block
    if (row === 0) workspace.allocate(this.blockBytes)
    const start = this.placeOf(this.count - 1)
    const codes = workspace.bytesAt(start + 8 * block + row * this.width, vector.length)
    const { scale, slack } = this.encode(vector, codes)
    workspace.floats(start, block)[row] = scale
    workspace.floats(start + 4 * block, block)[row] = slack
  }

  code(vector: ArrayLike<number>): CodedQuery {
    const codes = new Int16Array(vector.length)
    const { most, norm } = extent(vector)
    const scale = most / this.mostOfQuery
    for (let at = 0; at < codes.length; at++) codes[at] = scale === 0 ? 0 : Math.round(vector[at] / scale)
    return { codes, scale, norm }
  }

  /**
   * How high the dot products of the rows of a block, which begins with the row `from`, can be at most, rounding of single
   * precision included. Good until the next call.
   */
  boundsOf({ codes, scale, norm }: CodedQuery, from: number, count: number): Float32Array {
    const { workspace, block, width, query, bounds } = this
    const start = this.placeOf(from)
    workspace.shorts(query, codes.length).set(codes)
    const rows = Math.ceil(count / 4) * 4
    const [scales, slacks, codesAt] = [start, start + 4 * block, start + 8 * block]
    workspace.kernels.boundRows(query, codesAt, rows, width, scales, slacks, scale, norm, bounds)
    return workspace.floats(bounds, count)
  }

  /** Writes the codes of a row. What its slack gives for each unit of a query's length is never too little. */
  private encode(vector: ArrayLike<number>, codes: Int8Array): { readonly scale: number; readonly slack: number } {
    const { most, norm } = extent(vector)
    // What is no number is always looked at itself.
    if (!Number.isFinite(norm)) return { scale: 0, slack: Number.POSITIVE_INFINITY }
    const scale = Math.fround(most / MOST)
    if (scale === 0) return { scale, slack: norm * 2 }
    let square = 0
    for (let at = 0; at < codes.length; at++) {
      codes[at] = Math.max(-MOST, Math.min(MOST, Math.round(vector[at] / scale)))
      square += (vector[at] - codes[at] * scale) ** 2
    }
    const apart = Math.sqrt(square)
    const ofQuery = ((norm + apart) * Math.sqrt(this.width)) / (2 * this.mostOfQuery)
    return { scale, slack: apart + ofQuery + norm * (this.width + 16) * UNIT_ROUNDING }
  }

  private placeOf(row: number): number {
    return this.start + Math.floor(row / this.block) * this.blockBytes
  }
}

/** The largest of the numbers, whatever its sign, and the length of the vector. */
function extent(vector: ArrayLike<number>): { readonly most: number; readonly norm: number } {
  let [most, square] = [0, 0]
  for (let at = 0; at < vector.length; at++) {
    most = Math.max(most, Math.abs(vector[at]))
    square += vector[at] ** 2
  }
  return { most, norm: Math.sqrt(square) }
}
