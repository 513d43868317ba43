import { DenseMatrix, Workspace } from '@elmo-chat/numerics'

/** A row of a few floats for each item, with a copy in linear memory for products with all of them. */
export class FactorTable {
  readonly matrix: DenseMatrix
  private readonly query: number
  private readonly out: number

  constructor(
    private readonly floats: Float32Array,
    private readonly items: number,
    readonly width: number,
  ) {
    const workspace = new Workspace()
    this.matrix = new DenseMatrix(workspace, items, width).set(floats)
    this.query = workspace.allocate(this.matrix.rowStride)
    this.out = workspace.allocate(this.count * 4)
  }

  /** sum += weight · the row of an item. */
  add(sum: Float64Array, item: number, weight: number): void {
    const { floats, width } = this
    for (let at = 0, place = item * width; at < width; at++, place++) sum[at] += weight * floats[place]
  }

  dot(item: number, query: ArrayLike<number>): number {
    const { floats, width } = this
    let sum = 0
    for (let at = 0, place = item * width; at < width; at++, place++) sum += floats[place] * query[at]
    return sum
  }

  /** The product of each item's row with the query; good until the next. */
  products(query: ArrayLike<number>): Float32Array {
    const { workspace, place, rowStride } = this.matrix
    workspace.floats(this.query, query.length).set(query)
    workspace.kernels.dotRows(this.query, place, this.count, rowStride / 4, this.out)
    return workspace.floats(this.out, this.items)
  }

  /** The items, filled up to what the kernels take. */
  private get count(): number {
    return Math.ceil(this.items / 4) * 4
  }
}
