export { type Act, ActModel, type ActTurn } from './acts/act-model.js'
export { atStart } from './at-start.js'
export {
  buildCategoryModel,
  type CategoryData,
  type CategoryExamples,
  type CategoryModel,
  type ClickedProduct,
  categoryExamples,
  categoryJob,
  type LikelyCategory,
  openCategoryModel,
} from './model/category-model.js'
export type { Correction } from './model/exemplars.js'
export { fineIntents, OUT_OF_SCOPE } from './model/fine-intents.js'
export { IntentModel, withCorrections } from './model/intent-model.js'
export { packClassifier, unpackClassifier } from './model/packed.js'
export { shippedExamples } from './model/shipped-examples.js'
export { shippedIntentModel } from './model/shipped-model.js'
export {
  type Classification,
  type Example,
  TextClassifier,
  type TrainingOptions,
  trainingOptions,
  trainTextClassifier,
} from './model/text-classifier.js'
export { type IntentExample, trainIntentModel } from './model/train-intents.js'
export type { NumericField } from './number-ranges.js'
export { understandByRules } from './rules.js'
export { mendSpelling } from './spelling.js'
export type * from './types.js'
export { understand } from './understand.js'
export { buildVocabulary, type Vocabulary } from './vocabulary.js'
