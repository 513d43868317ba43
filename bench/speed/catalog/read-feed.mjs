/*
 * Measures  rows per second of reading a feed from its bytes to typed products (recognition, gzip, parsing, typing).
 * Data      ELMO_BENCH_DATA: chorus-icecat-search (19,406 products of about 31 fields), myntra-styles (44,446 of ten),
 *           Magento Luma (1,994 rows). Skips when unset.
 * Machine   printed with the figures.
 * Run       npx tsc -b packages/catalog && ELMO_BENCH_DATA=… node bench/speed/catalog/read-feed.mjs
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFeed } from '@elmo-chat/catalog'
import { report } from '../../harness/report.mjs'

const data = process.env.ELMO_BENCH_DATA
if (!data) {
  console.log('read-feed: skipped, ELMO_BENCH_DATA is not set')
  process.exit(0)
}

const feeds = [
  ['luma', ['catalogue-en-magento-luma/ConfigurableSampleData__products.csv.gz'], { currency: 'USD' }],
  [
    'icecat',
    [1, 2, 3, 4].map((n) => `chorus-icecat-search/products_${n}.json.gz`),
    { currency: 'USD', priceUnit: 'minor' },
  ],
  ['myntra', ['myntra-styles/styles.joined.csv.gz'], { currency: 'INR' }],
]

async function* chunks(bytes) {
  for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536)
}

async function read(files, options) {
  let rows = 0
  let products = 0
  for (const bytes of files)
    for await (const item of readFeed(chunks(bytes), { source: 'main', priceUnit: 'major', ...options }))
      if (item.kind === 'end') {
        rows += item.rows
        products += item.products
      }
  return { rows, products }
}

const table = []
for (const [name, paths, options] of feeds) {
  const files = paths.map((path) => readFileSync(join(data, path)))
  let best = { wallMs: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY }
  let counts = { rows: 0, products: 0 }
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    const before = process.cpuUsage()
    counts = await read(files, options)
    const { user, system } = process.cpuUsage(before)
    const wallMs = performance.now() - start
    best = { wallMs: Math.min(best.wallMs, wallMs), cpuMs: Math.min(best.cpuMs, (user + system) / 1000) }
  }
  const perSecond = (ms) => Math.round((counts.rows / ms) * 1000)
  table.push({
    feed: name,
    rows: counts.rows,
    products: counts.products,
    'best of 3, ms': Math.round(best.wallMs),
    'rows/s': perSecond(best.wallMs),
    'rows/s of processor time': perSecond(best.cpuMs),
  })
}
report('read-feed', table)
