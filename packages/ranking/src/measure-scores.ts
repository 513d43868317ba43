import { bootstrapInterval, ndcg, reciprocalRank } from '@elmo-chat/metrics'
import type { Measured } from '@elmo-chat/protocol'
import { type JudgedQuery, orderOf } from './judged-query.js'

/** What an order is worth for one query; null where no order is better than another. */
export interface QueryMeasures {
  readonly ndcg10: number
  readonly mrr10: number
}

/** Products of at least this grade are an answer. */
const ANSWER = 2

/** Measures one query by the scores of its candidates. Where no product is of grade 2, any above 0 is an answer. */
export function measureScores(query: JudgedQuery, scores: ArrayLike<number>): QueryMeasures | null {
  const order = orderOf(scores, query.products)
  const judgements = new Map(order.map((row) => [row, query.grades[row]]))
  const value = ndcg(order, judgements, { k: 10, unjudged: 'zero' })
  if (value === undefined) return null
  const answers = order.filter((row) => query.grades[row] >= ANSWER)
  const relevant = answers.length > 0 ? answers : order.filter((row) => query.grades[row] > 0)
  return { ndcg10: value, mrr10: reciprocalRank(order, new Set(relevant), 10) }
}

/** Means over queries with their 95 % intervals. */
export function summarize(measures: readonly QueryMeasures[], seed = 1): Measured {
  return {
    queries: measures.length,
    ndcg10: bootstrapInterval(
      measures.map(({ ndcg10 }) => ndcg10),
      { seed },
    ),
    mrr10: bootstrapInterval(
      measures.map(({ mrr10 }) => mrr10),
      { seed },
    ),
  }
}
