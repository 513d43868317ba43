import type { WeightedRanker } from '@elmo-chat/ranking'

/**
 * What a shop begins with, before it has learned anything: the words, and how much of the wish is met; demand and stock
 * decide between equals.
 *
 * Source  weights chosen on the tuning half of the judged queries of bench/quality/product-search/icecat
 */
export const standardRanker: WeightedRanker = {
  kind: 'weighted',
  version: 1,
  base: 0,
  weights: [
    { feature: 'words-share', weight: 1, missing: 0 },
    { feature: 'attribute-agreement', weight: 1, missing: 0 },
    { feature: 'category-agreement', weight: 0.5, missing: 0 },
    { feature: 'similarity', weight: 0.25, missing: 0 },
    { feature: 'popularity', weight: 0.02, missing: 0 },
    { feature: 'availability', weight: 0.02, missing: 0 },
  ],
}
