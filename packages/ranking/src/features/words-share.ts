import type { Feature } from './feature.js'

/** Scores of different queries do not compare; their shares of the best score do. */
export const wordsShare: Feature = {
  name: 'words-share',
  meaning: { en: 'How well the words fit, against the best candidate', zh: '文字匹配得分与最高分之比' },
  value: ({ query, match }) => (query.bestScore > 0 ? (match.score ?? 0) / query.bestScore : Number.NaN),
}
