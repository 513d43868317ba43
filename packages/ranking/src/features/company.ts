import type { Feature } from './feature.js'

/**
 * How usual the rest of its title is among the candidates: what most answers have in common beyond the words asked for
 * (bulbs and watts beside "led lights") tells the thing from what is only sold for it.
 */
export const company: Feature = {
  name: 'company',
  meaning: { en: 'How much it resembles the other candidates', zh: '与其他候选商品的相似程度' },
  value({ query, product: { titleWords }, list }) {
    const rest = new Set(titleWords.filter((word) => !query.words.includes(word)))
    if (rest.size === 0 || list.size < 2) return Number.NaN
    let sum = 0
    for (const word of rest) sum += (list.holding(word) - 1) / (list.size - 1)
    return sum / rest.size
  },
}
