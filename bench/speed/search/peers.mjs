/*
 * Measures  time to index, memory, time per query (p50, p95, p99 of processor time, which other work on the machine
 *           disturbs little, and p50 of the clock) and recall of our search and of MiniSearch, FlexSearch, Orama and lunr,
 *           each with its own words and with pairs of Han characters; one engine per process (tantivy: bench/peers)
 * Data      made up by products.mjs: 100,000 products, half English, half Chinese, 3 variants each; seed 1. lunr gets
 *           20,000, as its name says
 * Machine   printed with the results, and how busy it was before
 * Run       npm run build && node bench/speed/search/peers.mjs [products] [engine ...]
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { report } from '../../harness/report.mjs'
import { makeProducts } from './products.mjs'
import { kinds, makeQueries, truthFinder } from './queries.mjs'

/** An engine gets so many seconds of processor time for each kind of query; then it has answered what it has answered. */
const SECONDS_PER_KIND = 4
const WARM_UPS = 100
const RECALL_QUERIES = 20

/** By name: the file, its options, and the most products it is given where it does not end with more. */
const engines = {
  elmo: ['elmo', {}],
  minisearch: ['minisearch', { han: false }],
  'minisearch, pairs': ['minisearch', { han: true }],
  flexsearch: ['flexsearch', { han: false }],
  'flexsearch, pairs': ['flexsearch', { han: true }],
  orama: ['orama', { han: false }],
  'orama, pairs': ['orama', { han: true }],
  // With 100,000 it needs more memory than the others are given.
  'lunr, pairs, 20,000 products': ['lunr', { han: true }, 20_000],
}

if (process.argv[2] === '--one') console.log(JSON.stringify(await measure(process.argv[3], Number(process.argv[4]))))
else compare(Number(process.argv[2] ?? 100_000), process.argv.slice(3))

async function measure(name, count) {
  const [file, options, most = count] = engines[name]
  const { build } = await import(`./engines/${file}.mjs`)
  const products = makeProducts(Math.min(count, most))
  const queries = makeQueries(products)
  const before = usedBytes()
  const started = performance.now()
  const processorBefore = processorMs()
  const engine = await build(products, options)
  const indexMs = performance.now() - started
  const indexProcessorMs = processorMs() - processorBefore
  const memory = usedBytes() - before
  const truth = truthFinder(products)
  const results = []
  for (const { kind } of kinds) {
    const asked = queries.filter((query) => query.kind === kind)
    results.push({
      kind,
      ...(engine.skips?.includes(kind) ? { skipped: true } : await measureKind(engine, asked, truth)),
    })
  }
  return { engine: name, indexMs, indexProcessorMs, memory, results }
}

async function measureKind(engine, queries, truth) {
  const started = processorMs()
  const spent = () => (processorMs() - started) / 1000
  const ask = queries[0].kind === 'suggest' ? ({ text }) => engine.suggest(text) : engine.first
  for (const query of queries.slice(0, WARM_UPS)) {
    await ask(query)
    if (spent() > SECONDS_PER_KIND / 3) break
  }
  const clock = []
  const processor = []
  // What warmed up may be remembered: it is not asked again.
  for (const query of queries.slice(WARM_UPS)) {
    const clockBefore = performance.now()
    const processorBefore = processorMs()
    await ask(query)
    processor.push(processorMs() - processorBefore)
    clock.push(performance.now() - clockBefore)
    if (spent() > SECONDS_PER_KIND) break
  }
  const quality = queries[0].filters || queries[0].kind === 'suggest' ? {} : await measureRecall(engine, queries, truth)
  return { queries: clock.length, processor: percentiles(processor), clock: percentiles(clock), ...quality }
}

function percentiles(times) {
  times.sort((a, b) => a - b)
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))]
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Of all threads of this process: what collects garbage beside the query counts too. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Over all results, not only the first page; of the typo queries, the truth is that of the word that was meant. */
async function measureRecall(engine, queries, truth) {
  const deadline = processorMs() + SECONDS_PER_KIND * 1000
  const sums = { recall: 0, precision: 0, count: 0 }
  for (const query of queries.slice(0, RECALL_QUERIES)) {
    if (sums.count > 0 && processorMs() > deadline) break
    const wanted = truth(query)
    const found = new Set(await engine.all(query))
    let right = 0
    for (const id of found) if (wanted.has(id)) right++
    sums.recall += right / wanted.size
    sums.precision += found.size === 0 ? 1 : right / found.size
    sums.count++
  }
  return { recall: sums.recall / sums.count, precision: sums.precision / sums.count, recallQueries: sums.count }
}

function usedBytes() {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function compare(count, wanted) {
  for (const name of Object.keys(engines)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=6000', fileURLToPath(import.meta.url), '--one', name, String(count)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const measured = JSON.parse(output.trim().split('\n').at(-1))
    // Each engine's last measurement stays, so that one can be measured again alone.
    report(`search-peers-${count}`, rowsOf(measured), (row) => row.engine === name)
  }
}

function rowsOf({ engine, indexMs, indexProcessorMs, memory, results }) {
  const ms = (time) => Number(time.toFixed(3))
  const built = {
    engine,
    what: 'index',
    'index s': Number((indexMs / 1000).toFixed(1)),
    'processor s': Number((indexProcessorMs / 1000).toFixed(1)),
    MiB: Math.round(memory / 2 ** 20),
  }
  const asked = results.map(({ kind, skipped, queries, processor, clock, recall }) =>
    skipped
      ? { engine, what: kind, queries: 'not offered' }
      : {
          engine,
          what: kind,
          queries,
          'p50 ms': ms(processor.p50),
          'p95 ms': ms(processor.p95),
          'p99 ms': ms(processor.p99),
          'clock p50 ms': ms(clock.p50),
          ...(recall === undefined ? {} : { recall: Number(recall.toFixed(3)) }),
        },
  )
  return [built, ...asked]
}
