import {
  type BootstrapOptions,
  bootstrapInterval,
  hitRate,
  type Interval,
  ndcg,
  recall,
  reciprocalRank,
} from '@elmo-chat/metrics'
import type { TestCase } from './test-case.js'

/** How good each case's list is, place by place with the cases. */
export interface CaseMeasures {
  readonly k: number
  readonly recall: readonly number[]
  readonly ndcg: readonly number[]
  readonly hitRate: readonly number[]
  readonly reciprocalRank: readonly number[]
}

/** Measures the first `k` of each list; every relevant item counts alike. */
export function measureLists(
  cases: readonly TestCase[],
  lists: readonly (readonly number[])[],
  k: number,
): CaseMeasures {
  const sets = cases.map(({ relevant }) => new Set(relevant))
  const each = (measure: (list: readonly number[], relevant: ReadonlySet<number>) => number) =>
    lists.map((list, at) => measure(list, sets[at]))
  return {
    k,
    recall: each((list, relevant) => recall(list, relevant, k)!),
    ndcg: each((list, relevant) => {
      const judgements = new Map(Array.from(relevant, (item) => [item, 1]))
      return ndcg(list, judgements, { k, unjudged: 'zero' })!
    }),
    hitRate: each((list, relevant) => hitRate(list, relevant, k)),
    reciprocalRank: each((list, relevant) => reciprocalRank(list, relevant, k)),
  }
}

export type MeasureName = Exclude<keyof CaseMeasures, 'k'>

/** Means over people with their intervals. */
export type MeasureSummary = Readonly<Record<MeasureName, Interval>> & { readonly cases: number; readonly k: number }

export const MEASURE_NAMES: readonly MeasureName[] = ['recall', 'ndcg', 'hitRate', 'reciprocalRank']

/** About so many values are drawn for an interval: that of many people needs fewer draws to be told to the same digit. */
const MOST_DRAWN = 4_000_000

/** How an interval over so many people is drawn, in a few tens of milliseconds at most. */
export function drawsFor(seed: number, people: number): BootstrapOptions {
  return { seed, draws: Math.max(200, Math.min(2000, Math.floor(MOST_DRAWN / Math.max(1, people)))) }
}

/** The means of those cases, all of them where `chosen` is left out. */
export function summarize(
  measures: CaseMeasures,
  seed: number,
  chosen: readonly number[] = measures.recall.map((_, at) => at),
): MeasureSummary {
  const of = (name: MeasureName) =>
    bootstrapInterval(
      chosen.map((at) => measures[name][at]),
      drawsFor(seed, chosen.length),
    )
  const [recalls, gains, hits, ranks] = MEASURE_NAMES.map(of)
  return { cases: chosen.length, k: measures.k, recall: recalls, ndcg: gains, hitRate: hits, reciprocalRank: ranks }
}
