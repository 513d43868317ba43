import type { Feature } from './feature.js'

/** The probability of the likeliest category that the product is in. */
export const categoryAgreement: Feature = {
  name: 'category-agreement',
  meaning: { en: 'How likely its category is meant', zh: '所属类别符合意图的概率' },
  value({ query, product }) {
    if (query.categories.size === 0) return Number.NaN
    return product.categories.reduce((most, category) => Math.max(most, query.categories.get(category) ?? 0), 0)
  },
}
