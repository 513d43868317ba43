export { type BoughtTogetherModel, type BoughtTogetherOptions, boughtTogether } from './bought-together.js'
export { type ItemKnnModel, type ItemKnnOptions, itemKnn } from './item-knn.js'
export { type MethodKind, methods, openModel } from './methods.js'
export { readModel, writeModel } from './model-bytes.js'
export { type PopularityModel, type PopularityOptions, popularity } from './popularity.js'
export { type Rp3BetaModel, type Rp3BetaOptions, rp3beta } from './rp3beta.js'
export {
  type BlockWeights,
  fitSasRec,
  type Progress,
  type SasRecModel,
  type SasRecOptions,
  sasrec,
} from './sasrec/index.js'
export { type SequentialRulesModel, type SequentialRulesOptions, sequentialRules } from './sequential-rules/index.js'
export {
  type ScoredItem,
  type SessionKnn,
  type SessionKnnModel,
  type SessionKnnOptions,
  SessionKnnScorer,
  type SessionWeights,
  sessionKnn,
  vmisWeights,
} from './session-knn/index.js'
export { type TrendingModel, type TrendingOptions, trending } from './trending.js'
export type * from './types.js'
export { type UserKnnModel, type UserKnnOptions, userKnn } from './user-knn.js'
