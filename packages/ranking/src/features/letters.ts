import type { Feature } from './feature.js'

/** The share of the query's letter triples that the title has too: slips, joined and split words still share most. */
export const letters: Feature = {
  name: 'letters',
  meaning: { en: 'Share of the letters in common, slips forgiven', zh: '字符片段重合度（容忍拼写误差）' },
  value({ query, product }) {
    if (query.words.length === 0) return Number.NaN
    const wanted = ` ${query.words.join('')} `
    const held = ` ${product.titleWords.join('')} `
    let common = 0
    for (let at = 0; at + 3 <= wanted.length; at++) if (held.includes(wanted.slice(at, at + 3))) common++
    return common / (wanted.length - 2)
  },
}
