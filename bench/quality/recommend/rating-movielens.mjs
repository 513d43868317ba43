/*
 * Measures  RMSE of predicted stars over the five folds, each predicted after learning from the other four; seconds of the
 *           clock and of the processor to fit one fold
 * Data      movielens-1m, the five folds of its source. Settings were chosen on a tenth of folds 2 to 5 (--choose prints that
 *           table and keeps nothing)
 * Beside    means of people and items alone, and what Surprise's README states for its own five folds
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/rating-movielens.mjs [--choose | METHOD …]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { fitRatings, predictStars, tasteOf } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { numbered, readFolds } from './data/movielens.mjs'
import { round } from './measured.mjs'

const chosen = { factors: 64, epochs: 30, rate: 0.015, regularization: 0.06 }

const tried = [
  { factors: 64, epochs: 30, rate: 0.015, regularization: 0.06 },
  { factors: 64, epochs: 30, rate: 0.02, regularization: 0.07 },
  { factors: 64, epochs: 30, rate: 0.01, regularization: 0.06 },
  { factors: 32, epochs: 20, rate: 0.01, regularization: 0.06 },
  { ...chosen, robustBeyond: 1 },
  { ...chosen, robustBeyond: 2 },
]

const published = [
  ['SVD', 0.873],
  ['SVD++', 0.862],
  ['kNN baseline', 0.895],
  ['baseline', 0.909],
].map(([method, RMSE]) => ({ method: `Surprise ${method}`, settings: 'published', RMSE }))

const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'movielens-1m')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no movielens-1m.')
} else {
  const world = numbered(readFolds(folder))
  if (process.argv.includes('--choose')) choose(world)
  else test(world)
}

function choose(world) {
  const random = seededRandom(3)
  const [learned, asked] = [[], []]
  for (const rating of world.folds.slice(1).flat()) (random() < 0.1 ? asked : learned).push(rating)
  for (const options of tried) console.log(JSON.stringify(options), errorOf(world, learned, asked, options))
}

function test(world) {
  const methods = [
    { method: 'biases alone', options: { ...chosen, factors: 0 } },
    { method: 'biased SVD', options: chosen },
    { method: 'biased SVD, robust beyond 1 star', options: { ...chosen, robustBeyond: 1 } },
  ]
  const wanted = process.argv.slice(2)
  for (const { method, options } of methods.filter((one) => wanted.length === 0 || wanted.includes(one.method))) {
    const folds = world.folds.map((asked) =>
      errorOf(world, world.folds.filter((fold) => fold !== asked).flat(), asked, options),
    )
    const mean = (of) => folds.reduce((sum, fold) => sum + of(fold), 0) / folds.length
    const row = {
      method,
      settings: JSON.stringify(options),
      RMSE: round(mean(({ rmse }) => rmse)),
      'RMSE of folds': folds.map(({ rmse }) => round(rmse)).join(', '),
      MAE: round(mean(({ mae }) => mae)),
      'fit s': round(
        mean(({ seconds }) => seconds),
        1,
      ),
      'fit cpu s': round(
        mean(({ cpuSeconds }) => cpuSeconds),
        1,
      ),
    }
    console.log(JSON.stringify(row))
    report('recommend-rating-movielens', [row], (before) => before.method === method)
  }
  report('recommend-rating-movielens', published, ({ settings }) => settings === 'published')
}

function errorOf({ users, items }, learned, asked, options) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const model = runToEnd(fitRatings(ratingsOf(learned, users, items), options))
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1000
  const given = Array.from({ length: users }, () => ({ item: [], stars: [] }))
  for (const { user, item, stars } of learned) {
    given[user].item.push(item)
    given[user].stars.push(stars)
  }
  const tastes = given.map((one) => tasteOf(model, one))
  const errors = asked.map(({ user, item, stars }) => stars - predictStars(model, tastes[user], item))
  const mean = (of) => errors.reduce((sum, error) => sum + of(error), 0) / errors.length
  const rmse = Math.sqrt(mean((error) => error * error))
  return { rmse, mae: mean(Math.abs), seconds, cpuSeconds: (user + system) / 1e6 }
}

function ratingsOf(list, users, items) {
  return {
    users,
    items,
    user: Uint32Array.from(list, ({ user }) => user),
    item: Uint32Array.from(list, ({ item }) => item),
    stars: Float32Array.from(list, ({ stars }) => stars),
  }
}
