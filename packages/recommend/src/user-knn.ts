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

/** The people most like one person, the likest first. */
interface Neighbors {
  readonly row: Uint32Array
  /** The product of both, divided by this, is the likeness. */
  readonly scale: Float64Array
  readonly likeness: Float64Array
}

/** Which of a history's items each neighbour holds too: places in the read history, and what each adds to the likeness. */
interface SharedItems {
  /** One more than there are neighbours. */
  readonly starts: Uint32Array
  readonly place: Uint32Array
  readonly likeness: Float64Array
}

/** What is known of the history asked about last. */
interface Asked {
  readonly history: History
  readonly read: ReadHistory
  readonly neighbors: Neighbors
  /** Only explanations need it; null until one was asked for. */
  shared: SharedItems | null
}

class UserKnnScorer implements Scorer {
  private readonly reader: HistoryReader
  private readonly byItem: { starts: Uint32Array; item: Uint32Array; value: Float32Array }
  private readonly lengths: Float64Array
  /** With each row, 0 between histories; and the rows that got something. */
  private readonly products: Float64Array
  private readonly touched: Uint32Array
  /** The place of each item in the history that is read, -1 between histories. */
  private readonly placeOf: Int32Array
  /** A list is explained product by product, and all of it rests on the same people. */
  private last: Asked | null = null

  constructor(private readonly model: UserKnnModel) {
    const { starts, item, value, items } = model
    const byRow = { rows: starts.length - 1, items, starts, item, value, at: new Float64Array(item.length) }
    this.reader = new HistoryReader(items)
    this.byItem = runToEnd(turned(byRow))
    this.lengths = sumsByRow(byRow, (one) => one * one).map(Math.sqrt)
    this.products = new Float64Array(byRow.rows)
    this.touched = new Uint32Array(byRow.rows)
    this.placeOf = new Int32Array(items).fill(-1)
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    const { starts, item, value } = this.model
    const { row, likeness } = this.read(history).neighbors
    for (let near = 0; near < row.length; near++) {
      const like = likeness[near]
      const end = starts[row[near] + 1]
      for (let entry = starts[row[near]]; entry < end; entry++) out[item[entry]] += like * value[entry]
    }
  }

  explain(history: History, item: number): Share[] {
    const asked = this.read(history)
    const { read, neighbors } = asked
    asked.shared ??= this.sharedItems(read, neighbors)
    const { starts, place, likeness } = asked.shared
    const scores = new Float64Array(read.item.length)
    for (let near = 0; near < neighbors.row.length; near++) {
      const taken = this.valueOf(neighbors.row[near], item)
      if (taken === 0) continue
      const end = starts[near + 1]
      for (let at = starts[near]; at < end; at++) scores[place[at]] += likeness[at] * taken
    }
    return entryShares(history, read, scores)
  }

  private read(history: History): Asked {
    if (this.last?.history === history) return this.last
    const read = this.reader.read(history)
    this.last = { history, read, neighbors: this.neighborsOf(read), shared: null }
    return this.last
  }

  private neighborsOf(read: ReadHistory): Neighbors {
    const { products, lengths, model, touched } = this
    const { neighbors, shrinkage } = model
    const count = this.multiply(read)
    const length = Math.sqrt(read.value.reduce((sum, value) => sum + value * value, 0))
    const best = new TopK(neighbors)
    let threshold = best.threshold
    for (let at = 0; at < count; at++) {
      const row = touched[at]
      const likeness = products[row] / (length * lengths[row] + shrinkage)
      products[row] = 0
      if (likeness < threshold) continue
      best.push(row, likeness)
      threshold = best.threshold
    }
    const ranked = best.ranked()
    return {
      row: Uint32Array.from(ranked, ({ item }) => item),
      scale: Float64Array.from(ranked, ({ item }) => length * lengths[item] + shrinkage),
      likeness: Float64Array.from(ranked, ({ score }) => score),
    }
  }

  /** Adds up the products of the history with each row that shares something with it; how many those are. */
  private multiply(read: ReadHistory): number {
    const { byItem, products, touched } = this
    let count = 0
    for (let at = 0; at < read.item.length; at++) {
      const own = read.value[at]
      const end = byItem.starts[read.item[at] + 1]
      for (let place = byItem.starts[read.item[at]]; place < end; place++) {
        const row = byItem.item[place]
        if (products[row] === 0) touched[count++] = row
        products[row] += own * byItem.value[place]
      }
    }
    return count
  }

  private sharedItems(read: ReadHistory, { row, scale }: Neighbors): SharedItems {
    const { placeOf, model } = this
    for (const [place, taken] of read.item.entries()) placeOf[taken] = place
    const starts = new Uint32Array(row.length + 1)
    const place: number[] = []
    const likeness: number[] = []
    for (let near = 0; near < row.length; near++) {
      for (let entry = model.starts[row[near]]; entry < model.starts[row[near] + 1]; entry++) {
        const own = placeOf[model.item[entry]]
        if (own < 0) continue
        place.push(own)
        likeness.push((read.value[own] * model.value[entry]) / scale[near])
      }
      starts[near + 1] = place.length
    }
    for (const taken of read.item) placeOf[taken] = -1
    return { starts, place: new Uint32Array(place), likeness: new Float64Array(likeness) }
  }

  /** How strongly a row took an item; 0 where it did not. */
  private valueOf(row: number, wanted: number): number {
    const { starts, item, value } = this.model
    const end = starts[row + 1]
    let low = starts[row]
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if (item[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low < end && item[low] === wanted ? value[low] : 0
  }
}
