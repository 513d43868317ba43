/*
 * Measures  Recall@20 and nDCG@20 over all movies, those known from training left out; recall of rare items counts only what
 *           fewer than 5 people had liked; diversity is unlikeness of genres within a list
 * Data      movielens-1m: ratings of 4 and 5 stars as likes, without their stars and in no order (the files hold no times).
 *           Folds 2 to 5 to learn from, fold 1 to test on. Settings were chosen by nDCG@20 on fold 2 after learning from
 *           folds 3 to 5 (--choose prints these tables and keeps nothing). A split of ours: no published row is comparable
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/movielens.mjs [--choose] [METHOD …]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  blend,
  compare,
  ease,
  gfCf,
  historyOfRow,
  ials,
  itemKnn,
  popularity,
  rp3beta,
  userKnn,
} from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { historiesOfRows } from './data/histories.mjs'
import { numbered, readFeatures, readFolds } from './data/movielens.mjs'
import { measured, round } from './measured.mjs'

const chosen = {
  'item-knn': { neighbors: 50, shrinkage: 10 },
  'user-knn': { neighbors: 100, shrinkage: 1 },
  rp3beta: { alpha: 1, beta: 0.5 },
  'gf-cf': { alpha: 1, factors: 64 },
  ials: { factors: 64, regularization: 0.01, unobservedWeight: 0.1 },
  ease: { regularization: 600 },
}

const tried = {
  'item-knn': [{ neighbors: 50 }, { neighbors: 100 }, { neighbors: 200 }, { neighbors: 100, shrinkage: 100 }],
  'user-knn': [{ neighbors: 100 }, { neighbors: 200 }, { neighbors: 400 }],
  rp3beta: [{ beta: 0.3 }, { beta: 0.5 }, { beta: 0.7 }],
  'gf-cf': [{ factors: 64 }, { factors: 256 }, { factors: 64, alpha: 1 }, { factors: 32, alpha: 2 }],
  ials: [
    { regularization: 0.003, unobservedWeight: 0.1 },
    { regularization: 0.01, unobservedWeight: 0.1 },
    { regularization: 0.003, unobservedWeight: 0.3 },
    { regularization: 0.007, unobservedWeight: 0.3 },
    { regularization: 0.02, unobservedWeight: 0.1 },
    { regularization: 0.04, unobservedWeight: 0.1 },
  ],
  ease: [{ regularization: 150 }, { regularization: 300 }, { regularization: 600 }],
}

const methods = { 'item-knn': itemKnn, 'user-knn': userKnn, rp3beta, 'gf-cf': gfCf, ials, ease }

const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'movielens-1m')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no movielens-1m.')
} else {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name)
  const world = numbered(readFolds(folder))
  const features = readFeatures(folder, world.itemOf, { titles: false })
  if (process.argv.includes('--choose')) {
    const { histories, cases } = split(world, world.folds.slice(2), world.folds[1])
    for (const [name, all] of Object.entries(tried)) {
      if (!isWanted(name)) continue
      for (const options of all) {
        measured({ name, settings: JSON.stringify(options), method: methods[name], options, histories, cases })
      }
    }
  } else {
    test(world, features, isWanted)
  }
}

function test(world, features, isWanted) {
  const { histories, cases } = split(world, world.folds.slice(1), world.folds[0])
  const parts = ['ease', 'ials', 'rp3beta', 'gf-cf'].map((kind) => ({ kind, options: chosen[kind] }))
  const all = [
    { name: 'popularity', method: popularity, options: { halfLifeDays: Infinity } },
    ...Object.entries(methods).map(([name, method]) => ({ name, method, options: chosen[name] })),
    { name: 'blend', method: blend, options: { parts } },
  ]
  const evaluations = new Map()
  for (const one of all) {
    if (!isWanted(one.name)) continue
    const settings = one.name === 'blend' ? 'ease, ials, rp3beta, gf-cf' : JSON.stringify(one.options)
    const { row, evaluation, model } = measured({ ...one, settings, histories, cases, features })
    if (model.kind === 'blend')
      row.settings = model.parts.map(({ kind }, at) => `${kind} ${model.weights[at]}`).join(', ')
    evaluations.set(one.name, evaluation)
    const base = evaluations.get('item-knn')
    if (base && one.name !== 'item-knn') {
      const { mean, low, high } = compare(base, evaluation)
      row['nDCG minus item-knn'] = `${round(mean)} [${round(low)}, ${round(high)}]`
    }
    report('recommend-movielens', [row], (before) => before.method === one.name)
  }
}

function split({ users, items }, learned, asked) {
  const rows = Array.from({ length: users }, () => [])
  for (const { user, item, stars } of learned.flat()) if (stars >= 4) rows[user].push(item)
  const relevant = Array.from({ length: users }, () => [])
  for (const { user, item, stars } of asked) if (stars >= 4) relevant[user].push(item)
  const histories = historiesOfRows(rows, items)
  const cases = relevant.flatMap((wanted, row) =>
    wanted.length > 0 ? [{ row, history: historyOfRow(histories, row), relevant: wanted }] : [],
  )
  return { histories, cases }
}
