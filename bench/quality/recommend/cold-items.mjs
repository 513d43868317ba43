/*
 * Measures  for movies that nobody is known to have liked: Recall@20 and nDCG@20 of lists of such movies alone, beside chance
 *           and the likeness of features to what the person liked
 * Data      movielens-1m: ratings of 4 and 5 stars as likes; a fifth of the movies, drawn, lose all their likes. Features are
 *           genres, decade and words of the title. Settings were chosen on another draw (--choose prints that table)
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/cold-items.mjs [--choose]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { content, evaluate, historyOfRow } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { historiesOfRows } from './data/histories.mjs'
import { numbered, readFeatures, readFolds } from './data/movielens.mjs'
import { fitted, round } from './measured.mjs'

const factors = { factors: 64, regularization: 0.01, unobservedWeight: 0.1 }
const chosen = { ...factors, trust: 5, featureRegularization: 1 }

const tried = [1, 3, 10, 30].map((featureRegularization) => ({ ...chosen, featureRegularization }))

const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'movielens-1m')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no movielens-1m.')
} else {
  const world = numbered(readFolds(folder))
  const features = readFeatures(folder, world.itemOf, { titles: true })
  if (process.argv.includes('--choose')) {
    const drawn = draw(world, 1)
    for (const options of tried) console.log(JSON.stringify(options), JSON.stringify(ours(drawn, features, options)))
  } else {
    const drawn = draw(world, 2)
    report('recommend-cold-items', [
      { method: 'chance', ...measure(drawn, random()) },
      { method: 'likeness of features', ...measure(drawn, likeness(features)) },
      { method: 'content', settings: JSON.stringify(chosen), ...ours(drawn, features, chosen) },
    ])
  }
}

function draw({ folds, users, items }, seed) {
  const random = seededRandom(seed)
  const isCold = Array.from({ length: items }, () => random() < 0.2)
  const rows = Array.from({ length: users }, () => [])
  const relevant = Array.from({ length: users }, () => [])
  for (const { user, item, stars } of folds.flat()) {
    if (stars >= 4) (isCold[item] ? relevant : rows)[user].push(item)
  }
  const histories = historiesOfRows(rows, items)
  const cases = relevant.flatMap((wanted, row) =>
    wanted.length > 0 ? [{ row, history: historyOfRow(histories, row), relevant: wanted }] : [],
  )
  return { histories, cases, isCold }
}

function ours(drawn, features, options) {
  const { model, times } = fitted(content, drawn.histories, { ...options, features })
  return { ...measure(drawn, content.open(model)), ...times }
}

/** Only the movies without likes are listed. */
function measure({ histories, cases, isCold }, scorer) {
  const among = {
    score(history, out) {
      scorer.score(history, out)
      for (const [item, cold] of isCold.entries()) if (!cold) out[item] = 0
    },
    explain: () => [],
  }
  const { all } = runToEnd(evaluate('', among, histories, cases))
  return {
    'Recall@20': round(all.recall.mean),
    'nDCG@20': round(all.ndcg.mean),
    'nDCG from': round(all.ndcg.low),
    'nDCG to': round(all.ndcg.high),
    people: all.cases,
  }
}

function random() {
  const next = seededRandom(7)
  return {
    score(_, out) {
      for (let item = 0; item < out.length; item++) out[item] = next()
    },
    explain: () => [],
  }
}

/** The sum of the features of what was liked, each as rare as it is, against those of the movie, by cosine. */
function likeness({ features, starts, feature }) {
  const items = starts.length - 1
  const counts = new Float64Array(features)
  for (const number of feature) counts[number]++
  const weight = counts.map((count) => Math.log(items / count))
  const length = Float64Array.from({ length: items }, (_, item) =>
    Math.sqrt(feature.slice(starts[item], starts[item + 1]).reduce((sum, number) => sum + weight[number] ** 2, 0)),
  )
  return {
    score(history, out) {
      const taste = new Float64Array(features)
      for (const item of history.item) {
        for (let at = starts[item]; at < starts[item + 1]; at++)
          taste[feature[at]] += weight[feature[at]] / length[item]
      }
      for (let item = 0; item < items; item++) {
        out[item] = 0
        for (let at = starts[item]; at < starts[item + 1]; at++) {
          out[item] += (taste[feature[at]] * weight[feature[at]]) / length[item]
        }
      }
    },
    explain: () => [],
  }
}
