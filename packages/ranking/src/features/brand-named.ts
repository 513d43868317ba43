import type { Feature } from './feature.js'

/** 1 of the brand that is named, 0 of another, not known where none is named. */
export const brandNamed: Feature = {
  name: 'brand-named',
  meaning: { en: 'Of the brand that is named', zh: '属于所提品牌' },
  monotone: 1,
  value({ query, product }) {
    if (query.brands.size === 0) return Number.NaN
    return product.brand !== null && query.brands.has(product.brand) ? 1 : 0
  },
}
