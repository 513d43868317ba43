export type * from './types.js'
export { understand } from './understand.js'
export { buildVocabulary, type NumericField, type Vocabulary } from './vocabulary.js'
