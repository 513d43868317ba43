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
export type * from './types.js'
