import { runToEnd, TopK } from '@elmo-chat/kernel'
import { entryShares, HistoryReader, type ReadHistory } from './history-reader.js'
import { buildInteractions, sumsByRow, turned } from './interactions.js'
import type { FittedModel, History, Method, Scorer, Share } from './types.js'

export interface UserKnnOptions {
  readonly neighbors: number
  /** Added to the product of the lengths: likeness that rests on few items counts less. */
  readonly shrinkage: number
}

export interface UserKnnModel extends FittedModel {
  readonly kind: 'user-knn'
  readonly version: 1
  readonly neighbors: number
  readonly shrinkage: number
  readonly starts: Uint32Array
  readonly item: Uint32Array
  readonly value: Float32Array
}

/**
 * What the people took who took most of the same. The model holds the rows themselves, without names.
 *
 * Cost     fitting one look at each action; a list costs the rows that hold what the person took.
 * Source   Resnick et al., GroupLens (1994); cosine with shrinkage as in Ferrari Dacrema et al. (2019).
 */
export const userKnn: Method<UserKnnModel, UserKnnOptions> = {
  kind: 'user-knn',
  *fit(histories, { neighbors = 200, shrinkage = 1 } = {}) {
    const { items, starts, item, value } = yield* buildInteractions(histories)
    return { kind: 'user-knn', version: 1, items, neighbors, shrinkage, starts, item, value }
  },
  open: (model) => new UserKnnScorer(model),
}

interface Neighbor {
  readonly row: number
  /** The product of both, divided by this, is the likeness. */
  readonly scale: number
  readonly likeness: number
}

class UserKnnScorer implements Scorer {
  private readonly reader: HistoryReader
  private readonly byItem: { starts: Uint32Array; item: Uint32Array; value: Float32Array }
  private readonly lengths: Float64Array
  private readonly products: Float64Array
  /** Of the history asked about last: a list is explained product by product, and all of it rests on the same people. */
  private last: { readonly history: History; readonly read: ReadHistory; readonly neighbors: Neighbor[] } | null = null

  constructor(private readonly model: UserKnnModel) {
    const { starts, item, value, items } = model
    const byRow = { rows: starts.length - 1, items, starts, item, value, at: new Float64Array(item.length) }
    this.reader = new HistoryReader(items)
    this.byItem = runToEnd(turned(byRow))
    this.lengths = sumsByRow(byRow, (one) => one * one).map(Math.sqrt)
    this.products = new Float64Array(byRow.rows)
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    const { starts, item, value } = this.model
    for (const { row, likeness } of this.read(history).neighbors) {
      for (let entry = starts[row]; entry < starts[row + 1]; entry++) out[item[entry]] += likeness * value[entry]
    }
  }

  explain(history: History, item: number): Share[] {
    const { read, neighbors } = this.read(history)
    const { starts, item: items, value } = this.model
    const placeOf = new Map(read.item.map((taken, at) => [taken, at]))
    const scores = new Float64Array(read.item.length)
    for (const { row, scale } of neighbors) {
      const from = starts[row]
      const at = items.subarray(from, starts[row + 1]).indexOf(item)
      if (at < 0) continue
      for (let entry = from; entry < starts[row + 1]; entry++) {
        const place = placeOf.get(items[entry])
        if (place !== undefined) scores[place] += (read.value[place] * value[entry] * value[from + at]) / scale
      }
    }
    return entryShares(history, read, scores)
  }

  private read(history: History) {
    if (this.last?.history === history) return this.last
    const read = this.reader.read(history)
    this.last = { history, read, neighbors: this.neighborsOf(read) }
    return this.last
  }

  private neighborsOf(read: ReadHistory): Neighbor[] {
    const { byItem, products, lengths, model } = this
    const touched: number[] = []
    for (let at = 0; at < read.item.length; at++) {
      const taken = read.item[at]
      for (let place = byItem.starts[taken]; place < byItem.starts[taken + 1]; place++) {
        const row = byItem.item[place]
        if (products[row] === 0) touched.push(row)
        products[row] += read.value[at] * byItem.value[place]
      }
    }
    const length = Math.sqrt(read.value.reduce((sum, value) => sum + value * value, 0))
    const best = new TopK(model.neighbors)
    for (const row of touched) best.push(row, products[row] / (length * lengths[row] + model.shrinkage))
    for (const row of touched) products[row] = 0
    return best
      .ranked()
      .map(({ item: row, score: likeness }) => ({ row, likeness, scale: length * lengths[row] + model.shrinkage }))
  }
}
