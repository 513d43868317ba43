import type { Steps } from '@elmo-chat/kernel'
import { type Comparison, compareScores } from './compare-rankers.js'
import { crossValidate } from './cross-validate.js'
import { type Decision, decidePromotion } from './decide-promotion.js'
import { featureImportance, type Importance } from './feature-importance.js'
import { stackTables } from './feature-table.js'
import { monotoneFeatures } from './features/features.js'
import { fitWeighted } from './fit-weighted.js'
import type { JudgedQuery } from './judged-query.js'
import { fitLambdaMart } from './lambdamart/fit-lambda-mart.js'
import type { Ranker } from './ranker.js'
import { scoreRows } from './score-rows.js'

/** With fewer queries trees learn accidents; weights do with them. */
const FEWEST_FOR_TREES = 100
const FOLDS = 5
/** Weights are held back as if so many rows had said nothing. */
const RIDGE = 100

export interface TrainedRanker {
  readonly ranker: Ranker
  /** `a` is the live ranker, `b` the new one. */
  readonly comparison: Comparison
  readonly decision: Decision
  readonly importance: readonly Importance[]
}

export interface TrainingOptions {
  readonly live: Ranker
  readonly seed: number
  /**
   * Lists that neither ranker has seen, such as those of the days since the live one was trained. Without them the new one is
   * cross-validated on its own queries, while the live one may have learned from some of them: it is then the harder to
   * beat, never the easier.
   */
  readonly fresh?: readonly JudgedQuery[]
}

/**
 * Fits a ranker to judged lists, measures it against the live one on queries that it has not seen, and decides.
 *
 * Cost     that of six fits: minutes for thousands of queries of 100 candidates
 * Repeats  the same lists and seed give the same ranker and decision.
 * Fails    throws without queries.
 */
export function* trainRanker(
  queries: readonly JudgedQuery[],
  { live, seed, fresh = [] }: TrainingOptions,
): Steps<TrainedRanker> {
  const fit = (training: readonly JudgedQuery[]): Steps<Ranker> =>
    queries.length < FEWEST_FOR_TREES
      ? fitWeighted(training, { ridge: RIDGE, of: 'order' })
      : fitLambdaMart(training, { ...settingsFor(queries.length), seed, monotone: monotoneFeatures })
  const ranker = yield* fit(queries)
  const judged = fresh.length > 0 ? fresh : queries
  const own =
    fresh.length > 0
      ? fresh.map(({ table }) => scoreRows(ranker, table))
      : yield* crossValidate(queries, fit, { folds: FOLDS, seed })
  const comparison = compareScores(
    judged,
    judged.map(({ table }) => scoreRows(live, table)),
    own,
    { seed },
  )
  const importance = featureImportance(ranker, stackTables(queries.map(({ table }) => table)))
  return { ranker, comparison, decision: decidePromotion(comparison), importance }
}

/** Few queries bear small trees that learn slowly, and say little of when to stop; many bear larger ones. */
function settingsFor(queries: number) {
  return queries < 1000
    ? { leaves: 4, shrinkage: 0.05, minRows: 50, heldOutParts: 4 }
    : { leaves: 15, shrinkage: 0.1, minRows: 50 }
}
