/*
 * Measures  what it takes until a change of 1, 10 and 1,000 products can be found: processor time of `update`, its longest
 *           step (between two of which a server answers), and one word and three words asked after all changes; beside it
 *           the baseline, building the index anew, which is what every change cost before there were updates, and loading
 *           a snapshot. A step's time is the clock's or the process's, whichever is less: the clock also counts others, the
 *           process also its threads that collect garbage and compile. What the steps take themselves is told apart by doing
 *           the same again: of each step the least of all tries, then the longest of those (own step)
 * Data      made up by products.mjs: 100,000 products, seed 1; changes put changed copies of products and new ones, half
 *           and half, and remove one in ten
 * Machine   printed with the results, and how busy it was before
 * Run       npm run build && node --expose-gc bench/speed/search/update.mjs [products]
 */
import { lexicon, loadPinyin } from '@elmo-chat/language'
import { buildIndex, loadIndex, saveIndex } from '@elmo-chat/search'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from './products.mjs'
import { makeQueries } from './queries.mjs'

const count = Number(process.argv[2] ?? 100_000)
const ROUNDS = { 1: 60, 10: 30, 1000: 6 }
const TRIES = 3
const BUILDS = 3
const LOADS = 5

const products = makeProducts(count)
const others = makeProducts(20_000, 7)
let taken = 0
const queries = makeQueries(products)

loadPinyin()
const anew = repeat(BUILDS, () => measure(() => buildIndex(products, lexicon)))
let index = anew[0].value
const snapshot = new Uint8Array(Buffer.concat(measure(() => saveIndex(index, 'update')).value))
const loads = repeat(LOADS, () => measure(() => loadIndex(snapshot, products, lexicon, 'update')))
const rows = [row('built anew', withOwn(anew)), row('loaded', withOwn(loads))]
askAll(index)
const asked = askAll(index)
for (const [size, rounds] of Object.entries(ROUNDS)) {
  const runs = []
  for (let round = 0; round < rounds; round++) {
    const change = makeChange(Number(size))
    const tries = repeat(TRIES, () => measure(() => index.update(change)))
    runs.push({ ...tries[0], own: longestOwn(tries) })
    index = tries[0].value
  }
  rows.push(row(`${size} products`, runs))
}
askAll(index)
const askedAfter = askAll(index)
for (const kind of Object.keys(asked)) {
  rows.push({ what: `${kind}, before`, ...asked[kind] }, { what: `${kind}, after all changes`, ...askedAfter[kind] })
}
report(`search-update-${count}`, rows)

/** Half new products, half changed ones; a tenth as many are removed. */
function makeChange(size) {
  const put = []
  const remove = []
  for (let at = 0; at < size; at++) {
    const other = others[taken++ % others.length]
    const id = at % 2 === 0 ? products[(taken * 7919) % count].id : `p${9_000_000 + taken}`
    put.push({ ...other, id, sourceId: id })
    if (at % 10 === 9) remove.push(products[(taken * 104_729) % count].id)
  }
  return { put, remove }
}

function measure(steps) {
  const before = processorMs()
  const work = steps()
  const times = []
  for (;;) {
    const [started, at] = [processorMs(), performance.now()]
    const step = work.next()
    times.push(Math.min(processorMs() - started, performance.now() - at))
    if (step.done) return { value: step.value, ms: processorMs() - before, times, longest: Math.max(...times) }
  }
}

function withOwn(runs) {
  const own = longestOwn(runs)
  return runs.map((run) => ({ ...run, own }))
}

/** The first try may take more steps than the others: what it numbers is known to them. */
function longestOwn(tries) {
  const { length } = tries.at(-1).times
  const alike = tries.filter(({ times }) => times.length === length)
  let longest = 0
  for (let at = 0; at < length; at++) longest = Math.max(longest, Math.min(...alike.map(({ times }) => times[at])))
  return longest
}

function repeat(times, run) {
  return Array.from({ length: times }, () => {
    globalThis.gc?.()
    return run()
  })
}

/** Processor time: on a machine that others use too, the clock measures them. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function row(what, runs) {
  const of = (key, share) =>
    Number(
      quantile(
        runs.map((run) => run[key]),
        share,
      ).toFixed(2),
    )
  return {
    what,
    rounds: runs.length,
    'p50 ms': of('ms', 0.5),
    'max ms': of('ms', 1),
    'p50 longest step ms': of('longest', 0.5),
    'max longest step ms': of('longest', 1),
    'max own step ms': of('own', 1),
  }
}

function askAll(from) {
  const results = {}
  for (const kind of ['one word', 'three words, all']) {
    const times = queries
      .filter((query) => query.kind === kind)
      .map(({ text }) => {
        const started = performance.now()
        from.search({ text, limit: 10, words: 'all', constraints: [] })
        return performance.now() - started
      })
    results[kind] = {
      'p50 ms': Number(quantile(times, 0.5).toFixed(3)),
      'p95 ms': Number(quantile(times, 0.95).toFixed(3)),
    }
  }
  return results
}
