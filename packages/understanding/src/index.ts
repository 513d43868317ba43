export type { NumericField } from './number-ranges.js'
export type * from './types.js'
export { understand } from './understand.js'
export { buildVocabulary, type Vocabulary } from './vocabulary.js'
