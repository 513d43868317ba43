import type { Feature } from './feature.js'

const HALF_LIFE_MS = 90 * 86_400_000

/** 1 on the day it comes out, half after 90 days. */
export const freshness: Feature = {
  name: 'freshness',
  meaning: { en: 'How new it is', zh: '新品程度' },
  value({ query, product }) {
    if (product.releasedAt === null) return Number.NaN
    return 0.5 ** (Math.max(0, query.at - product.releasedAt) / HALF_LIFE_MS)
  },
}
