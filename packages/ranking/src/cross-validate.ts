import { type Steps, seededRandom } from '@elmo-chat/kernel'
import type { JudgedQuery } from './judged-query.js'
import type { Ranker } from './ranker.js'
import { scoreRows } from './score-rows.js'
import { shuffled } from './shuffled.js'

export interface Fold {
  /** Indices of the queries to learn from, and of those that are kept apart. */
  readonly training: readonly number[]
  readonly heldOut: readonly number[]
}

/** Parts the queries by chance, so that each is held out once and no query is on both sides. */
export function foldsOf(queries: number, folds: number, seed: number): Fold[] {
  const order = Array.from(shuffled(queries, seededRandom(seed)))
  return Array.from({ length: Math.min(folds, queries) }, (_, fold) => ({
    training: order.filter((_, at) => at % folds !== fold),
    heldOut: order.filter((_, at) => at % folds === fold),
  }))
}

/**
 * Scores for every query by a ranker that has not seen it: `fit` is called once per fold with the other queries.
 *
 * Cost   that of `fit`, times the folds
 */
export function* crossValidate(
  queries: readonly JudgedQuery[],
  fit: (training: readonly JudgedQuery[]) => Steps<Ranker>,
  { folds, seed }: { readonly folds: number; readonly seed: number },
): Steps<ArrayLike<number>[]> {
  const scores: ArrayLike<number>[] = queries.map(() => [])
  for (const { training, heldOut } of foldsOf(queries.length, folds, seed)) {
    const ranker = yield* fit(training.map((at) => queries[at]))
    for (const at of heldOut) scores[at] = scoreRows(ranker, queries[at].table)
    yield
  }
  return scores
}
