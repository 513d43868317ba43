// Measures  saveTurn, one at a time, idle and while a catalogue is staged and switched; rows imported and read per second;
//           first and warm open; what a sweep costs; memory and disk of the embedded database
// Data      100,000 made-up bilingual products with three variants each (seeded; --products N), turns with 6 cards and a trace
// Machine   printed with the result; PostgreSQL with fsync, on the same machine
// Run       npm run build && node bench/speed/storage/turns.mjs [--products N] [--turns N]
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { turnEvents } from '@elmo-chat/events'
import { seededRandom } from '@elmo-chat/kernel'
import { openStore } from '@elmo-chat/storage'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from '../search/products.mjs'
import { onBothDatabases } from './both-databases.mjs'

const { values } = parseArgs({
  options: { products: { type: 'string', default: '100000' }, turns: { type: 'string', default: '1000' } },
})
const products = makeProducts(Number(values.products))
const ms = (value) => Number(value.toFixed(1))

function makeTurn(conversation, version) {
  const shown = Array.from({ length: 6 }, (_, index) => products[(version * 7 + index) % products.length])
  const items = shown.map((product) => ({
    id: product.id,
    title: product.title,
    url: product.url,
    image: product.images[0] ?? null,
    price: product.variants[0].price,
    available: true,
    variants: product.variants.map(({ id, options, price, available }) => ({ id, options, price, available })),
    why: ['It is blue.', 'It costs less than $80.'],
  }))
  const claims = items.map((item) => ({
    text: '$19.99',
    subject: item.id,
    field: 'price',
    value: item.price,
    source: 'main',
    version: 'revision',
    holds: true,
  }))
  const constraints = [{ field: 'color', op: 'is', value: 'color.blue', text: 'blue', setBy: 'customer', turn: 1 }]
  const at = new Date().toISOString()
  const turnId = `${conversation}-${version}`
  const message = 'Show me a blue jacket under $80, size M'
  const reply = [
    { type: 'text', text: 'Here are six blue jackets under $80, the best match first.' },
    { type: 'data-products', data: { impressionId: turnId, total: 42, items } },
    { type: 'data-brief', data: { intent: 'find', language: 'en', constraints, query: 'jacket' } },
    { type: 'data-claims', data: { claims } },
    { type: 'data-feeling', data: { sentiment: 0, emotion: 'calm' } },
  ]
  const told = { conversationId: conversation, turnId, visitorId: 'visitor', at, message, skill: 'find', reply }
  return {
    ...told,
    language: 'en',
    version,
    events: turnEvents(told),
    state: {
      version: 1,
      turn: version + 1,
      brief: { constraints, query: 'jacket' },
      focus: { shown: items.map(({ id }) => id) },
    },
    trace: {
      steps: ['understand', 'track', 'decide', 'act', 'check', 'say'].map((name) => ({ name, ms: 0.5 })),
      understood: {
        language: 'en',
        intents: [],
        constraints,
        critiques: [],
        references: [],
        query: 'jacket',
        unknown: [],
      },
      brief: { constraints, query: 'jacket' },
      decision: { skill: 'find', because: 'The customer looks for something.' },
      retrieved: items.map(({ id, title }) => ({
        productId: id,
        title,
        score: 1,
        because: [{ reason: 'title', score: 1 }],
      })),
      claims,
    },
  }
}

/** Saves turns one after the other, 20 a second as from some customers, until `count` are done or `until` is. */
async function saveTurns(store, name, count, until) {
  const took = []
  let done = false
  until?.finally(() => {
    done = true
  })
  for (let index = 0; index < count && !done; index++) {
    const turn = makeTurn(`${name}-${Math.floor(index / 10)}`, index % 10)
    const started = performance.now()
    const saved = await store.conversations.saveTurn(turn)
    took.push(performance.now() - started)
    if (!saved.ok) throw new Error(saved.error.code)
    if (until) await rest(50)
  }
  return {
    turns: took.length,
    'p50 ms': ms(quantile(took, 0.5)),
    'p99 ms': ms(quantile(took, 0.99)),
    'max ms': ms(Math.max(...took)),
  }
}

async function importAll(store) {
  const started = performance.now()
  const { id } = await store.catalog.beginImport({ name: 'bench', source: 'main', dryRun: false })
  for (let start = 0; start < products.length; start += 50)
    await store.catalog.stage(id, products.slice(start, start + 50))
  const staged = performance.now()
  await store.catalog.commit(id, { keepSourceIds: [], retireMissing: true, force: false })
  const ended = performance.now()
  return { 'rows/s': Math.round(products.length / ((ended - started) / 1000)), 'commit ms': ms(ended - staged) }
}

async function readAll(store) {
  const started = performance.now()
  let count = 0
  for (let after; after !== null; ) {
    const page = await store.catalog.products({ limit: 200, ...(after ? { after } : {}) })
    count += page.items.length
    after = page.after
  }
  return { 'read rows/s': Math.round(count / ((performance.now() - started) / 1000)) }
}

async function timed(work) {
  const started = performance.now()
  const value = await work()
  return { value, took: ms(performance.now() - started) }
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
const mebibytes = (bytes) => Math.round(bytes / 2 ** 20)

async function measure(what, home, databaseUrl) {
  const open = () => openStore({ home, databaseUrl, clock: Date.now, random: seededRandom(1) })
  const first = await timed(open)
  await first.value.close()
  const warm = await timed(open)
  const store = warm.value
  await saveTurns(store, 'warm-up', 100)
  const rows = [{ what: `${what}: open`, 'first ms': first.took, 'warm ms': warm.took }]
  rows.push({ what: `${what}: idle`, ...(await saveTurns(store, 'idle', Number(values.turns))) })
  for (const [name, label] of [
    ['first', 'beside the first import'],
    ['again', 'beside the same import again'],
  ]) {
    const importing = importAll(store)
    const turns = await saveTurns(store, name, Number.POSITIVE_INFINITY, importing)
    rows.push({ what: `${what}: ${label}`, ...turns, ...(await importing) })
  }
  const reading = readAll(store)
  rows.push({
    what: `${what}: beside reading all`,
    ...(await saveTurns(store, 'reading', Number.POSITIVE_INFINITY, reading)),
    ...(await reading),
  })
  const disk = databaseUrl ? undefined : mebibytes(sizeOf(join(home, 'database')))
  const sweep = timed(() => store.sweep())
  rows.push({
    what: `${what}: beside a sweep`,
    ...(await saveTurns(store, 'sweep', 20, sweep)),
    'sweep ms': (await sweep).took,
  })
  rows.push({
    what: `${what}: size`,
    'process MiB': mebibytes(process.memoryUsage().rss),
    ...(disk ? { 'disk MiB': disk } : {}),
  })
  await store.close()
  return rows
}

report('storage-turns', await onBothDatabases(measure))
