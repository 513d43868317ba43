import { runToEnd } from '@elmo-chat/kernel'
import { solvePositive } from '@elmo-chat/numerics'
import { FactorTable } from '../factor-table.js'
import { entryShares, HistoryReader, type ReadHistory } from '../history-reader.js'
import type { History, Scorer, Share } from '../types.js'
import type { FactorsModel } from './ials.js'
import { penaltyOf } from './solve-side.js'

/**
 * Serves factors of items: whoever comes is solved for exactly, with the items held still.
 *
 * Source   the shares of a score are those of Hu, Koren and Volinsky (2008), section 5: yᵢᵀ W yⱼ for each item of the history.
 */
export class IalsScorer implements Scorer {
  private readonly reader: HistoryReader
  private readonly table: FactorTable
  private readonly penalty: (strength: number, others: number) => number

  constructor(private readonly model: FactorsModel) {
    this.reader = new HistoryReader(model.items)
    this.table = new FactorTable(model.itemFactors, model.items, model.factors)
    this.penalty = penaltyOf(model)
  }

  score(history: History, out: Float32Array): void {
    const read = this.reader.read(history)
    if (read.item.length === 0) {
      out.fill(0)
      return
    }
    const taste = new Float64Array(this.model.factors)
    for (let at = 0; at < read.item.length; at++) this.table.add(taste, read.item[at], read.value[at])
    this.solve(read, taste)
    out.set(this.table.products(taste))
  }

  explain(history: History, item: number): Share[] {
    const read = this.reader.read(history)
    if (item >= this.model.items || read.item.length === 0) return []
    const weighed = Float64Array.from(this.table.row(item))
    this.solve(read, weighed)
    return entryShares(
      history,
      read,
      read.item.map((taken, at) => read.value[at] * this.table.dot(taken, weighed)),
    )
  }

  /** vector ← the inverse of the person's matrix · vector. */
  private solve({ item, value }: ReadHistory, vector: Float64Array): void {
    const { items, factors, gram, unobservedWeight } = this.model
    const matrix = gram.map((one) => one * unobservedWeight)
    for (let at = 0; at < item.length; at++) {
      const row = this.table.row(item[at])
      for (let from = 0; from < factors; from++) {
        const weight = value[at] * row[from]
        for (let to = from; to < factors; to++) matrix[from * factors + to] += weight * row[to]
      }
    }
    const hold = this.penalty(
      value.reduce((sum, one) => sum + one, 0),
      items,
    )
    for (let at = 0; at < factors; at++) matrix[at * factors + at] += hold
    runToEnd(solvePositive(matrix, factors, vector, 1))
  }
}
