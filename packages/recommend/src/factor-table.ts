import { Workspace } from '@elmo-chat/numerics'

/** A row of a few floats for each item, with a copy in linear memory for products with all of them. */
export class FactorTable {
  private readonly workspace = new Workspace()
  private readonly padded: number
  private readonly count: number
  private readonly query: number
  private readonly rows: number
  private readonly out: number

  constructor(
    private readonly floats: Float32Array,
    private readonly items: number,
    readonly width: number,
  ) {
    this.padded = Math.ceil(width / 4) * 4
    this.count = Math.ceil(items / 4) * 4
    this.query = this.workspace.allocate(this.padded * 4)
    this.rows = this.workspace.allocate(this.count * this.padded * 4)
    this.out = this.workspace.allocate(this.count * 4)
    const rows = this.workspace.floats(this.rows, this.count * this.padded)
    for (let item = 0; item < items; item++) rows.set(this.row(item), item * this.padded)
  }

  row(item: number): Float32Array {
    return this.floats.subarray(item * this.width, (item + 1) * this.width)
  }

  /** sum += weight · the row of an item. */
  add(sum: Float64Array, item: number, weight: number): void {
    const { floats, width } = this
    for (let at = 0, place = item * width; at < width; at++, place++) sum[at] += weight * floats[place]
  }

  dot(item: number, query: Float64Array): number {
    const { floats, width } = this
    let sum = 0
    for (let at = 0, place = item * width; at < width; at++, place++) sum += floats[place] * query[at]
    return sum
  }

  /** The product of each item's row with the query; good until the next. */
  products(query: Float64Array): Float32Array {
    const { workspace, padded, count } = this
    workspace.floats(this.query, query.length).set(query)
    workspace.kernels.dotRows(this.query, this.rows, count, padded, this.out)
    return workspace.floats(this.out, this.items)
  }
}
