export { packClassifier, unpackClassifier } from './model/packed.js'
export {
  type Classification,
  type Example,
  TextClassifier,
  type TrainingOptions,
  trainingOptions,
  trainTextClassifier,
} from './model/text-classifier.js'
export type { NumericField } from './number-ranges.js'
export type * from './types.js'
export { understand } from './understand.js'
export { buildVocabulary, type Vocabulary } from './vocabulary.js'
