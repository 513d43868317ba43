import { isWeight, strengthOf } from './interactions.js'
import type { History, Share } from './types.js'

/** What one person did, each item once, in the order in which they first came. */
export interface ReadHistory {
  readonly item: readonly number[]
  /** As in `Interactions`. */
  readonly value: readonly number[]
}

/**
 * Gathers a history as the rows are gathered that a model was fitted on; what the model does not know is left out.
 *
 * Repeats  The history that was read last is not read anew: scores of a list and its reasons are asked for one after the other.
 */
export class HistoryReader {
  private readonly sums: Float64Array
  private last: { readonly history: History; readonly read: ReadHistory } | null = null

  constructor(private readonly items: number) {
    this.sums = new Float64Array(items)
  }

  read(history: History): ReadHistory {
    if (this.last?.history === history) return this.last.read
    const item: number[] = []
    for (let entry = 0; entry < history.item.length; entry++) {
      const number = history.item[entry]
      if (number >= this.items || !isWeight(history.weight[entry])) continue
      if (this.sums[number] === 0) item.push(number)
      this.sums[number] += history.weight[entry]
    }
    const value = item.map((number) => strengthOf(this.sums[number]))
    for (const number of item) this.sums[number] = 0
    this.last = { history, read: { item, value } }
    return this.last.read
  }
}

/** Shares by entry from shares by item (in the order of the read history): actions on one item share by their weights. */
export function entryShares(history: History, read: ReadHistory, scores: ArrayLike<number>): Share[] {
  const rateOf = new Map<number, number>()
  for (const [at, item] of read.item.entries()) {
    if (scores[at] !== 0) rateOf.set(item, scores[at] / (2 ** read.value[at] - 1))
  }
  const shares: Share[] = []
  for (let entry = 0; entry < history.item.length; entry++) {
    const rate = rateOf.get(history.item[entry])
    if (rate !== undefined && isWeight(history.weight[entry])) {
      shares.push({ entry, score: rate * history.weight[entry] })
    }
  }
  return shares
}
