/*
 * Measures  HR@20 (in the literature on this set: P@20) and MRR@20 of the next click in a session, repeated clicks among
 *           them, over all items. Settings and the weights of the blend are chosen by HR@20 + 2 · MRR@20 on the last 16,000
 *           sessions of the training part, learned from those before; then everything is learned from the whole training
 *           part and tested once. The settings listed here came out of a search of one setting at a time on that same
 *           held-out part. Means with 95 % bootstrap intervals over cases.
 *           Published (SOURCE.md of the data, from memory): Item-KNN 0.3575/0.1157, GRU4Rec 0.2945/0.0833, NARM
 *           0.4970/0.1617, SR-GNN 0.5073/0.1759, GCE-GNN 0.5422/0.1904.
 * Data      diginetica-sessions: 186,670 sessions to learn from, 60,858 test cases, 43,097 items; no times, so the order of
 *           sessions stands for them
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/next-item-diginetica.mjs
 */
import { join } from 'node:path'
import { runToEnd } from '@elmo-chat/kernel'
import { blend, itemKnn, openModel, popularity, sequentialRules, sessionKnn, vmisWeights } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { ITEMS, readDiginetica } from './next-item/diginetica-data.mjs'
import { nextItemFigures, nextItemMeans, ranksOf } from './next-item/measure-next-item.mjs'
import { nextItemCases, sessionHistories } from './next-item/session-histories.mjs'
import { knnSettings, ruleSettings } from './next-item/settings.mjs'

/** Every fourth case of the held-out sessions chooses. */
const SAMPLE = 4

const folder = process.env.ELMO_BENCH_DATA
if (folder) run(readDiginetica(join(folder, 'diginetica-sessions')))
else console.log('Skipped: ELMO_BENCH_DATA is not set.')

function run({ all, before, heldOut, test }) {
  const earlier = sessionHistories(before, ITEMS)
  const cases = nextItemCases(heldOut).filter((_, at) => at % SAMPLE === 0)
  const fitted = (histories, method, options) => method.open(runToEnd(method.fit(histories, options)))
  const vmis = { recent: 500, neighbors: 50, entries: 4, again: true, weights: vmisWeights }
  const knn = best(knnSettings, (options) => worthOf(fitted(earlier, sessionKnn, options), cases))
  const rules = best(ruleSettings, (options) => worthOf(fitted(earlier, sequentialRules, options), cases))
  const parts = [
    { kind: 'session-knn', options: knn },
    { kind: 'sequential-rules', options: rules },
  ]
  const blended = (histories, share) =>
    openModel(runToEnd(blend.fit(histories, { parts, weights: [1 - share, share] })))
  const share = best([0.1, 0.2, 0.3], (one) => worthOf(blended(earlier, one), cases))
  const histories = sessionHistories(all, ITEMS)
  const rows = [
    { method: 'popularity', scorer: fitted(histories, popularity) },
    { method: 'item-knn', scorer: fitted(histories, itemKnn) },
    { method: 'sequential rules', scorer: fitted(histories, sequentialRules, rules) },
    { method: 'session-knn as VMIS-kNN', scorer: fitted(histories, sessionKnn, vmis) },
    { method: 'session-knn', scorer: fitted(histories, sessionKnn, knn) },
    { method: `session-knn with ${share} of rules`, scorer: blended(histories, share) },
  ]
  report(
    'next-item-diginetica',
    rows.map(({ method, scorer }) => ({ method, ...nextItemFigures(ranksOf(scorer, ITEMS, test)) })),
  )
  console.log(JSON.stringify({ knn, rules }))
}

function worthOf(scorer, cases) {
  const { hitRate, reciprocalRank } = nextItemMeans(ranksOf(scorer, ITEMS, cases))
  return hitRate + 2 * reciprocalRank
}

function best(settings, worth) {
  return settings.map((setting) => ({ setting, value: worth(setting) })).sort((a, b) => b.value - a.value)[0].setting
}
