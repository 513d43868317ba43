/*
 * Measures  quadratic weighted kappa of predicted grades for products of queries whose other products are judged, as in the
 *           competition that the data come from: five folds over the rows of each query; the limits between grades are
 *           fitted by three folds within the other four. 95 % bootstrap intervals over queries. Beside it the mean grade
 *           of the query's known products, and ridge regression on the same features.
 *           Published (SOURCE.md of the data): 0.722 for the winning ensemble, 0.708 for its best single model, on the
 *           competition's hidden test: another split of the same kind, so that the figures compare in kind only.
 * Data      crowdflower-search-relevance: 261 queries, 10,158 judged pairs
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/product-search/crowdflower-known-queries.mjs
 */
import { runToEnd } from '@elmo-chat/kernel'
import { fitLambdaMart, fitWeighted, foldsOf, scoreRows } from '@elmo-chat/ranking'
import { report } from '../../harness/report.mjs'
import { byQuery, readRows } from './crowdflower/data.mjs'
import { fitGradeLimits, toGrades } from './crowdflower/grade-limits.mjs'
import { judgedQueries } from './crowdflower/judged-queries.mjs'
import { kappaInterval } from './crowdflower/kappa-interval.mjs'
import { likenesses, withKnown } from './crowdflower/known-judgements.mjs'

const FOLDS = 5
const INNER_FOLDS = 3
const methods = {
  'mean grade of the query': () => (query) => column(query, 'known-mean').map((mean) => mean || 0),
  'weighted (ridge)': (training) => scorer(runToEnd(fitWeighted(training, { ridge: 100, of: 'grades' }))),
  lambdamart: (training) =>
    scorer(runToEnd(fitLambdaMart(training, { leaves: 15, minRows: 20, trees: 120, heldOut: 0, pointwise: 1 }))),
}

const rows = readRows()
if (rows) evaluate(byQuery(rows))

function evaluate(judged) {
  const queries = judgedQueries(judged)
  const alike = likenesses(judged)
  const results = Object.entries(methods).map(([name, learn]) => ({
    name,
    graded: heldOutGrades(queries, alike, learn),
  }))
  report(
    'product-search-crowdflower-known-queries',
    results.map(({ name, graded }) => {
      const { mean, low, high } = kappaInterval(queries, [graded])
      const round = (value) => Number(value.toFixed(4))
      return { 'grades by': name, kappa: round(mean), from: round(low), to: round(high) }
    }),
  )
}

/** A grade for each row by a method that has not seen the row's own. */
function heldOutGrades(queries, alike, learn) {
  const graded = queries.map(() => [])
  for (const { known, asked } of rowFolds(
    queries.map(({ table }) => allRows(table)),
    FOLDS,
    1,
  )) {
    const inner = rowFolds(known, INNER_FOLDS, 2).map((fold) => scoresOf(queries, alike, learn, fold))
    const rows = inner.flatMap(({ asked: own, scores }) =>
      queries.flatMap(({ grades }, at) =>
        own[at].map((row, place) => ({ score: scores[at][place], grade: grades[row] })),
      ),
    )
    const { limits } = fitGradeLimits(
      rows.map(({ score }) => score),
      rows.map(({ grade }) => grade),
    )
    const { scores } = scoresOf(queries, alike, learn, { known, asked })
    for (const [at, own] of asked.entries()) {
      for (const [place, grade] of toGrades(scores[at], limits).entries()) graded[at][own[place]] = grade
    }
  }
  return graded
}

function scoresOf(queries, alike, learn, { known, asked }) {
  const training = queries.map((query, at) => withKnown(query, alike, known[at], known[at]))
  const score = learn(training.filter(({ products }) => products.length > 0))
  return { asked, scores: queries.map((query, at) => score(withKnown(query, alike, asked[at], known[at]))) }
}

/** Parts the rows of each query by chance. */
function rowFolds(rowsOf, folds, seed) {
  const parted = rowsOf.map((rows, at) => foldsOf(rows.length, folds, seed + at))
  const pick = (rows, places) => (places ?? []).map((place) => rows[place])
  return Array.from({ length: folds }, (_, fold) => ({
    known: rowsOf.map((rows, at) => (parted[at][fold] ? pick(rows, parted[at][fold].training) : rows)),
    asked: rowsOf.map((rows, at) => pick(rows, parted[at][fold]?.heldOut)),
  }))
}

function allRows({ rows }) {
  return Array.from({ length: rows }, (_, row) => row)
}

function scorer(ranker) {
  return (query) => Array.from(scoreRows(ranker, query.table))
}

function column({ table: { names, values, rows } }, name) {
  const place = names.indexOf(name)
  return Array.from({ length: rows }, (_, row) => values[row * names.length + place])
}
