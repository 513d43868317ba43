import { runToEnd, type Steps } from '@elmo-chat/kernel'
import { FactorTable } from '../factor-table.js'
import { entryShares, HistoryReader, type ReadHistory } from '../history-reader.js'
import { type Interactions, turned } from '../interactions.js'
import type { History, Scorer, Share } from '../types.js'
import type { GfCfModel } from './gf-cf.js'
import { GfCfBatch } from './gf-cf-batch.js'
import { ORDER } from './sharpening.js'

/** Serves a model of graph filtering; `F` is R̃ᵀR̃ and `low` the low-pass filter, weighted. */
export class GfCfScorer implements Scorer {
  private readonly reader: HistoryReader
  private readonly byItem: Interactions
  private readonly directions: FactorTable
  private readonly rowSums: Float32Array
  private readonly signal: Float32Array
  private readonly spread: Float32Array
  private batch: GfCfBatch | undefined

  constructor(private readonly model: GfCfModel) {
    const { starts, item, value, items } = model
    const byRow = { rows: starts.length - 1, items, starts, item, value, at: new Float64Array(item.length) }
    this.reader = new HistoryReader(items)
    this.byItem = runToEnd(turned(byRow))
    this.directions = new FactorTable(model.right, items, model.factors)
    this.rowSums = new Float32Array(byRow.rows)
    this.signal = new Float32Array(items)
    this.spread = new Float32Array(items)
  }

  score(history: History, out: Float32Array): void {
    const { item, value } = this.reader.read(history)
    const { directions, model } = this
    out.fill(0)
    if (item.length === 0) return
    this.spreadFew(item, value, out)
    const query = new Float64Array(model.factors)
    for (let at = 0; at < item.length; at++) {
      const root = model.itemRoot[item[at]]
      if (root > 0) directions.add(query, item[at], value[at] / root)
    }
    const low = directions.products(query)
    for (let to = 0; to < out.length; to++) out[to] += model.alpha * low[to] * model.itemRoot[to]
    this.sharpen(out)
  }

  *scoreAll(histories: readonly History[], out: readonly Float32Array[]): Steps<void> {
    this.batch ??= yield* GfCfBatch.of(this.model)
    const reads = histories.map((history) => this.reader.read(history))
    yield* this.batch.score(reads, out)
  }

  explain(history: History, item: number): Share[] {
    const read = this.reader.read(history)
    if (item >= this.model.items || read.item.length === 0) return []
    return entryShares(history, read, this.column(read, item))
  }

  /** What each item of the history gives to the score of one: a column of the same filters, since F is symmetric. */
  private column({ item, value }: ReadHistory, to: number): number[] {
    const { directions, model, byItem, rowSums } = this
    const signal = new Float32Array(model.items)
    signal[to] = 1
    this.sharpen(signal)
    const query = new Float64Array(model.factors)
    for (let at = 0; at < signal.length; at++) {
      if (signal[at] !== 0) directions.add(query, at, signal[at] * model.itemRoot[at])
    }
    this.sumRows(signal)
    const shares = item.map((from, at) => {
      let near = 0
      for (let place = byItem.starts[from]; place < byItem.starts[from + 1]; place++) {
        near += byItem.value[place] * rowSums[byItem.item[place]]
      }
      const root = model.itemRoot[from]
      return value[at] * (near + (root > 0 ? (model.alpha * directions.dot(from, query)) / root : 0))
    })
    rowSums.fill(0)
    return shares
  }

  /** signal ← signal · (1 − tF + (tF)²/2 − …). */
  private sharpen(signal: Float32Array): void {
    const { sharpening } = this.model
    if (sharpening === 0) return
    const { signal: term, spread } = this
    term.set(signal)
    for (let order = 1; order <= ORDER; order++) {
      this.spreadAll(term, spread)
      for (let at = 0; at < term.length; at++) {
        term[at] = (-sharpening / order) * spread[at]
        signal[at] += term[at]
      }
    }
  }

  /** out += F · a signal of few items. */
  private spreadFew(item: readonly number[], value: readonly number[], out: Float32Array): void {
    const { byItem, rowSums, model } = this
    const touched: number[] = []
    for (let at = 0; at < item.length; at++) {
      for (let place = byItem.starts[item[at]]; place < byItem.starts[item[at] + 1]; place++) {
        const row = byItem.item[place]
        if (rowSums[row] === 0) touched.push(row)
        rowSums[row] += value[at] * byItem.value[place]
      }
    }
    for (const row of touched) {
      const sum = rowSums[row]
      rowSums[row] = 0
      for (let entry = model.starts[row]; entry < model.starts[row + 1]; entry++) {
        out[model.item[entry]] += sum * model.value[entry]
      }
    }
  }

  /** out = F · signal. */
  private spreadAll(signal: Float32Array, out: Float32Array): void {
    const { starts, item, value } = this.model
    out.fill(0)
    for (let row = 0; row + 1 < starts.length; row++) {
      let sum = 0
      for (let entry = starts[row]; entry < starts[row + 1]; entry++) sum += value[entry] * signal[item[entry]]
      for (let entry = starts[row]; entry < starts[row + 1]; entry++) out[item[entry]] += sum * value[entry]
    }
  }

  /** rowSums = R̃ · signal. */
  private sumRows(signal: Float32Array): void {
    const { starts, item, value } = this.model
    for (let row = 0; row + 1 < starts.length; row++) {
      let sum = 0
      for (let entry = starts[row]; entry < starts[row + 1]; entry++) sum += value[entry] * signal[item[entry]]
      this.rowSums[row] = sum
    }
  }
}
