import type { Steps } from '@elmo-chat/kernel'
import { type PairedDifference, pairedDifference } from '@elmo-chat/metrics'
import type { ItemFeatures } from '../content/item-features.js'
import type { Histories, Scorer } from '../types.js'
import { type CaseMeasures, drawsFor, type MeasureSummary, measureLists, summarize } from './measure-lists.js'
import { measureVariety, rowCounts, type Variety } from './measure-variety.js'
import { rankCases } from './rank-cases.js'
import type { TestCase } from './test-case.js'

export interface EvaluationOptions {
  readonly k: number
  readonly maskSeen: boolean
  readonly seed: number
  /** A person with fewer actions before is new; an item in fewer rows as well. */
  readonly coldBelow: number
  readonly features?: ItemFeatures
}

export const EVALUATION_DEFAULTS: EvaluationOptions = { k: 20, maskSeen: true, seed: 1, coldBelow: 5 }

/** One row of a leaderboard. */
export interface Evaluation {
  readonly method: string
  readonly all: MeasureSummary
  /** People of whom little is known. */
  readonly coldUsers: MeasureSummary
  /** Only what is new counts as relevant, for people who took something new. */
  readonly coldItems: MeasureSummary
  readonly variety: Variety
  /** Case by case, for comparison with another method on the same cases. */
  readonly measures: CaseMeasures
}

/**
 * Measures one scorer on cases that it was not fitted on, over all items.
 *
 * Cost   a score for every item and case, in steps of one case.
 */
export function* evaluate(
  method: string,
  scorer: Scorer,
  train: Histories,
  cases: readonly TestCase[],
  options: Partial<EvaluationOptions> = {},
): Steps<Evaluation> {
  const { k, seed, coldBelow, features, ...ranking } = { ...EVALUATION_DEFAULTS, ...options }
  const lists = yield* rankCases(scorer, train.items, cases, { k, ...ranking })
  const measures = measureLists(cases, lists, k)
  yield
  const coldUsers = [...cases.keys()].filter((at) => cases[at].history.item.length < coldBelow)
  const counts = rowCounts(train)
  const coldCases = cases.map((one) => ({ ...one, relevant: one.relevant.filter((item) => counts[item] < coldBelow) }))
  const withCold = [...cases.keys()].filter((at) => coldCases[at].relevant.length > 0)
  const coldMeasures = measureLists(
    withCold.map((at) => coldCases[at]),
    withCold.map((at) => lists[at]),
    k,
  )
  yield
  return {
    method,
    all: summarize(measures, seed),
    coldUsers: summarize(measures, seed, coldUsers),
    coldItems: summarize(coldMeasures, seed),
    variety: measureVariety(lists, train, features),
    measures,
  }
}

/** Second minus first in nDCG, person by person. Both must have been measured on the same cases. */
export function compare(first: Evaluation, second: Evaluation, seed = 1): PairedDifference {
  return pairedDifference(first.measures.ndcg, second.measures.ndcg, drawsFor(seed, first.measures.ndcg.length))
}
