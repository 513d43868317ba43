// Measures  one chat turn over HTTP (sent to fully read), idle, during an import of as many products, and during console use;
//           rows imported per second; resident memory
// Data      100,000 made-up bilingual products with three variants each (seeded; --products N), conversations from templates
// Machine   printed with the result; the load comes from one process on the same machine, one request at a time
// Run       npm run build && node bench/speed/turn/turn-latency.mjs [--products N] ; DATABASE_URL for PostgreSQL
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { exportProduct } from '@elmo-chat/catalog'
import { quantile, report } from '../../harness/report.mjs'
import { say, startServer } from '../../harness/server.mjs'
import { makeProducts } from '../search/products.mjs'
import { makeConversation } from './utterances.mjs'

const { values } = parseArgs({
  options: { products: { type: 'string', default: '100000' }, turns: { type: 'string', default: '600' } },
})
const productCount = Number(values.products)
const home = mkdtempSync(join(tmpdir(), 'elmo-bench-'))
const server = await startServer({ home, args: ['--empty'] })
const memoryEmpty = server.memoryMiB()

async function importProducts(seed, source) {
  const lines = makeProducts(productCount, seed).flatMap((product) => {
    const id = `${source}-${product.id}`
    return exportProduct({ ...product, id, sourceId: id }).map((line) => `${line}\n`)
  })
  // Making them takes seconds, in which the server closes connections that rest: that is to be seen before one is used again.
  await pause(100)
  const started = performance.now()
  const response = await fetch(`${server.url}/api/import?source=${source}&name=made-up.jsonl`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}` },
    body: Readable.toWeb(Readable.from(lines).map((line) => Buffer.from(line))),
    duplex: 'half',
  })
  const told = await response.json()
  if (told.state !== 'done') throw new Error(JSON.stringify(told).slice(0, 500))
  const seconds = (performance.now() - started) / 1000
  return { rows: told.rows, products: told.products, seconds, rowsPerSecond: Math.round(told.rows / seconds) }
}

async function measureTurns(until) {
  const times = []
  for (let seed = 0; until(times.length); seed++) {
    let visitor
    const id = `bench-${performance.now().toString(36)}-${seed}`
    for (const text of makeConversation(seed)) {
      const told = await say(server.url, id, text, visitor)
      visitor = told.visitor
      times.push(told.ms)
    }
  }
  return times
}

const row = (what, times) => ({
  what,
  turns: times.length,
  'p50 ms': quantile(times, 0.5).toFixed(1),
  'p95 ms': quantile(times, 0.95).toFixed(1),
  'p99 ms': quantile(times, 0.99).toFixed(1),
  'max ms': Math.max(...times).toFixed(0),
})

try {
  const imported = await importProducts(1, 'first')
  const turns = Number(values.turns)
  await measureTurns((done) => done < 100)
  const idle = await measureTurns((done) => done < turns)
  const memoryLoaded = server.memoryMiB()

  let importing = true
  const second = importProducts(2, 'second').finally(() => {
    importing = false
  })
  const during = await measureTurns((done) => importing || done === 0)
  const again = await second

  let watching = true
  const consoleUse = (async () => {
    for (let view = 0; watching; view++) {
      const path = ['overview', 'conversations?limit=50', 'catalog?limit=50', 'imports'][view % 4]
      await (
        await fetch(`${server.url}/api/console/${path}`, { headers: { authorization: `Bearer ${server.token}` } })
      ).text()
    }
  })()
  const watched = await measureTurns((done) => done < turns)
  watching = false
  await consoleUse

  const database = process.env.DATABASE_URL ? 'postgres' : 'embedded'
  report(`turn-latency-${database}`, [
    row(`idle, ${productCount} products`, idle),
    row(`while importing ${productCount} more`, during),
    row(`while the console is read, ${2 * productCount} products`, watched),
    {
      what: 'import into an empty shop',
      rows: imported.rows,
      products: imported.products,
      seconds: imported.seconds.toFixed(1),
      'rows/s': imported.rowsPerSecond,
    },
    {
      what: 'import beside turns',
      rows: again.rows,
      products: again.products,
      seconds: again.seconds.toFixed(1),
      'rows/s': again.rowsPerSecond,
    },
    {
      what: 'memory MiB',
      empty: memoryEmpty.toFixed(0),
      [`with ${productCount}`]: memoryLoaded.toFixed(0),
      [`with ${2 * productCount}`]: server.memoryMiB().toFixed(0),
    },
  ])
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
