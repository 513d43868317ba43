import type { Feature } from './feature.js'

/** How early the first of the words stands in the title: 1 at its beginning, 0 where none stands in it. */
export const firstPlace: Feature = {
  name: 'first-place',
  meaning: { en: 'How early the title comes to the point', zh: '查询词在标题中出现的位置' },
  value({ query, product: { titleWords } }) {
    if (query.words.length === 0 || titleWords.length === 0) return Number.NaN
    const place = titleWords.findIndex((word) => query.words.includes(word))
    return place < 0 ? 0 : 1 - place / titleWords.length
  },
}
