import type { Steps } from '@elmo-chat/kernel'
import { addProduct, transposed, type Workspace } from '@elmo-chat/numerics'
import { firstRows } from './dense.js'
import type { ItemTable } from './item-table.js'
import type { Network } from './network.js'
import { floatsOf } from './parameter.js'

const STEP_ROWS = 128

/**
 * The loss of each right answer against the wrong answers of the batch, which stand first in the table; and its slopes.
 * Wrong answers count for as many items as they stand for (`offset`), so that the sum estimates that over all items.
 *
 * Source   Jean et al., On using very large target vocabulary for neural machine translation, ACL 2015; scaled cosines:
 *          Gupta et al., NISER: normalized item and session representations, 2019.
 */
export class SampledSoftmax {
  private readonly place: number

  constructor(
    private readonly workspace: Workspace,
    size: number,
    negatives: number,
    private readonly scale: number,
  ) {
    this.place = workspace.allocate(whole(size) * whole(negatives) * 4)
  }

  /**
   * Mean loss over the entries; writes the slopes by `network.rows` and by the items' vectors of length one. The first
   * `offsets.length` items of the table are wrong answers.
   */
  *run(network: Network, table: ItemTable, targets: ArrayLike<number>, offsets: Float32Array): Steps<number> {
    const { workspace, place, scale } = this
    const count = targets.length
    const width = network.options.dimensions
    const negatives = offsets.length
    const stride = whole(negatives)
    const called = firstRows(network.rows, count)
    const wrong = firstRows(table.unit, negatives)
    const logits = { workspace, place, rows: count, columns: negatives, rowStride: stride * 4, columnStride: 4 }
    const floats = () => workspace.floats(place, whole(count) * stride)
    floats().fill(0)
    yield* addProduct(called, transposed(wrong), logits, { scale })
    floatsOf(network.slope, count).fill(0)
    let loss = 0
    for (let from = 0; from < count; from += STEP_ROWS) {
      const rows = floatsOf(network.rows, count)
      const rowsSlope = floatsOf(network.slope, count)
      const unit = floatsOf(table.unit, table.count)
      const unitSlope = floatsOf(table.unitSlope, table.count)
      const all = floats()
      for (let entry = from; entry < Math.min(count, from + STEP_ROWS); entry++) {
        const target = targets[entry] * width
        const own = entry * width
        let right = 0
        for (let k = 0; k < width; k++) right += rows[own + k] * unit[target + k]
        right *= scale
        const line = all.subarray(entry * stride, entry * stride + negatives)
        const { probability, logTotal } = softmaxAgainst(right, line, offsets, targets[entry], scale / count)
        loss += (logTotal - right) / count
        const factor = ((probability - 1) * scale) / count
        for (let k = 0; k < width; k++) {
          rowsSlope[own + k] += factor * unit[target + k]
          unitSlope[target + k] += factor * rows[own + k]
        }
      }
      yield
    }
    yield* addProduct(logits, wrong, firstRows(network.slope, count))
    yield* addProduct(transposed(logits), called, firstRows(table.unitSlope, negatives))
    return loss
  }
}

const whole = (count: number) => Math.ceil(count / 8) * 8

/** Turns logits of wrong answers into `factor` · probability; gives that of the right one and the logarithm of the sum. */
function softmaxAgainst(
  right: number,
  logits: Float32Array,
  offsets: Float32Array,
  target: number,
  factor: number,
): { probability: number; logTotal: number } {
  let most = right
  for (let at = 0; at < logits.length; at++) {
    // The right answer among the wrong ones counts once.
    logits[at] = at === target ? Number.NEGATIVE_INFINITY : logits[at] + offsets[at]
    if (logits[at] > most) most = logits[at]
  }
  let total = Math.exp(right - most)
  for (let at = 0; at < logits.length; at++) {
    logits[at] = Math.exp(logits[at] - most)
    total += logits[at]
  }
  const share = factor / total
  for (let at = 0; at < logits.length; at++) logits[at] *= share
  return { probability: Math.exp(right - most) / total, logTotal: Math.log(total) + most }
}
