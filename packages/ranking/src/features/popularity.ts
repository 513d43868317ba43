import type { Feature } from './feature.js'

/** Logarithmic: from 0 to 10 orders is more than from 1000 to 1010. */
export const popularity: Feature = {
  name: 'popularity',
  meaning: { en: 'Demand of late', zh: '近期热度' },
  monotone: 1,
  value: ({ product }) => Math.log1p(product.recentDemand),
}
