/*
 * Measures  tantivy, through its Python package, on the products and queries of bench/speed/search/peers.mjs: time to
 *           index and time per query on the clock, its exact count of matches included, as our totals are
 * Data      made up by bench/speed/search/products.mjs
 * Machine   printed with the results
 * Run       pip install tantivy && npm run build && node bench/peers/tantivy.mjs [products]
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { report } from '../harness/report.mjs'
import { bigrams } from '../speed/search/engines/plain-filter.mjs'
import { makeProducts, textsOf } from '../speed/search/products.mjs'
import { makeQueries } from '../speed/search/queries.mjs'

const MEASURED = new Set(['one word', 'three words, all', 'one typo', 'two Han characters'])
const count = Number(process.argv[2] ?? 100_000)

if (spawnSync('python3', ['-c', 'import tantivy']).status !== 0) {
  console.log('Skipped: the Python package tantivy is not installed.')
} else {
  await measure()
}

async function measure() {
  const products = makeProducts(count)
  const child = spawn('python3', [fileURLToPath(new URL('tantivy_search.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const write = async (entry) => {
    if (!child.stdin.write(`${JSON.stringify(entry)}\n`)) await once(child.stdin, 'drain')
  }
  for (const product of products) {
    await write({ product: { id: product.id, text: bigrams(Object.values(textsOf(product)).join(' ')).join(' ') } })
  }
  for (const query of makeQueries(products)) {
    if (MEASURED.has(query.kind)) await write({ query: { kind: query.kind, words: bigrams(query.text) } })
  }
  child.stdin.end()
  await once(child, 'close')
  const { indexS, results } = JSON.parse(said)
  const ms = (time) => Number(time.toFixed(3))
  report(
    `search-peers-${count}`,
    [
      { engine: 'tantivy', what: 'index', 'index s': Number(indexS.toFixed(1)) },
      ...results.map(({ kind, queries, p50, p95, p99 }) => ({
        engine: 'tantivy',
        what: kind,
        queries,
        'clock p50 ms': ms(p50),
        'clock p95 ms': ms(p95),
        'clock p99 ms': ms(p99),
      })),
    ],
    ({ engine }) => engine === 'tantivy',
  )
}
