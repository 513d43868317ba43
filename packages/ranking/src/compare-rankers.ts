import { type PairedDifference, pairedDifference } from '@elmo-chat/metrics'
import type { Measured, RankerComparison } from '@elmo-chat/protocol'
import { type JudgedQuery, orderOf } from './judged-query.js'
import { measureScores, type QueryMeasures, summarize } from './measure-scores.js'

/** One query under two orders. */
interface Contest {
  readonly query: JudgedQuery
  readonly a: QueryMeasures
  readonly b: QueryMeasures
  readonly firstA: string[]
  readonly firstB: string[]
}

/** Two orders of the same candidates, side by side, as the console shows them; names and ids of the rankers are added there. */
export interface Comparison extends Omit<RankerComparison, 'a' | 'b' | 'difference'> {
  readonly a: Measured
  readonly b: Measured
  readonly difference: PairedDifference
}

export interface ComparisonOptions {
  readonly seed: number
  /** How many of the queries that differ the most are listed. */
  readonly listed?: number
}

const SHOWN = 5

/** Compares what two rankers gave the rows of each query. Queries in which no order is better are left out. */
export function compareScores(
  queries: readonly JudgedQuery[],
  scoresA: readonly ArrayLike<number>[],
  scoresB: readonly ArrayLike<number>[],
  { seed, listed = 20 }: ComparisonOptions,
): Comparison {
  const contests = queries.flatMap((query, at): Contest[] => {
    const a = measureScores(query, scoresA[at])
    const b = measureScores(query, scoresB[at])
    if (!a || !b) return []
    return [{ query, a, b, firstA: first(query, scoresA[at]), firstB: first(query, scoresB[at]) }]
  })
  const difference = pairedDifference(
    contests.map(({ a }) => a.ndcg10),
    contests.map(({ b }) => b.ndcg10),
    { seed },
  )
  return {
    a: summarize(
      contests.map(({ a }) => a),
      seed,
    ),
    b: summarize(
      contests.map(({ b }) => b),
      seed,
    ),
    difference,
    wins: difference.wins,
    ties: difference.ties,
    losses: difference.losses,
    queries: mostDifferent(contests, listed),
  }
}

function first({ products }: JudgedQuery, scores: ArrayLike<number>): string[] {
  return orderOf(scores, products)
    .slice(0, SHOWN)
    .map((row) => products[row])
}

/** Those that differ the most, those that lose first. */
function mostDifferent(contests: readonly Contest[], listed: number): Comparison['queries'] {
  const gainOf = ({ a, b }: Contest) => b.ndcg10 - a.ndcg10
  return contests
    .filter((contest) => Math.abs(gainOf(contest)) > 1e-9)
    .toSorted((x, y) => Math.abs(gainOf(y)) - Math.abs(gainOf(x)))
    .slice(0, listed)
    .toSorted((x, y) => gainOf(x) - gainOf(y))
    .map(({ query, a, b, firstA, firstB }) => ({ query: query.query, a: a.ndcg10, b: b.ndcg10, firstA, firstB }))
}
