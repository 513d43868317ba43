// Measures  appending searches to the event log and rolling them up: one step, one after the other, idle; turns saved meanwhile
//           beside turns saved alone; reading the analytics of 7, 30 and 90 days
// Data      20,000 made-up searches of 4,000 visitors over 25 days with 24 products each, a click on every fourth (seeded)
// Machine   printed with the result; PostgreSQL with fsync, on the same machine
// Run       npm run build && node bench/speed/storage/searches.mjs [--searches N]
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seededRandom } from '@elmo-chat/kernel'
import { openStore } from '@elmo-chat/storage'
import { quantile, report } from '../../harness/report.mjs'
import { onBothDatabases } from './both-databases.mjs'

const { values } = parseArgs({ options: { searches: { type: 'string', default: '20000' } } })
const count = Number(values.searches)
const ms = (value) => Number(value.toFixed(1))
const now = Date.now()

function makeEvents() {
  const random = seededRandom(1)
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now - Math.floor(random() * 25 * 86_400_000)).toISOString()
    const impressionId = `i${index}`
    const search = {
      id: `search-${impressionId}`,
      type: 'search-performed',
      at,
      visitorId: `v${Math.floor(random() * 4_000)}`,
      query: `query ${Math.floor(random() ** 3 * 3_000)}`,
      impressionId,
      products: Array.from({ length: 24 }, (_, rank) => `product-${(index * 24 + rank) % 10_007}`),
      context: { total: 240, surface: 'search-box', language: 'en' },
    }
    const rank = 1 + Math.floor(random() * 8)
    const click = { type: 'product-clicked', at, visitorId: 'page', impressionId, productId: search.products[rank - 1] }
    return index % 4 === 0 ? [search, { ...click, id: `click-${index}`, rank }] : [search]
  }).flat()
}

async function timed(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const spread = (took) => ({
  'p50 ms': ms(quantile(took, 0.5)),
  'p99 ms': ms(quantile(took, 0.99)),
  'max ms': ms(Math.max(...took)),
})

/** Appends one event 20 times a second, as turns do, until told to stop; gives how long each took. */
function appendMeanwhile(store) {
  const took = []
  let done = false
  const ended = (async () => {
    for (let index = 0; !done; index++) {
      const event = { id: `${now}-${index}`, type: 'message-sent', at: new Date().toISOString(), visitorId: 'chat' }
      took.push(await timed(() => store.events.append([event])))
      await rest(50)
    }
  })()
  return {
    async stop() {
      done = true
      await ended
      return took
    },
  }
}

async function rollUp(store) {
  const took = []
  for (let moved = 1; moved > 0; )
    took.push(
      await timed(async () => {
        moved = await store.searches.rollUp()
      }),
    )
  return took
}

async function measure(what, home, databaseUrl) {
  const store = await openStore({ home, databaseUrl, clock: Date.now, random: seededRandom(1) })
  const events = makeEvents()
  const half = events.length >> 1
  const appended = []
  const append = async (from, to) => {
    for (let start = from; start < to; start += 100)
      appended.push(await timed(() => store.events.append(events.slice(start, Math.min(to, start + 100)))))
  }
  await append(0, half)
  const alone = await rollUp(store)
  await append(half, events.length)
  const waiting = appendMeanwhile(store)
  const beside = await rollUp(store)
  const appends = await waiting.stop()
  const rows = [
    { what: `${what}: append 100`, times: appended.length, ...spread(appended) },
    { what: `${what}: roll up a step, idle`, times: alone.length, ...spread(alone) },
    { what: `${what}: roll up a step, beside events`, times: beside.length, ...spread(beside) },
    { what: `${what}: an event meanwhile`, times: appends.length, ...spread(appends) },
  ]
  for (const days of [7, 30, 90]) {
    const took = []
    for (let time = 0; time < 10; time++) took.push(await timed(() => store.searches.analytics(days)))
    rows.push({ what: `${what}: analytics of ${days} days`, times: took.length, ...spread(took) })
  }
  await store.close()
  return rows
}

report('storage-searches', await onBothDatabases(measure))
