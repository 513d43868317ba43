import { DenseMatrix, RidgeRows } from '@elmo-chat/numerics'
import { FactorTable } from '../factor-table.js'
import { entryShares, HistoryReader } from '../history-reader.js'
import type { History, Scorer, Share } from '../types.js'
import { type FactorsModel, penaltyOf } from './fit-factors.js'

/**
 * Serves factors of items: whoever comes is solved for exactly, with the items held still.
 *
 * Source   the shares of a score are those of Hu, Koren and Volinsky (2008), section 5: yᵢᵀ W yⱼ for each item of the history.
 */
export class IalsScorer implements Scorer {
  private readonly reader: HistoryReader
  private readonly table: FactorTable
  private readonly regressions: RidgeRows
  private readonly penalty: (strength: number, others: number) => number

  constructor(private readonly model: FactorsModel) {
    const { items, factors, itemFactors, gram, unobservedWeight } = model
    this.reader = new HistoryReader(items)
    this.table = new FactorTable(itemFactors, items, factors)
    const { matrix } = this.table
    const base = new DenseMatrix(matrix.workspace, factors, factors).set(gram.map((one) => one * unobservedWeight))
    this.regressions = new RidgeRows(matrix, base)
    this.penalty = penaltyOf(model)
  }

  score(history: History, out: Float32Array): void {
    const { item, value } = this.reader.read(history)
    if (item.length === 0) out.fill(0)
    else out.set(this.table.products(this.regressions.solve(item, value, value, this.hold(value))))
  }

  explain(history: History, item: number): Share[] {
    const read = this.reader.read(history)
    if (item >= this.model.items || read.item.length === 0) return []
    // The right side is the item's own row: it stands behind the history with weight 0.
    const rows = [...read.item, item]
    const weights = [...read.value, 0]
    const targets = rows.map((_, at) => (at < read.item.length ? 0 : 1))
    const weighed = this.regressions.solve(rows, weights, targets, this.hold(read.value))
    return entryShares(
      history,
      read,
      read.item.map((taken, at) => read.value[at] * this.table.dot(taken, weighed)),
    )
  }

  private hold(value: readonly number[]): number {
    return this.penalty(
      value.reduce((sum, one) => sum + one, 0),
      this.model.items,
    )
  }
}
