/*
 * Measures  HR@20 and MRR@20 of the next click as next-item-diginetica.mjs does, by the transformer alone and blended with
 *           session-knn and sequential rules in the settings that were chosen there; fitting time and longest step. With
 *           `validate` it learns from the earlier sessions and prints what blends reach on the held-out ones: the weights of
 *           BLENDED were chosen so. Without, it learns from the whole training part and tests once
 * Data      diginetica-sessions: 186,670 sessions to learn from, every fourth of 60,858 test cases, 43,097 items
 * Machine   printed with the results; fitting by processor time
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/next-item-diginetica-sasrec.mjs [validate]
 */
import { join } from 'node:path'
import { runToEnd } from '@elmo-chat/kernel'
import { fitSasRec, sasrec, sequentialRules, sessionKnn } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { ITEMS, readDiginetica } from './next-item/diginetica-data.mjs'
import { nextItemDifference, nextItemFigures, nextItemMeans, ranksOfBlends } from './next-item/measure-next-item.mjs'
import { nextItemCases, sessionHistories } from './next-item/session-histories.mjs'
import { chosenKnn, chosenRules, transformer } from './next-item/settings.mjs'

/** Weights of session-knn, rules and transformer. */
const KNN = [1, 0, 0]
const ALONE = [0, 0, 1]
const BLENDED = [0.5, 0.1, 0.4]
/** Every fourth case: the transformer looks at every item for each. */
const SAMPLE = 4
const SHARES = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1]

const folder = process.env.ELMO_BENCH_DATA
if (folder) run(readDiginetica(join(folder, 'diginetica-sessions')), process.argv[2] === 'validate')
else console.log('Skipped: ELMO_BENCH_DATA is not set.')

function run({ all, before, heldOut, test }, validates) {
  const histories = sessionHistories(validates ? before : all, ITEMS)
  const cases = (validates ? nextItemCases(heldOut) : test).filter((_, at) => at % SAMPLE === 0)
  const fit = inSteps(fitSasRec(histories, transformer, logProgress))
  const scorers = [
    sessionKnn.open(runToEnd(sessionKnn.fit(histories, chosenKnn))),
    sequentialRules.open(runToEnd(sequentialRules.fit(histories, chosenRules))),
    sasrec.open(fit.value),
  ]
  const blends = validates ? candidates() : [KNN, ALONE, BLENDED]
  const ranks = ranksOfBlends(scorers, blends, ITEMS, cases)
  if (validates) {
    console.table(blends.map((weights, at) => ({ weights: weights.join(' '), ...nextItemMeans(ranks[at]) })))
    return
  }
  const seconds = Math.round(fit.ms / 1000)
  report('next-item-diginetica-sasrec', [
    { method: 'session-knn', ...nextItemFigures(ranks[0]) },
    { method: 'sasrec', ...nextItemFigures(ranks[1]), 'fit, s': seconds, 'longest step, ms': Math.round(fit.longest) },
    { method: `session-knn, rules, sasrec by ${BLENDED.join(', ')}`, ...nextItemFigures(ranks[2]) },
    { method: 'blend minus session-knn', ...nextItemDifference(ranks[0], ranks[2]) },
  ])
}

function candidates() {
  return SHARES.flatMap((share) => [0, 0.15].map((rules) => [(1 - share) * (1 - rules), (1 - share) * rules, share]))
}

function inSteps(steps) {
  let ms = 0
  let longest = 0
  for (let step = 0; ; step++) {
    const before = processorMs()
    const { done, value } = steps.next()
    const took = processorMs() - before
    ms += took
    // The first steps also compile.
    if (step > 1000) longest = Math.max(longest, took)
    if (done) return { value, ms, longest }
  }
}

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function logProgress({ done, loss }) {
  console.log(`${(100 * done).toFixed(1)} %  loss ${loss.toFixed(3)}  ${Math.round(processorMs() / 1000)} s`)
}
