import { runToEnd } from '@elmo-chat/kernel'
import { DenseMatrix } from '@elmo-chat/numerics'
import { isWeight } from '../interactions.js'
import type { History, Scorer, Share } from '../types.js'
import type { SasRecModel } from './model.js'
import { Network } from './network.js'
import { floatsOf } from './parameter.js'

/**
 * Gives each item its chance to be next among all items. An empty history gives nothing.
 *
 * Cost   items · dimensions, and a pass of the window through the blocks; an explanation as many of them as entries.
 */
export class SasRecScorer implements Scorer {
  private readonly network: Network
  /** Vectors of length one. */
  private readonly table: DenseMatrix
  private readonly query: DenseMatrix
  private readonly logits: DenseMatrix

  constructor(private readonly model: SasRecModel) {
    const { options, items, itemVectors } = model
    this.network = new Network({ ...options, dropout: 0 }, options.window, Math.random)
    this.network.load(model)
    const { workspace } = this.network
    this.table = new DenseMatrix(workspace, items, options.dimensions)
    this.query = new DenseMatrix(workspace, 1, options.dimensions)
    this.logits = new DenseMatrix(workspace, 1, Math.ceil(items / 8) * 8)
    floatsOf(this.table).set(itemVectors)
    workspace.kernels.normalizeRows(this.table.place, items, options.dimensions)
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    const entries = this.known(history)
    if (entries.length === 0) return
    const logits = this.look(history, entries)
    let total = 0
    for (let item = 0; item < logits.length; item++) {
      out[item] = Math.exp(logits[item])
      total += out[item]
    }
    for (let item = 0; item < logits.length; item++) out[item] /= total
  }

  /** What each entry adds to what the later ones say: the parts add up, though entries act on each other. */
  explain(history: History, item: number): Share[] {
    if (item >= this.model.items) return []
    const entries = this.known(history)
    let later = 0
    return entries.toReversed().map((entry, at) => {
      const logits = this.look(history, entries.slice(entries.length - 1 - at))
      const sum = Math.exp(logits[item]) / logits.reduce((total, logit) => total + Math.exp(logit), 0)
      const score = sum - later
      later = sum
      return { entry, score }
    })
  }

  /** The latest entries that count, the oldest first. */
  private known({ item, weight }: History): number[] {
    const entries: number[] = []
    for (let entry = item.length - 1; entry >= 0 && entries.length < this.model.options.window; entry--) {
      if (item[entry] < this.model.items && isWeight(weight[entry])) entries.push(entry)
    }
    return entries.reverse()
  }

  /** Logits of all items, within `scale` of 0: their exponentials cannot overflow. */
  private look({ item }: History, entries: readonly number[]): Float32Array {
    const { network, model, table, query } = this
    const { dimensions, scale } = model.options
    const rows = floatsOf(network.rows)
    for (const [place, entry] of entries.entries()) {
      const from = item[entry] * dimensions
      rows.set(model.itemVectors.subarray(from, from + dimensions), place * dimensions)
    }
    runToEnd(network.forward([0, entries.length]))
    const last = (entries.length - 1) * dimensions
    const called = floatsOf(network.rows).subarray(last, last + dimensions)
    const asked = floatsOf(query)
    for (let k = 0; k < dimensions; k++) asked[k] = scale * called[k]
    const count = Math.ceil(model.items / 4) * 4
    network.workspace.kernels.dotRows(query.place, table.place, count, dimensions, this.logits.place)
    return floatsOf(this.logits).subarray(0, model.items)
  }
}
