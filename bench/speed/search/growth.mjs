/*
 * Measures  how the index grows with the catalogue: time to build it, to save and to load it again, its memory beside the
 *           products, the size of its snapshot, a change of 10 products, and queries by kind (the best of 3 askings of
 *           each but suggestions, p50 and p95 by the clock); one size per process. The baseline of loading and of changes
 *           is building anew
 * Data      made up by products.mjs: 100,000, 300,000 and 1,000,000 products, seed 1
 * Machine   printed with the results, and how busy it was before
 * Run       npm run build && node bench/speed/search/growth.mjs [products ...]; a million take 5 GiB and some minutes
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { lexicon } from '@elmo-chat/language'
import { buildIndex, loadIndex, saveIndex } from '@elmo-chat/search'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from './products.mjs'
import { kinds, makeQueries } from './queries.mjs'

const ASKINGS = 3
const QUERIES = 150
const HEAP_MIB = 12_000

if (process.argv[2] === '--one') console.log(JSON.stringify(measure(Number(process.argv[3]))))
else compare(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 300_000, 1_000_000])

function measure(count) {
  const products = makeProducts(count)
  const queries = makeQueries(products)
  const before = usedBytes()
  const built = timed(() => buildIndex(products, lexicon))
  const memory = usedBytes() - before
  const index = built.value
  const rows = [
    { products: count, what: 'build', s: built.s, 'processor s': built.processorS, MiB: Math.round(memory / 2 ** 20) },
    ...kinds.map(({ kind }) => ({
      products: count,
      what: kind,
      ...ask(
        index,
        queries.filter((one) => one.kind === kind),
      ),
    })),
  ]
  const put = products.slice(0, 10).map((product) => ({ ...product, title: `${product.title} ${product.title}` }))
  const updated = timed(() => index.update({ put, remove: [] }))
  rows.push({ products: count, what: 'update of 10', s: updated.s, 'processor s': updated.processorS })
  const saved = timed(() => saveIndex(index, 'growth'))
  const bytes = new Uint8Array(saved.value.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of saved.value) {
    bytes.set(part, at)
    at += part.length
  }
  rows.push({
    products: count,
    what: 'save',
    s: saved.s,
    'processor s': saved.processorS,
    MiB: Math.round(at / 2 ** 20),
  })
  const loaded = timed(() => loadIndex(bytes, products, lexicon, 'growth'))
  if (loaded.value.value === null) throw new Error(`The snapshot cannot be read: ${loaded.value.problems[0].code}`)
  rows.push({ products: count, what: 'load', s: loaded.s, 'processor s': loaded.processorS })
  return rows
}

function ask(index, queries) {
  // What was suggested is remembered: it is asked once, behind others that warm up.
  const isSuggest = queries[0].kind === 'suggest'
  if (isSuggest) for (const { text } of queries.slice(QUERIES)) index.suggest(text, 10)
  const best = queries.slice(0, QUERIES).map((query) => {
    let ms = Number.POSITIVE_INFINITY
    for (let asking = 0; asking < (isSuggest ? 1 : ASKINGS); asking++) {
      const started = performance.now()
      if (query.kind === 'suggest') index.suggest(query.text, 10)
      else index.search(searchQuery(query))
      ms = Math.min(ms, performance.now() - started)
    }
    return ms
  })
  return { 'p50 ms': Number(quantile(best, 0.5).toFixed(3)), 'p95 ms': Number(quantile(best, 0.95).toFixed(3)) }
}

function searchQuery({ text, filters }) {
  if (!filters) return { text, limit: 10, words: 'all', constraints: [] }
  const { category, material, color, size, maxPrice } = filters
  const constraints = [
    ...Object.entries({ category, material, color, size }).map(([field, value]) => ({
      field,
      op: 'is',
      value,
      text: '',
    })),
    { field: 'price', op: 'max', value: maxPrice, text: '' },
  ]
  return { text, limit: 10, words: 'all', constraints, facets: ['category', 'color', 'size'] }
}

function timed(steps) {
  const started = performance.now()
  const before = process.cpuUsage()
  const work = steps()
  for (;;) {
    const step = work.next()
    if (!step.done) continue
    const { user, system } = process.cpuUsage(before)
    const seconds = (ms) => Number((ms / 1000).toFixed(2))
    return { value: step.value, s: seconds(performance.now() - started), processorS: seconds((user + system) / 1000) }
  }
}

function usedBytes() {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function compare(counts) {
  for (const count of counts) {
    const options = [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MIB}`,
      fileURLToPath(import.meta.url),
      '--one',
      String(count),
    ]
    const output = execFileSync(process.execPath, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    report('search-growth', JSON.parse(output.trim().split('\n').at(-1)), (row) => row.products === count)
  }
}
