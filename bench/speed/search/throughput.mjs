/*
 * Measures  queries per second of our search over two processes at once, each with an index of its own: words of one and
 *           three, filters with facets, typos, pairs of Han characters and suggestions in turn
 * Data      made up by products.mjs: 100,000 products, seed 1
 * Machine   printed with the results; both cores are used
 * Run       npm run build && node bench/speed/search/throughput.mjs [products]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { report } from '../../harness/report.mjs'
import { build } from './engines/elmo.mjs'
import { makeProducts } from './products.mjs'
import { kinds, makeQueries } from './queries.mjs'

const SECONDS = 8

if (process.argv[2] === '--one') await answer(Number(process.argv[3]))
else await measure(Number(process.argv[2] ?? 100_000))

/** Answers queries for some seconds once told to, and tells how many. */
async function answer(count) {
  const products = makeProducts(count)
  const engine = build(products)
  const queries = makeQueries(products)
  const byKind = kinds.map(({ kind }) => queries.filter((query) => query.kind === kind))
  const ask = (query) => (query.kind === 'suggest' ? engine.suggest(query.text) : engine.first(query))
  for (const some of byKind) for (const query of some.slice(0, 50)) ask(query)
  process.send('ready')
  await once(process, 'message')
  const end = performance.now() + SECONDS * 1000
  let answered = 0
  for (let turn = 0; performance.now() < end; turn++) {
    const some = byKind[turn % byKind.length]
    ask(some[Math.floor(turn / byKind.length) % some.length])
    answered++
  }
  process.send(answered)
  process.disconnect()
}

async function measure(count) {
  const children = [1, 2].map(() => fork(fileURLToPath(import.meta.url), ['--one', String(count)]))
  await Promise.all(children.map((child) => once(child, 'message')))
  const answers = children.map((child) => once(child, 'message'))
  for (const child of children) child.send('go')
  const answered = (await Promise.all(answers)).reduce((sum, [queries]) => sum + queries, 0)
  report(`search-throughput-${count}`, [
    { products: count, processes: 2, seconds: SECONDS, queries: answered, 'queries/s': Math.round(answered / SECONDS) },
  ])
}
