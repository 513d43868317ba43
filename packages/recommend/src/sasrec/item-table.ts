import { DenseMatrix, type Workspace } from '@elmo-chat/numerics'
import { lengthBackward, toLengthOne } from './network.js'
import { adam, floatsOf } from './parameter.js'

/**
 * The vectors of all items, and of those that one batch needs a working copy in a workspace: as they are, of length one, and
 * the slopes of the loss by both. Only the items of a batch are learned with it (lazy Adam).
 */
export class ItemTable {
  /** Items of the batch by their place. */
  readonly item: Uint32Array
  count = 0
  readonly plain: DenseMatrix
  readonly unit: DenseMatrix
  readonly plainSlope: DenseMatrix
  readonly unitSlope: DenseMatrix
  private readonly placeOf: Int32Array
  private readonly first: Float32Array
  private readonly second: Float32Array
  private readonly lengths: Float32Array

  constructor(
    workspace: Workspace,
    readonly vectors: Float32Array,
    private readonly dimensions: number,
    size: number,
  ) {
    this.item = new Uint32Array(size)
    this.plain = new DenseMatrix(workspace, size, dimensions)
    this.unit = new DenseMatrix(workspace, size, dimensions)
    this.plainSlope = new DenseMatrix(workspace, size, dimensions)
    this.unitSlope = new DenseMatrix(workspace, size, dimensions)
    this.placeOf = new Int32Array(vectors.length / dimensions).fill(-1)
    this.first = new Float32Array(vectors.length)
    this.second = new Float32Array(vectors.length)
    this.lengths = new Float32Array(size)
  }

  /** The place of an item in the batch, a new one at its first call. */
  take(item: number): number {
    if (this.placeOf[item] < 0) {
      this.item[this.count] = item
      this.placeOf[item] = this.count++
    }
    return this.placeOf[item]
  }

  /** Copies the vectors of the items that were taken. */
  gather(): void {
    const { count, dimensions } = this
    const plain = floatsOf(this.plain, count)
    for (let place = 0; place < count; place++) {
      const from = this.item[place] * dimensions
      plain.set(this.vectors.subarray(from, from + dimensions), place * dimensions)
    }
    floatsOf(this.unit, count).set(plain)
    toLengthOne(floatsOf(this.unit, count), dimensions, this.lengths)
    floatsOf(this.plainSlope, count).fill(0)
    floatsOf(this.unitSlope, count).fill(0)
  }

  /** Brings the slopes by the vectors of length one into those by the vectors. */
  join(): void {
    const { count, dimensions } = this
    const slope = floatsOf(this.unitSlope, count)
    lengthBackward(slope, floatsOf(this.unit, count), dimensions, this.lengths)
    const sum = floatsOf(this.plainSlope, count)
    for (let k = 0; k < sum.length; k++) sum[k] += slope[k]
  }

  /** One step of Adam for the items of the batch. */
  learn(step: number, rate: number): void {
    const { count, dimensions, vectors, first, second } = this
    const slope = floatsOf(this.plainSlope, count)
    for (let place = 0; place < count; place++) {
      adam(vectors, slope, first, second, this.item[place] * dimensions, dimensions, place * dimensions, step, rate)
    }
  }

  /** Ends the batch. */
  clear(): void {
    for (let place = 0; place < this.count; place++) this.placeOf[this.item[place]] = -1
    this.count = 0
  }
}
