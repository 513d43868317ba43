import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { bootstrapInterval, ndcg, pairedDifference, reciprocalRank } from '@elmo-chat/metrics'
import type { Measured, RankerComparison } from '@elmo-chat/protocol'
import type { JudgedProducts } from './judged-queries.js'

/** A ranker as it is compared: what it shows first for a query. */
export interface ComparedRanker {
  readonly id: string
  readonly name: string
  readonly first: (judged: JudgedProducts) => readonly Product[]
}

const K = 10
const NAMED = 3
const LISTED = 50
const SEED = 1

/**
 * Two rankers on judged queries, paired by query. Products without a judgement count as `unjudged` says.
 *
 * Departs  A query whose products are all graded 0 tells nothing and is left out.
 */
export function* compareOrders(
  judged: readonly JudgedProducts[],
  a: ComparedRanker,
  b: ComparedRanker,
  unjudged: 'zero' | 'skipped',
): Steps<RankerComparison | null> {
  const rows: {
    query: string
    a: number
    b: number
    mrrA: number
    mrrB: number
    firstA: string[]
    firstB: string[]
  }[] = []
  for (const query of judged) {
    const firstA = a.first(query)
    const firstB = b.id === a.id ? firstA : b.first(query)
    const gain = (list: readonly Product[]) =>
      ndcg(
        list.map(({ id }) => id),
        query.grades,
        { k: K, unjudged },
      )
    const relevant = new Set([...query.grades].flatMap(([id, grade]) => (grade > 0 ? [id] : [])))
    const reciprocal = (list: readonly Product[]) =>
      reciprocalRank(
        list.map(({ id }) => id),
        relevant,
        K,
      )
    const ofA = gain(firstA)
    const ofB = gain(firstB)
    if (ofA !== undefined && ofB !== undefined)
      rows.push({
        query: query.query,
        a: ofA,
        b: ofB,
        mrrA: reciprocal(firstA),
        mrrB: reciprocal(firstB),
        firstA: titles(firstA),
        firstB: titles(firstB),
      })
    yield
  }
  if (rows.length === 0) return null
  const measured = (gains: number[], reciprocals: number[]): Measured => ({
    queries: rows.length,
    ndcg10: bootstrapInterval(gains, { seed: SEED }),
    mrr10: bootstrapInterval(reciprocals, { seed: SEED }),
  })
  const gainsA = rows.map((row) => row.a)
  const gainsB = rows.map((row) => row.b)
  const { mean, low, high, wins, ties, losses } = pairedDifference(gainsA, gainsB, { seed: SEED })
  return {
    a: {
      id: a.id,
      name: a.name,
      measured: measured(
        gainsA,
        rows.map((row) => row.mrrA),
      ),
    },
    b: {
      id: b.id,
      name: b.name,
      measured: measured(
        gainsB,
        rows.map((row) => row.mrrB),
      ),
    },
    difference: { mean, low, high },
    wins,
    ties,
    losses,
    queries: rows
      .filter((row) => row.a !== row.b)
      .sort((one, other) => one.b - one.a - (other.b - other.a))
      .filter((_, place, all) => place < LISTED / 2 || place >= all.length - LISTED / 2)
      .map(({ query, a: ofA, b: ofB, firstA, firstB }) => ({ query, a: ofA, b: ofB, firstA, firstB })),
  }
}

const titles = (products: readonly Product[]) => products.slice(0, NAMED).map(({ title }) => title)
