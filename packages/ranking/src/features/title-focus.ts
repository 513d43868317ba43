import type { Feature } from './feature.js'

/** Of the title's words, how many the query holds: a title that speaks of little else is more surely the thing itself. */
export const titleFocus: Feature = {
  name: 'title-focus',
  meaning: { en: 'Share of the title that is asked for', zh: '标题中被查询到的比例' },
  value({ query, product }) {
    if (query.words.length === 0 || product.titleWords.length === 0) return Number.NaN
    return product.titleWords.filter((word) => query.words.includes(word)).length / product.titleWords.length
  },
}
