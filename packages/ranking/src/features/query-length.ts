import type { Feature } from './feature.js'

/** The same for all candidates: it tells trees for which kind of query another feature holds. */
export const queryLength: Feature = {
  name: 'query-length',
  meaning: { en: 'Words of the query', zh: '查询词数' },
  value: ({ query }) => query.words.length,
}
