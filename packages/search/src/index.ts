export { buildIndex } from './build-index.js'
export { buildSynonyms, type SynonymSet, type Synonyms } from './synonyms.js'
export type * from './types.js'
