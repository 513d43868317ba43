import type { Steps } from '@elmo-chat/kernel'
import { entryShares, HistoryReader } from './history-reader.js'
import { nthLargest } from './nth-largest.js'
import type { FittedModel, History, Scorer, Share } from './types.js'

/** From each item to others: compressed sparse rows, others rising. */
export interface ItemWeights {
  readonly starts: Uint32Array
  readonly item: Uint32Array
  readonly weight: Float32Array
}

/** A model whose score is the sum, over what was taken, of its strength times its weight for the item. */
export interface ItemWeightsModel extends FittedModel {
  readonly weights: ItemWeights
}

/** Writes item by item, of each the `most` weights that are largest in size; of equal ones the lower item. */
export class ItemWeightsWriter {
  private readonly starts: number[] = [0]
  private item: Uint32Array
  private weight: Float32Array
  private sizes: Float32Array
  private size = 0

  constructor(private readonly most: number) {
    this.item = new Uint32Array(1024)
    this.weight = new Float32Array(1024)
    this.sizes = new Float32Array(1024)
  }

  /** Adds the row of the next item from the `others`, which it sorts; weights of 0 are left out. */
  add(others: Uint32Array, weightOf: Float32Array): void {
    const limit = this.limit(others, weightOf)
    let ties = this.most
    for (const other of others) if (Math.abs(weightOf[other]) > limit) ties--
    this.reserve(Math.min(others.length, this.most))
    for (const other of others.sort()) {
      const size = Math.abs(weightOf[other])
      if (size === 0 || size < limit || (size === limit && ties-- <= 0)) continue
      this.item[this.size] = other
      this.weight[this.size++] = weightOf[other]
    }
    this.starts.push(this.size)
  }

  /** The least size that stays. */
  private limit(others: Uint32Array, weightOf: Float32Array): number {
    if (others.length <= this.most) return 0
    if (this.sizes.length < others.length) this.sizes = new Float32Array(2 * others.length)
    for (let at = 0; at < others.length; at++) this.sizes[at] = Math.abs(weightOf[others[at]])
    return nthLargest(this.sizes, others.length, this.most - 1)
  }

  private reserve(more: number): void {
    if (this.size + more <= this.item.length) return
    const item = new Uint32Array(2 * (this.size + more))
    const weight = new Float32Array(item.length)
    item.set(this.item)
    weight.set(this.weight)
    this.item = item
    this.weight = weight
  }

  written(): ItemWeights {
    return {
      starts: Uint32Array.from(this.starts),
      item: this.item.slice(0, this.size),
      weight: this.weight.slice(0, this.size),
    }
  }
}

/** Serves any model of item weights. */
export class ItemWeightsScorer implements Scorer {
  private readonly reader: HistoryReader

  constructor(private readonly model: ItemWeightsModel) {
    this.reader = new HistoryReader(model.items)
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    const { starts, item, weight } = this.model.weights
    const { item: taken, value } = this.reader.read(history)
    for (let at = 0; at < taken.length; at++) {
      const end = starts[taken[at] + 1]
      for (let entry = starts[taken[at]]; entry < end; entry++) out[item[entry]] += value[at] * weight[entry]
    }
  }

  explain(history: History, item: number): Share[] {
    const read = this.reader.read(history)
    const scores = read.item.map((taken, at) => read.value[at] * weightBetween(this.model.weights, taken, item))
    return entryShares(history, read, scores)
  }
}

/** The weight from one item to another, 0 where there is none. */
export function weightBetween({ starts, item, weight }: ItemWeights, from: number, to: number): number {
  let low = starts[from]
  let high = starts[from + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (item[middle] < to) low = middle + 1
    else high = middle
  }
  return low < starts[from + 1] && item[low] === to ? weight[low] : 0
}

/** What is needed to sum over all pairs of items that share a row. */
export interface Pairs {
  /** For each row its items, and for each item its rows: a pair adds the product of both values. */
  readonly byRow: Sparse
  readonly byItem: Sparse
  readonly items: number
  /** With times of both, an item counts only where it was taken no earlier than the one it is paired with. */
  readonly times?: { readonly byRow: Float64Array; readonly byItem: Float64Array }
}

interface Sparse {
  readonly starts: Uint32Array
  readonly item: Uint32Array
  readonly value: Float32Array
}

export interface WeighedPairs extends Pairs {
  /** Each item keeps so many others. */
  readonly most: number
  /** From the sum over the shared rows to the weight; below or at 0 none. */
  readonly weigh: (from: number, to: number, sum: number) => number
}

const STEP_PAIRS = 400_000

/**
 * Visits, item by item, the sums over the rows that it shares with others; `sums` is by item and good during the visit, for
 * the `others` alone, of which the item itself is one.
 *
 * Cost   time O(Σ over rows of its items squared), in steps of a few milliseconds.
 */
export function* sumPairs(
  { byRow, byItem, items, times }: Pairs,
  visit: (from: number, others: Uint32Array, sums: Float64Array) => void,
): Steps<void> {
  const sums = new Float64Array(items)
  const touched = new Uint32Array(items)
  let work = 0
  for (let from = 0; from < items; from++) {
    let count = 0
    for (let place = byItem.starts[from]; place < byItem.starts[from + 1]; place++) {
      const row = byItem.item[place]
      const value = byItem.value[place]
      const after = times ? times.byItem[place] : -Infinity
      for (let entry = byRow.starts[row]; entry < byRow.starts[row + 1]; entry++) {
        if (times && times.byRow[entry] < after) continue
        const to = byRow.item[entry]
        if (sums[to] === 0) touched[count++] = to
        sums[to] += value * byRow.value[entry]
      }
      work += byRow.starts[row + 1] - byRow.starts[row]
      if (work > STEP_PAIRS) {
        work = 0
        yield
      }
    }
    const others = touched.subarray(0, count)
    visit(from, others, sums)
    for (const to of others) sums[to] = 0
    work += count
  }
}

/**
 * Weighs the pairs of items that stand in a row together.
 *
 * Cost   that of `sumPairs`; memory 8 bytes a kept weight.
 */
export function* weighPairs({ most, weigh, ...pairs }: WeighedPairs): Steps<ItemWeights> {
  const writer = new ItemWeightsWriter(most)
  const weights = new Float32Array(pairs.items)
  yield* sumPairs(pairs, (from, others, sums) => {
    for (const to of others) weights[to] = to === from ? 0 : Math.max(0, weigh(from, to, sums[to]))
    writer.add(others, weights)
  })
  return writer.written()
}
