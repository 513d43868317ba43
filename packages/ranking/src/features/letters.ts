import type { Feature } from './feature.js'

/** The share of the query's letter triples that the title has too: slips, joined and split words still share most. */
export const letters: Feature = {
  name: 'letters',
  meaning: { en: 'Share of the letters in common, slips forgiven', zh: '字符片段重合度（容忍拼写误差）' },
  value({ query, product }) {
    const wanted = triplesOf(query.words)
    if (wanted.size === 0) return Number.NaN
    const held = triplesOf(product.titleWords)
    let common = 0
    for (const triple of wanted) if (held.has(triple)) common++
    return common / wanted.size
  },
}

function triplesOf(words: readonly string[]): Set<string> {
  const text = ` ${words.join('')} `
  const triples = new Set<string>()
  for (let at = 0; words.length > 0 && at + 3 <= text.length; at++) triples.add(text.slice(at, at + 3))
  return triples
}
