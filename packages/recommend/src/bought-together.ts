import { buildInteractions, turned } from './interactions.js'
import { type ItemWeightsModel, ItemWeightsScorer, weighPairs } from './item-weights.js'
import type { Method } from './types.js'

export interface BoughtTogetherOptions {
  readonly neighbors: number
  /** The power of an item's own demand by which it is held back: 0 the share of orders that hold both, 1 lift. */
  readonly damping: number
  /** A pair seen n times counts n / (n + shrinkage) of its weight: chance meetings say little. */
  readonly shrinkage: number
}

export interface BoughtTogetherModel extends ItemWeightsModel {
  readonly kind: 'bought-together'
  readonly version: 1
}

/**
 * What goes with that which is in the cart, from orders as rows. It has a direction: a case goes with a phone more than a
 * phone with a case, and of two that one row took at different times only the later goes with the earlier.
 *
 * Cost     time O(Σ over rows of its items squared); memory 8 bytes a neighbour.
 * Source   Agrawal et al., Mining association rules (1993).
 * Departs  from thresholds of support and confidence: shrinkage ranks instead of cutting.
 */
export const boughtTogether: Method<BoughtTogetherModel, BoughtTogetherOptions> = {
  kind: 'bought-together',
  *fit(histories, { neighbors = 50, damping = 0.5, shrinkage = 3 } = {}) {
    const byRow = yield* buildInteractions(histories)
    const byItem = yield* turned(byRow)
    const ones = new Float32Array(byRow.item.length).fill(1)
    const orders = Float64Array.from(
      { length: byRow.items },
      (_, item) => byItem.starts[item + 1] - byItem.starts[item],
    )
    const weights = yield* weighPairs({
      byRow: { ...byRow, value: ones },
      byItem: { ...byItem, value: ones },
      items: byRow.items,
      most: neighbors,
      weigh: (from, to, pairs) => ((pairs / (pairs + shrinkage)) * pairs) / (orders[from] * orders[to] ** damping),
      times: { byRow: byRow.at, byItem: byItem.at },
    })
    return { kind: 'bought-together', version: 1, items: byRow.items, weights }
  },
  open: (model) => new ItemWeightsScorer(model),
}
