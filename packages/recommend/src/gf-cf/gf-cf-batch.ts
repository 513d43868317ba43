import type { Steps } from '@elmo-chat/kernel'
import {
  DenseMatrix,
  matrixProduct,
  type SparseMatrix,
  type SparseProducts,
  type TallBlock,
  Workspace,
} from '@elmo-chat/numerics'
import type { ReadHistory } from '../history-reader.js'
import type { GfCfModel } from './gf-cf.js'
import { rowsOf } from './rows-of.js'
import { ORDER } from './sharpening.js'

/** So many histories are filtered at once: the kernels take rows of 16 floats. */
const TOGETHER = 16
const STEP_ROWS = 8192

/** The filters of `GfCfScorer` for many histories: each look at an action serves 16 of them. */
export class GfCfBatch {
  private readonly products: SparseProducts
  private readonly term: TallBlock
  private readonly spread: TallBlock
  private readonly directions: DenseMatrix
  private readonly queries: DenseMatrix
  private readonly low: DenseMatrix
  private readonly total: Float32Array

  static *of(model: GfCfModel): Steps<GfCfBatch> {
    return new GfCfBatch(model, yield* rowsOf(model, model.value))
  }

  private constructor(
    private readonly model: GfCfModel,
    matrix: SparseMatrix,
  ) {
    const { items, factors, right } = model
    this.products = matrix.open(TOGETHER)
    this.term = this.products.block()
    this.spread = this.products.block()
    const workspace = new Workspace()
    this.directions = new DenseMatrix(workspace, items, factors).set(right)
    this.queries = new DenseMatrix(workspace, factors, TOGETHER)
    this.low = new DenseMatrix(workspace, items, TOGETHER)
    this.total = new Float32Array(items * TOGETHER)
  }

  *score(reads: readonly ReadHistory[], out: readonly Float32Array[]): Steps<void> {
    for (let from = 0; from < reads.length; from += TOGETHER) {
      yield* this.filter(reads.slice(from, from + TOGETHER))
      for (let at = from; at < Math.min(reads.length, from + TOGETHER); at++) {
        const own = out[at]
        for (let to = 0; to < own.length; to++) own[to] = this.total[to * TOGETHER + at - from]
      }
      yield
    }
  }

  /** total = the filtered histories, side by side. */
  private *filter(reads: readonly ReadHistory[]): Steps<void> {
    const { model, products, term, spread, total } = this
    yield* term.clear()
    const signal = term.floats
    for (const [at, { item, value }] of reads.entries()) {
      for (let place = 0; place < item.length; place++) {
        if (model.itemRoot[item[place]] > 0) signal[item[place] * TOGETHER + at] = value[place]
      }
    }
    yield* products.gram(term, spread)
    total.fill(0)
    total.set(spread.floats)
    yield* this.addLow(reads)
    if (model.sharpening === 0) return
    term.floats.set(total.subarray(0, term.rows * TOGETHER))
    for (let order = 1; order <= ORDER; order++) {
      yield* products.gram(term, spread)
      const [terms, spreads] = [term.floats, spread.floats]
      for (let at = 0; at < terms.length; at++) {
        terms[at] = (-model.sharpening / order) * spreads[at]
        total[at] += terms[at]
      }
      yield
    }
  }

  private *addLow(reads: readonly ReadHistory[]): Steps<void> {
    const { model, directions, queries, low, total } = this
    const { factors, right, itemRoot, alpha, items } = model
    for (let factor = 0; factor < factors; factor++) queries.row(factor).fill(0)
    for (const [at, { item, value }] of reads.entries()) {
      const query = new Float64Array(factors)
      for (let place = 0; place < item.length; place++) {
        const root = itemRoot[item[place]]
        const row = item[place] * factors
        if (root > 0) for (let to = 0; to < factors; to++) query[to] += (value[place] / root) * right[row + to]
      }
      for (let to = 0; to < factors; to++) queries.row(to)[at] = query[to]
    }
    yield* matrixProduct(directions, queries, low)
    for (let item = 0; item < items; item++) {
      const row = low.row(item)
      const weight = alpha * itemRoot[item]
      for (let at = 0; at < TOGETHER; at++) total[item * TOGETHER + at] += weight * row[at]
      if (item % STEP_ROWS === STEP_ROWS - 1) yield
    }
  }
}
