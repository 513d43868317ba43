/*
 * Measures  time to index, memory, time per query (p50, p95, p99) and recall of our search and of MiniSearch, FlexSearch
 *           and Orama, each with its own words and with pairs of Han characters; one engine per process, one thread
 * Data      made up by products.mjs: 100,000 products, half English, half Chinese, 3 variants each; seed 1
 * Machine   printed with the results; nothing else should run on it
 * Run       npm run build && node bench/speed/search/peers.mjs [products] [engine ...]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { makeProducts } from './products.mjs'
import { kinds, makeQueries, truthFinder } from './queries.mjs'

/** An engine gets so many seconds for each kind of query, warm-up included; then it has answered what it has answered. */
const SECONDS_PER_KIND = 8
const WARM_UPS = 100
const RECALL_QUERIES = 40

const engines = {
  elmo: ['elmo', {}],
  minisearch: ['minisearch', { han: false }],
  'minisearch, pairs': ['minisearch', { han: true }],
  flexsearch: ['flexsearch', { han: false }],
  'flexsearch, pairs': ['flexsearch', { han: true }],
  orama: ['orama', { han: false }],
  'orama, pairs': ['orama', { han: true }],
}

if (process.argv[2] === '--one') console.log(JSON.stringify(await measure(process.argv[3], Number(process.argv[4]))))
else compare(Number(process.argv[2] ?? 100_000), process.argv.slice(3))

async function measure(name, count) {
  const [file, options] = engines[name]
  const { build } = await import(`./engines/${file}.mjs`)
  const products = makeProducts(count)
  const queries = makeQueries(products)
  const before = usedBytes()
  const started = performance.now()
  const engine = await build(products, options)
  const indexMs = performance.now() - started
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
  return { engine: name, indexMs, memory, results }
}

async function measureKind(engine, queries, truth) {
  const deadline = performance.now() + SECONDS_PER_KIND * 1000
  for (const query of queries.slice(0, WARM_UPS)) {
    if (performance.now() > deadline - SECONDS_PER_KIND * 500) break
    await engine.first(query)
  }
  const times = []
  for (const query of queries) {
    if (performance.now() > deadline) break
    const started = performance.now()
    await engine.first(query)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))]
  const quality = queries[0].filters ? {} : await measureRecall(engine, queries, truth)
  return { queries: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), ...quality }
}

/** Over all results, not only the first page; of the typo queries, the truth is that of the word that was meant. */
async function measureRecall(engine, queries, truth) {
  const deadline = performance.now() + SECONDS_PER_KIND * 1000
  const sums = { recall: 0, precision: 0, count: 0 }
  for (const query of queries.slice(0, RECALL_QUERIES)) {
    if (performance.now() > deadline) break
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
  const machine = `${cpus()[0].model}, ${cpus().length} threads, Node ${process.version}`
  console.log(`${count} products; ${machine}\n`)
  const measured = []
  for (const name of Object.keys(engines)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=6000', fileURLToPath(import.meta.url), '--one', name, String(count)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    )
    measured.push(JSON.parse(output.trim().split('\n').at(-1)))
    print(measured.at(-1))
  }
  const folder = new URL('../../results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const result = { bench: 'search-peers', at: new Date().toISOString(), machine, products: count, measured }
  if (wanted.length === 0) writeFileSync(new URL('search-peers.json', folder), `${JSON.stringify(result, null, 2)}\n`)
}

function print({ engine, indexMs, memory, results }) {
  console.log(`${engine}: index ${(indexMs / 1000).toFixed(1)} s, ${(memory / 2 ** 20).toFixed(0)} MiB`)
  for (const { kind, skipped, queries, p50, p95, p99, recall, precision } of results) {
    const ms = (time) => time.toFixed(3).padStart(9)
    const quality = recall === undefined ? '' : `  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`
    const times = skipped
      ? '  not offered'
      : `p50${ms(p50)}  p95${ms(p95)}  p99${ms(p99)} ms  (${queries} queries)${quality}`
    console.log(`  ${kind.padEnd(28)}${times}`)
  }
}
