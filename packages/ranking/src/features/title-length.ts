import type { Feature } from './feature.js'

export const titleLength: Feature = {
  name: 'title-length',
  meaning: { en: 'Words of the title', zh: '标题词数' },
  value: ({ product }) => product.titleWords.length,
}
