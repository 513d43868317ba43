/*
 * Measures  Recall@20 and nDCG@20 over all 40,981 items, those of the training set left out; recall of rare items counts
 *           only what fewer than 5 people had taken; seconds of the clock and of the processor to fit, and milliseconds a list
 *           with everything that is measured on it
 * Data      gowalla-lightgcn: 29,858 people, 810,128 check-ins to learn from, 217,242 to test on, the split of LightGCN.
 *           Sharpening (its time and alpha) and the weights of the blend were chosen on a fifth of the training set, never on
 *           the test set; alpha of plain GF-CF is its authors'
 * Beside    published rows as they stand in BARS (reczoo): GF-CF, LightGCN, EASE, UltraGCN, SimpleX
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/gowalla.mjs [--every N] [METHOD …], where only
 *           every Nth person is tested; then of the rows kept those are replaced that rest on no more people
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { blend, compare, gfCf, historyOfRow, itemKnn, popularity, rp3beta } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { readGowalla } from './data/gowalla.mjs'
import { measured, round } from './measured.mjs'

const SHARPENED = { alpha: 0.3, sharpening: 2 }

const methods = [
  { name: 'popularity', method: popularity, options: { halfLifeDays: Infinity } },
  { name: 'item-knn', settings: '100 neighbors, shrinkage 10', method: itemKnn },
  { name: 'rp3beta', settings: 'alpha 1, beta .3, 500 neighbors', method: rp3beta },
  { name: 'gf-cf', settings: 'alpha .3, 256 factors', method: gfCf },
  {
    name: 'gf-cf, many rounds',
    settings: 'alpha .3, 256 factors, 8 rounds',
    method: gfCf,
    options: { rounds: 8 },
  },
  { name: 'gf-cf, sharpened', settings: JSON.stringify(SHARPENED), method: gfCf, options: SHARPENED },
  {
    name: 'blend',
    settings: 'sharpened gf-cf, rp3beta; weights chosen on 500 people',
    method: blend,
    options: { parts: [{ kind: 'gf-cf', options: SHARPENED }, { kind: 'rp3beta' }] },
  },
]

const published = [
  ['LightGCN', 0.182, 0.1547],
  ['EASE', 0.1765, 0.1467],
  ['UltraGCN', 0.1862, 0.158],
  ['GF-CF', 0.1849, 0.1518],
  ['SimpleX', 0.1872, 0.1557],
].map(([method, recall, ndcg]) => ({ method, settings: 'published', 'Recall@20': recall, 'nDCG@20': ndcg }))

const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'gowalla-lightgcn')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no gowalla-lightgcn.')
} else {
  const { values, positionals } = parseArgs({
    options: { every: { type: 'string', default: '1' } },
    allowPositionals: true,
  })
  const { train, test } = readGowalla(folder)
  const cases = test
    .map((relevant, row) => ({ row, history: historyOfRow(train, row), relevant }))
    .filter(({ row }) => row % Number(values.every) === 0)
  let plain
  for (const one of methods) {
    if (positionals.length > 0 && !positionals.includes(one.name)) continue
    // Sharpening changes how a model is served, not how it is fitted.
    const known = plain && one.name === 'gf-cf, sharpened' ? { ...plain.model, ...one.options } : undefined
    const { row, model, evaluation } = measured({ ...one, known, histories: train, cases })
    if (model.kind === 'blend') row.settings += `: ${model.parts.map(({ kind }, at) => `${kind} ${model.weights[at]}`)}`
    if (one.name === 'gf-cf') plain = { model, evaluation }
    else if (plain) {
      const { mean, low, high } = compare(plain.evaluation, evaluation)
      row['nDCG minus gf-cf'] = `${round(mean)} [${round(low)}, ${round(high)}]`
    }
    report('recommend-gowalla', [row], (before) => before.method === one.name && before.people <= row.people)
  }
  report('recommend-gowalla', published, ({ settings }) => settings === 'published')
}
