/*
 * Measures  session-knn as it comes at 100,000 sessions and grown to 1,000,000 by adding one after the other: fitting (whole time,
 *           longest step), adding, lists of 20 (p50, p90, p99, a second on one thread), a full score of all items, an
 *           explanation, the model's size. Beside it the plain way at 100,000 sessions: all sessions that share an item, by maps
 * Data      made up: sessions of 2 to 12 entries among 50,000 items in 500 groups, both by Zipf; seed 1
 * Machine   printed with the results, and how busy it was before. Fitting and adding by processor time; of each list the
 *           least of three
 * Run       npm run build && node bench/speed/recommend/session-knn.mjs
 */
import { seededRandom, TopK } from '@elmo-chat/kernel'
import { sessionKnn, writeModel } from '@elmo-chat/recommend'
import { quantile, report } from '../../harness/report.mjs'

const FIRST = 100_000
const GROWN = 1_000_000
const ITEMS = 50_000
const GROUPS = 500
const QUERIES = 2000
const LIST = 20
const NEIGHBORS = 200

const random = seededRandom(1)
const zipf = (count) => Math.min(count - 1, Math.floor(count ** random()) - 1)
const round = (number, digits = 2) => Number(number.toFixed(digits))

const fitted = measureFit()
report('session-knn-speed', [...fitted.rows, ...measurePlain(fitted.histories, fitted.queries)])

function measureFit() {
  const histories = makeHistories(FIRST)
  const queries = Array.from({ length: QUERIES }, (_, at) => makeSession(FIRST + at)).map((session) => ({
    ...session,
    now: session.at[0],
  }))
  const fit = inSteps(sessionKnn.fit(histories))
  const scorer = sessionKnn.open(fit.value)
  const rows = [
    { what: `fit ${FIRST} sessions, ms`, value: round(fit.ms, 0) },
    { what: 'fit, longest step, ms', value: round(fit.longest) },
    { what: `model of ${FIRST} sessions, MiB`, value: mebibytes(fit.value) },
    ...timed(`list of ${LIST} at ${FIRST}`, queries, (query) => scorer.rank(query, LIST)),
  ]
  const scores = new Float32Array(ITEMS)
  rows.push(
    ...timed(`scores of all items at ${FIRST}`, queries, (query) => scorer.score(query, scores)),
    ...timed(`explanation at ${FIRST}`, queries, (query) => scorer.explain(query, query.item[0])),
  )
  const added = makeHistories(GROWN - FIRST)
  const sessions = Array.from({ length: added.rows }, (_, row) => {
    const [from, to] = [added.starts[row], added.starts[row + 1]]
    return {
      item: added.item.subarray(from, to),
      weight: added.weight.subarray(from, to),
      at: added.at.subarray(from, to),
    }
  })
  const start = processorMs()
  for (const session of sessions) scorer.add(session)
  rows.push(
    { what: 'add a session, µs', value: round((1000 * (processorMs() - start)) / added.rows) },
    ...timed(`list of ${LIST} at ${GROWN}`, queries, (query) => scorer.rank(query, LIST)),
    ...measureAnew(added),
  )
  return { rows, histories, queries }
}

/** Fitting as many at once. */
function measureAnew(histories) {
  const fit = inSteps(sessionKnn.fit(histories))
  return [
    { what: `fit ${histories.rows} sessions, ms`, value: round(fit.ms, 0) },
    { what: `fit ${histories.rows}, longest step, ms`, value: round(fit.longest) },
    { what: `model of ${histories.rows} sessions, MiB`, value: mebibytes(fit.value) },
  ]
}

/** The same lists by the plain way, for its time. */
function measurePlain({ rows, starts, item }, queries) {
  const holders = new Map()
  for (let row = 0; row < rows; row++) {
    for (const number of new Set(item.subarray(starts[row], starts[row + 1]))) {
      if (!holders.has(number)) holders.set(number, [])
      holders.get(number).push(row)
    }
  }
  const list = (query) => {
    const similarity = new Map()
    for (const number of new Set(query.item)) {
      for (const row of holders.get(number) ?? []) similarity.set(row, (similarity.get(row) ?? 0) + 1)
    }
    const nearest = [...similarity].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, NEIGHBORS)
    const scores = new Map()
    for (const [row, near] of nearest) {
      for (const number of new Set(item.subarray(starts[row], starts[row + 1]))) {
        scores.set(number, (scores.get(number) ?? 0) + near * Math.log(rows / holders.get(number).length))
      }
    }
    const top = new TopK(LIST)
    for (const [number, score] of scores) top.push(number, score)
    return top.ranked()
  }
  return timed(`list of ${LIST} at ${FIRST}, the plain way`, queries, list)
}

function makeSession(hour) {
  const group = zipf(GROUPS)
  const length = 2 + Math.floor(11 * random() ** 2)
  return {
    item: Uint32Array.from({ length }, () => group + GROUPS * zipf(ITEMS / GROUPS)),
    weight: new Float32Array(length).fill(1),
    at: new Float64Array(length).fill(hour * 3_600_000),
  }
}

function makeHistories(count) {
  const sessions = Array.from({ length: count }, (_, hour) => makeSession(hour))
  const starts = new Uint32Array(count + 1)
  for (const [row, { item }] of sessions.entries()) starts[row + 1] = starts[row] + item.length
  const item = new Uint32Array(starts[count])
  const at = new Float64Array(starts[count])
  for (const [row, session] of sessions.entries()) {
    item.set(session.item, starts[row])
    at.set(session.at, starts[row])
  }
  return { rows: count, items: ITEMS, starts, item, weight: new Float32Array(item.length).fill(1), at }
}

function timed(what, inputs, work) {
  for (const input of inputs.slice(0, 200)) work(input)
  const micros = inputs.map((input) => {
    const tries = Array.from({ length: 3 }, () => {
      const before = performance.now()
      work(input)
      return 1000 * (performance.now() - before)
    })
    return Math.min(...tries)
  })
  const mean = micros.reduce((sum, one) => sum + one, 0) / micros.length
  return [
    ...[50, 90, 99].map((percent) => ({
      what: `${what}, p${percent} µs`,
      value: round(quantile(micros, percent / 100), 1),
    })),
    { what: `${what}, a second`, value: Math.round(1e6 / mean) },
  ]
}

function inSteps(steps) {
  const times = []
  for (;;) {
    const before = processorMs()
    const { done, value } = steps.next()
    times.push(processorMs() - before)
    if (done) return { value, ms: times.reduce((sum, time) => sum + time, 0), longest: Math.max(...times) }
  }
}

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function mebibytes(model) {
  return round(writeModel(model).length / 2 ** 20, 1)
}
