import type { Feature } from './feature.js'

/** Of the query's words, how many the title holds. */
export const titleCover: Feature = {
  name: 'title-cover',
  meaning: { en: 'Share of the words that the title holds', zh: '标题包含的查询词比例' },
  value({ query, product }) {
    if (query.words.length === 0) return Number.NaN
    return query.words.filter((word) => product.titleWords.includes(word)).length / query.words.length
  },
}
