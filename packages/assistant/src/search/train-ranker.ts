import { type ClickLog, gradeClicks, learnFromClicks, splitLog } from '@elmo-chat/feedback'
import type { Steps } from '@elmo-chat/kernel'
import {
  type Comparison,
  compareScores,
  crossValidate,
  type Decision,
  decidePromotion,
  featureImportance,
  fitLambdaMart,
  fitWeighted,
  type JudgedQuery,
  monotoneFeatures,
  type Ranker,
  scoreRows,
  stackTables,
} from '@elmo-chat/ranking'
import { readAsked } from './asked.js'
import { behaviorOf } from './behavior-of-clicks.js'
import type { JudgedProducts } from './judged-queries.js'
import { rankList } from './ranked-list.js'
import { languageOf } from './read-wish.js'
import type { SearchState } from './search-state.js'

/** What was learned, and whether it may go live. */
export interface TrainedRanker {
  readonly ranker: Ranker
  readonly comparison: Comparison
  readonly decision: Decision
  readonly importance: { feature: string; share: number }[]
  readonly learnedFrom: { queries: number; judgements: number; clicks: number }
}

/** Features come from the first part of the log, grades from the rest: else a ranker learns to repeat its clicks. */
const FEATURES_PART = 0.6
const MOST_QUERIES = 2_000
const FOLDS = 5
const SEED = 1
/** What comes near is a candidate too: a judged product that does not answer has to be told from one that does. */
const FILL = 100

/** The queries to learn from, each with its candidates and what is known of them. */
export function* trainingQueries(
  state: SearchState,
  judged: readonly JudgedProducts[],
  log: ClickLog,
  currency: string,
): Steps<{ queries: JudgedQuery[]; learnedFrom: TrainedRanker['learnedFrom'] }> {
  const times = log.impressions.map(({ at }) => at).sort((a, b) => a - b)
  const parts = splitLog(log, times[Math.floor(times.length * FEATURES_PART)] ?? 0)
  const before = yield* learnFromClicks(parts.before)
  const clicked = gradeClicks(yield* learnFromClicks(parts.after))
  const known = { ...state, behavior: behaviorOf(before, state.shop.index, state.behavior.demandOf) }
  const queries: JudgedQuery[] = []
  const learnedFrom = { queries: 0, judgements: 0, clicks: 0 }
  for (const { query, grades } of judged.slice(0, MOST_QUERIES)) {
    const table = judgedQuery(known, query, grades, currency)
    if (table) {
      queries.push(table)
      learnedFrom.judgements += table.products.length
    }
    yield
  }
  const seen = new Set(queries.map(({ query }) => query))
  for (const { query, clicks, products } of clicked.slice(0, MOST_QUERIES)) {
    if (seen.has(query)) continue
    const grades = new Map(products.map(({ productId, grade }) => [productId, grade]))
    const table = judgedQuery(known, query, grades, currency)
    if (table) {
      queries.push(table)
      learnedFrom.clicks += clicks
    }
    yield
  }
  return { queries, learnedFrom: { ...learnedFrom, queries: queries.length } }
}

/** The judged ones among the candidates of a query; undefined where they do not differ. */
function judgedQuery(
  state: SearchState,
  query: string,
  grades: ReadonlyMap<string, number>,
  currency: string,
): JudgedQuery | undefined {
  const asked = readAsked(query, [], { language: languageOf(query), currency, shop: state.shop })
  const { measured } = rankList({ ...state, rules: [] }, asked, {
    allFeatures: true,
    fill: FILL,
  })
  const { names, values } = measured.table
  const rows = measured.candidates.flatMap(({ product }, row) => (grades.has(product.id) ? [row] : []))
  const own = rows.map((row) => grades.get(measured.candidates[row].product.id)!)
  if (new Set(own).size < 2) return undefined
  const picked = new Float32Array(rows.length * names.length)
  for (const [place, row] of rows.entries()) {
    picked.set(values.subarray(row * names.length, (row + 1) * names.length), place * names.length)
  }
  return {
    query,
    products: rows.map((row) => measured.candidates[row].product.id),
    table: { names, values: picked, rows: rows.length },
    grades: own,
  }
}

/**
 * Learns a ranker and measures it on queries that it has not seen, beside the one that is live. Trees where they do
 * better than weights, which few queries are enough for.
 */
export function* trainRanker(
  queries: readonly JudgedQuery[],
  live: Ranker,
  learnedFrom: TrainedRanker['learnedFrom'],
): Steps<TrainedRanker> {
  const standing = queries.map(({ table }) => scoreRows(live, table))
  let best: { fit: (some: readonly JudgedQuery[]) => Steps<Ranker>; comparison: Comparison } | undefined
  for (const fit of [fitTrees, fitWeights]) {
    const scores = yield* crossValidate(queries, fit, { folds: FOLDS, seed: SEED })
    const comparison = compareScores(queries, standing, scores, { seed: SEED })
    if (!best || comparison.b.ndcg10.mean > best.comparison.b.ndcg10.mean) best = { fit, comparison }
  }
  const { fit, comparison } = best!
  const ranker = yield* fit(queries)
  return {
    ranker,
    comparison,
    decision: decidePromotion(comparison),
    importance: featureImportance(ranker, stackTables(queries.map(({ table }) => table))).map((one) => ({ ...one })),
    learnedFrom,
  }
}

const fitTrees = (some: readonly JudgedQuery[]): Steps<Ranker> => fitLambdaMart(some, { monotone: monotoneFeatures })
const fitWeights = (some: readonly JudgedQuery[]): Steps<Ranker> => fitWeighted(some, { ridge: 300, of: 'order' })
