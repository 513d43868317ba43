import { buildInteractions, sumsByRow, turned } from './interactions.js'
import { type ItemWeightsModel, ItemWeightsScorer, weighPairs } from './item-weights.js'
import type { Method } from './types.js'

export interface Rp3BetaOptions {
  /** The power of each step's probability. */
  readonly alpha: number
  /** The power of popularity by which an item is held back. */
  readonly beta: number
  readonly neighbors: number
}

export interface Rp3BetaModel extends ItemWeightsModel {
  readonly kind: 'rp3beta'
  readonly version: 1
}

/**
 * Where a walk of three steps ends, from the person to an item, to someone who took it too, to another of theirs; popular
 * ends held back.
 *
 * Cost     time O(Σ over rows of its items squared); memory 8 bytes a neighbour.
 * Source   Paudel et al., Updatable, accurate, diverse, and scalable recommendations for interactive applications (2017).
 */
export const rp3beta: Method<Rp3BetaModel, Rp3BetaOptions> = {
  kind: 'rp3beta',
  *fit(histories, { alpha = 1, beta = 0.3, neighbors = 500 } = {}) {
    const byRow = yield* buildInteractions(histories)
    const byItem = yield* turned(byRow)
    const rowSums = sumsByRow(byRow, (value) => value)
    const itemSums = sumsByRow(byItem, (value) => value)
    const held = itemSums.map((sum) => sum ** -beta)
    const weights = yield* weighPairs({
      byRow: { ...byRow, value: probabilities(byRow, rowSums, alpha) },
      byItem: { ...byItem, value: probabilities(byItem, itemSums, alpha) },
      items: byRow.items,
      most: neighbors,
      weigh: (_, to, sum) => sum * held[to],
    })
    return { kind: 'rp3beta', version: 1, items: byRow.items, weights }
  },
  open: (model) => new ItemWeightsScorer(model),
}

function probabilities(
  { starts, value }: { starts: Uint32Array; value: Float32Array },
  sums: Float64Array,
  alpha: number,
): Float32Array {
  const result = new Float32Array(value.length)
  for (let row = 0; row < sums.length; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) result[entry] = (value[entry] / sums[row]) ** alpha
  }
  return result
}
