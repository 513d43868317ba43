import type { Feature } from './feature.js'
export const bestCompany: Feature = {
  name: 'best-company',
  meaning: { en: 'How much it resembles the best candidates', zh: '与最佳候选商品的相似程度' },
  value({ query, product: { titleWords }, match, list }) {
    const words = new Set(titleWords)
    if (words.size === 0 || list.size < 2) return Number.NaN
    const own = query.bestScore > 0 ? (match.score ?? 0) / query.bestScore : 0
    let sum = 0
    for (const word of words) sum += (list.weighing(word) - own) / Math.max(1e-9, list.weight - own)
    return sum / Math.sqrt(words.size)
  },
}
