import type { Feature } from './feature.js'

/** The longest run of words that query and title have in common, as a share of the query. */
export const longestRun: Feature = {
  name: 'longest-run',
  meaning: { en: 'Longest run of the words in the title', zh: '标题中连续出现的最长查询片段' },
  value({ query, product }) {
    if (query.words.length === 0) return Number.NaN
    let longest = 0
    for (let from = 0; from < query.words.length; from++) {
      for (let at = 0; at < product.titleWords.length; at++) {
        let run = 0
        while (from + run < query.words.length && query.words[from + run] === product.titleWords[at + run]) run++
        if (run > longest) longest = run
      }
    }
    return longest / query.words.length
  },
}
