import type { Feature } from './feature.js'

export const similarity: Feature = {
  name: 'similarity',
  meaning: { en: 'How near the meaning is', zh: '语义相似度' },
  value: ({ match }) => match.similarity ?? Number.NaN,
}
