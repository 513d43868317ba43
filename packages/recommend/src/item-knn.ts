import { buildInteractions, sumsByRow, turned } from './interactions.js'
import { type ItemWeightsModel, ItemWeightsScorer, weighPairs } from './item-weights.js'
import type { Method } from './types.js'

export interface ItemKnnOptions {
  readonly neighbors: number
  /** Added to the product of the lengths: likeness that rests on few rows counts less. */
  readonly shrinkage: number
}

export interface ItemKnnModel extends ItemWeightsModel {
  readonly kind: 'item-knn'
  readonly version: 1
}

/**
 * What is taken by the same people as that which this person took: cosine of the items' columns.
 *
 * Cost     time O(Σ over rows of its items squared); memory 8 bytes a neighbour.
 * Source   Sarwar et al., Item-based collaborative filtering (2001); shrinkage as in Ferrari Dacrema et al. (2019).
 */
export const itemKnn: Method<ItemKnnModel, ItemKnnOptions> = {
  kind: 'item-knn',
  *fit(histories, { neighbors = 100, shrinkage = 10 } = {}) {
    const byRow = yield* buildInteractions(histories)
    const byItem = yield* turned(byRow)
    const length = sumsByRow(byItem, (value) => value * value).map(Math.sqrt)
    const weights = yield* weighPairs({
      byRow,
      byItem,
      items: byRow.items,
      most: neighbors,
      weigh: (from, to, sum) => sum / (length[from] * length[to] + shrinkage),
    })
    return { kind: 'item-knn', version: 1, items: byRow.items, weights }
  },
  open: (model) => new ItemWeightsScorer(model),
}
