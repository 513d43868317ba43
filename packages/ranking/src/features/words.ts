import type { Feature } from './feature.js'

export const words: Feature = {
  name: 'words',
  meaning: { en: 'How well the words fit', zh: '文字匹配得分' },
  value: ({ match }) => match.score ?? Number.NaN,
}
