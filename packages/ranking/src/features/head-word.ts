import type { Feature } from './feature.js'

/**
 * Where the title names the thing itself: in both languages it stands last in what is asked ("red light bulb", 红色灯泡),
 * and late in a title. 0 where the title lacks it, else from 0.5 at its first word to 1 at its last.
 */
export const headWord: Feature = {
  name: 'head-word',
  meaning: { en: 'Whether the title names the thing itself', zh: '标题是否含有查询的中心词' },
  value({ query, product: { titleWords } }) {
    const head = query.words.at(-1)
    if (head === undefined || titleWords.length === 0) return Number.NaN
    const place = titleWords.lastIndexOf(head)
    return place < 0 ? 0 : 0.5 + (0.5 * (place + 1)) / titleWords.length
  },
}
