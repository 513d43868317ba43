/*
 * Measures  HR@20 and MRR@20 of the next item, and the time of one list, by session-knn with the settings of Serenade's
 *           README (500 recent sessions, 50 neighbours, the last 2 entries) and its tuned ones, and as it
 *           comes (settings chosen on Diginetica's and this set's validation sessions), beside popularity and sequential
 *           rules. Equal scores are common here: `as served` puts the lower item number first, `any
 *           order` is the mean over all orders of equal items, which is what an implementation with hash tables draws from.
 *           As there, sessions longer than 99.5 % of all teach nothing, and the item just seen is not recommended.
 *           Published (SOURCE.md of the data): HR@20 0.6402, MRR@20 0.3277, p90 66 microseconds; tuned MRR@20 0.3401.
 * Data      serenade-example: 23,753 sessions, 931 test steps
 * Machine   printed with the results; of each list the least of five times
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/next-item-serenade.mjs
 */
import { join } from 'node:path'
import { runToEnd } from '@elmo-chat/kernel'
import { popularity, sequentialRules, sessionKnn, vmisWeights } from '@elmo-chat/recommend'
import { quantile, report } from '../../harness/report.mjs'
import { LIST, nextItemFigures, ranksOf } from './next-item/measure-next-item.mjs'
import { readSerenade } from './next-item/serenade-data.mjs'
import { nextItemCases, sessionHistories } from './next-item/session-histories.mjs'

const folder = process.env.ELMO_BENCH_DATA
if (folder) run(readSerenade(join(folder, 'serenade-example')))
else console.log('Skipped: ELMO_BENCH_DATA is not set.')

function run({ train, test, items }) {
  const histories = sessionHistories(train, items)
  const cases = nextItemCases(test)
  const longest = quantile(
    train.map((session) => new Set(session.map(({ item }) => item)).size),
    0.995,
  )
  const knn = (recent, neighbors, entries) =>
    sessionKnn.open(runToEnd(sessionKnn.fit(histories, { recent, neighbors, entries, longest, weights: vmisWeights })))
  const rows = [
    { method: 'popularity', scorer: popularity.open(runToEnd(popularity.fit(histories))) },
    { method: 'sequential rules', scorer: sequentialRules.open(runToEnd(sequentialRules.fit(histories))) },
    { method: 'session-knn, README', scorer: knn(500, 50, 2) },
    { method: 'session-knn, tuned README', scorer: knn(1502, 288, 4) },
    { method: 'session-knn, as it comes', scorer: sessionKnn.open(runToEnd(sessionKnn.fit(histories))) },
  ]
  report(
    'next-item-serenade',
    rows.map(({ method, scorer }) => ({
      method,
      ...nextItemFigures(ranksOf(scorer, items, cases)),
      ...anyOrder(scorer, items, cases),
      ...('rank' in scorer ? times(scorer, cases) : {}),
    })),
  )
}

/** The means over all orders of items with equal scores. */
function anyOrder(scorer, items, cases) {
  const scores = new Float32Array(items)
  let hits = 0
  let gain = 0
  for (const { history, target } of cases) {
    scorer.score(history, scores)
    const own = scores[target]
    if (!(own > 0)) continue
    // Sums in another order differ in the last bits.
    const slack = 1e-6 * own
    const better = scores.reduce((count, score) => count + (score > own + slack ? 1 : 0), 0)
    const equal = scores.reduce((count, score) => count + (Math.abs(score - own) <= slack ? 1 : 0), 0)
    for (let rank = better + 1; rank <= Math.min(LIST, better + equal); rank++) {
      hits += 1 / equal
      gain += 1 / (rank * equal)
    }
  }
  return {
    [`HR@${LIST}, any order`]: Number((hits / cases.length).toFixed(4)),
    [`MRR@${LIST}, any order`]: Number((gain / cases.length).toFixed(4)),
  }
}

function times(scorer, cases) {
  for (const { history } of cases) scorer.rank(history, LIST)
  const micros = cases.map(({ history }) => {
    const tries = Array.from({ length: 5 }, () => {
      const before = performance.now()
      scorer.rank(history, LIST)
      return 1000 * (performance.now() - before)
    })
    return Math.min(...tries)
  })
  return Object.fromEntries(
    [50, 90, 99].map((percent) => [`p${percent} µs`, Number(quantile(micros, percent / 100).toFixed(1))]),
  )
}
