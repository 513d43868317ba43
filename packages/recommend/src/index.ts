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
