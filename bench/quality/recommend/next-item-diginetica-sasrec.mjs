/*
 * Measures  HR@20 and MRR@20 of the next click as next-item-diginetica.mjs does, by the transformer alone and blended with
 *           session-knn and sequential rules in the settings that were chosen there; fitting time and longest step. It is
 *           fitted on the earlier sessions of the training part. With `validate` it prints what blends reach on the held-out
 *           ones, by which BLENDED was chosen. Without, learning goes on over those once, the others are fitted on all, and
 *           the test is asked once. A model is kept in FILE and taken from there when it is there already
 * Data      diginetica-sessions: 186,670 sessions to learn from, every eighth of 60,858 test cases, 43,097 items
 * Machine   printed with the results; fitting by processor time
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/next-item-diginetica-sasrec.mjs [FILE [validate]]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '@elmo-chat/kernel'
import { fitSasRec, readModel, sasrec, sequentialRules, sessionKnn, writeModel } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { ITEMS, readDiginetica } from './next-item/diginetica-data.mjs'
import { nextItemDifference, nextItemFigures, nextItemMeans, ranksOfBlends } from './next-item/measure-next-item.mjs'
import { nextItemCases, sessionHistories } from './next-item/session-histories.mjs'
import { carryOn, chosenKnn, chosenRules, transformer } from './next-item/settings.mjs'

/** Weights of session-knn, rules and transformer. */
const KNN = [1, 0, 0]
const ALONE = [0, 0, 1]
const BLENDED = [0.68, 0.12, 0.2]
/** Every eighth case: the transformer looks at every item for each. */
const SAMPLE = 8
const SHARES = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1]

const folder = process.env.ELMO_BENCH_DATA
const [file, mode] = process.argv.slice(2)
if (folder) run(readDiginetica(join(folder, 'diginetica-sessions')))
else console.log('Skipped: ELMO_BENCH_DATA is not set.')

function run({ all, before, heldOut, test }) {
  const fit = keptFit(sessionHistories(before, ITEMS))
  if (mode === 'validate') {
    const blends = candidates()
    const ranks = ranksBy(fit.value, sessionHistories(before, ITEMS), blends, nextItemCases(heldOut))
    console.table(blends.map((weights, at) => ({ weights: weights.join(' '), ...nextItemMeans(ranks[at]) })))
    return
  }
  const since = inSteps(fitSasRec(sessionHistories(heldOut, ITEMS), carryOn, logProgress, fit.value))
  const [knn, alone, blended] = ranksBy(since.value, sessionHistories(all, ITEMS), [KNN, ALONE, BLENDED], test)
  report('next-item-diginetica-sasrec', [
    { method: 'session-knn', ...nextItemFigures(knn) },
    { method: 'sasrec', ...nextItemFigures(alone), ...fit.times, 'gone on, s': Math.round(since.ms / 1000) },
    { method: `session-knn, rules, sasrec by ${BLENDED.join(', ')}`, ...nextItemFigures(blended) },
    { method: 'blend minus session-knn', ...nextItemDifference(knn, blended) },
  ])
}

function ranksBy(model, histories, blends, cases) {
  const scorers = [
    sessionKnn.open(runToEnd(sessionKnn.fit(histories, chosenKnn))),
    sequentialRules.open(runToEnd(sequentialRules.fit(histories, chosenRules))),
    sasrec.open(model),
  ]
  return ranksOfBlends(
    scorers,
    blends,
    ITEMS,
    cases.filter((_, at) => at % SAMPLE === 0),
  )
}

function candidates() {
  return SHARES.flatMap((share) => [0, 0.15].map((rules) => [(1 - share) * (1 - rules), (1 - share) * rules, share]))
}

/** The model of the file, else one that is fitted now and, where a file is named, kept there; times only of the latter. */
function keptFit(histories) {
  if (file && existsSync(file)) return { value: readModel(readFileSync(file)).value, times: {} }
  const { value, ms, longest } = inSteps(fitSasRec(histories, transformer, logProgress))
  if (file) writeFileSync(file, writeModel(value))
  return { value, times: { 'fit, s': Math.round(ms / 1000), 'longest step, ms': Math.round(longest) } }
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
