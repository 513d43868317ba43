import type { Method } from '../types.js'
import { fitSessionKnn } from './fit.js'
import type { SessionKnnModel } from './model.js'
import type { SessionKnnOptions } from './options.js'
import { SessionKnnScorer } from './scorer.js'

export type { SessionKnnModel } from './model.js'
export { type SessionKnnOptions, type SessionWeights, stanWeights, vmisWeights } from './options.js'
export { type ScoredItem, SessionKnnScorer } from './scorer.js'

export interface SessionKnn extends Method<SessionKnnModel, SessionKnnOptions> {
  open(model: SessionKnnModel): SessionKnnScorer
}

/** Next items by the sessions that share most with the current one: V-STAN on the index of VMIS-kNN, or VMIS-kNN by its weights. */
export const sessionKnn: SessionKnn = {
  kind: 'session-knn',
  fit: fitSessionKnn,
  open: (model) => new SessionKnnScorer(model),
}
