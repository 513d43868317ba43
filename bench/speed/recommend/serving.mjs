/*
 * Measures  lists over HTTP at a constant rate, of visitors who have a history, by kind; what was late because others were is
 *           counted as late (each request is timed from when it was due). Asked once the server is at rest: all of its
 *           `elmo_backlog` is 0. Where it does not come to rest within the minutes that it is given, the table says what was
 *           left, and so it does of each kind: "busy with" is what work beside serving was under way when the kind was through
 * Data      the demo shop's products and its simulated shoppers: as many as make the sessions asked for, seed 1
 * Machine   printed with the results; the load generator is a thread beside the server on the same cores
 * Run       npm run build && node bench/speed/recommend/serving.mjs [sessions] [requests a second] [minutes to come to rest]
 */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { readText } from '@elmo-chat/catalog'
import { demoFeed, drawShoppers, drawWorld, goodsOf, simulate } from '@elmo-chat/demo'
import { openStore } from '@elmo-chat/storage'
import { quantile, report } from '../../harness/report.mjs'
import { startServer } from '../../harness/server.mjs'

const SECONDS = 20
const WARM_SECONDS = 5
const DAYS = 540
const DAY_MS = 86_400_000
const SEED = 1
const KINDS = ['for-you', 'next', 'similar', 'trending']

if (workerData) parentPort.postMessage(await load(workerData))
else await measure(...[100_000, 1_000, 15].map((usual, at) => Number(process.argv[at + 2] ?? usual)))

async function measure(sessions, rate, minutes) {
  const home = mkdtempSync(join(tmpdir(), 'elmo-bench-'))
  const first = await startServer({ home })
  await first.stop()
  const { products } = await readText(demoFeed(), { source: 'demo', currency: 'CNY' })
  const world = drawWorld(goodsOf(products, SEED), { seed: SEED, startsAt: Date.now() - DAYS * DAY_MS, days: DAYS })
  const store = await openStore({ home, clock: Date.now, random: () => randomInt(2 ** 32) / 2 ** 32 })
  const visitors = new Set()
  const looked = new Set()
  let events = 0
  let made = 0
  // About nine visits a shopper.
  for (const chunk of simulate(world, drawShoppers(world, { seed: SEED, shoppers: Math.ceil(sessions / 8) }), SEED)) {
    await store.events.append(chunk, { isHistory: true })
    for (const { id, visitorId, productId } of chunk) {
      if (id.endsWith('-0')) made++
      if (productId) {
        visitors.add(visitorId)
        looked.add(productId)
      }
    }
    events += chunk.length
    if (made >= sessions) break
  }
  await store.close()
  const server = await startServer({ home })
  const opened = performance.now()
  const headers = { authorization: `Bearer ${server.token}` }
  const left = await untilRest(server, opened + minutes * 60_000)
  const { placements } = await (await fetch(`${server.url}/api/console/recommend`, { headers })).json()
  if (!left && !placements.every(({ serving }) => serving))
    throw new Error('it is at rest, but has not learned every list')
  const restedS = Math.round((performance.now() - opened) / 1000)
  const rows = []
  for (const kind of KINDS) {
    const paths = [...visitors].slice(0, 5_000).map((visitor, at) => {
      const product = [...looked][at % looked.size]
      const from = kind === 'similar' ? `&product=${encodeURIComponent(product)}` : ''
      return `/api/recommend/${kind}?limit=12&visitor=${visitor}${from}`
    })
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { url: server.url, token: server.token, paths, rate },
    })
    const leftOut = await notLogged(server)
    const before = server.cpuMs()
    const { latencies, failed, answered } = await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    const cpuMs = (server.cpuMs() - before) / answered
    rows.push({
      kind,
      sessions: made,
      events,
      visitors: visitors.size,
      'asked/s': rate,
      'answered/s': Math.round(latencies.length / SECONDS),
      failed,
      'p50 ms': Number(quantile(latencies, 0.5).toFixed(2)),
      'p90 ms': Number(quantile(latencies, 0.9).toFixed(2)),
      'p99 ms': Number(quantile(latencies, 0.99).toFixed(2)),
      'server MiB': Math.round(server.memoryMiB()),
      'CPU ms a list': Number(cpuMs.toFixed(2)),
      'not logged': (await notLogged(server)) - leftOut,
      'busy with': inWords(await backlogOf(server)) || 'nothing',
      'at rest': left ? `not after ${restedS} s: ${inWords(left)}` : `after ${restedS} s`,
    })
  }
  await server.stop()
  rmSync(home, { recursive: true, force: true })
  report(`recommend-serving-${sessions}`, rows)
}

/**
 * Waits until nothing but serving goes on, three times in a row: one job may begin what another ended with. Gives null then, and
 * what was left where `end` came first.
 */
async function untilRest(server, end) {
  for (let calm = 0; ; await pause(1_000)) {
    const left = await backlogOf(server)
    calm = inWords(left) === '' ? calm + 1 : 0
    if (calm === 3) return null
    if (performance.now() > end) return left
  }
}

async function metricsOf({ url }) {
  return (await fetch(`${url}/metrics`)).text()
}

/** What each work beside serving has still to do, by its name. */
async function backlogOf(server) {
  const told = (await metricsOf(server)).matchAll(/^elmo_backlog\{work="(.+)"\} (\d+)$/gm)
  const left = [...told].map(([, work, count]) => [work, Number(count)])
  if (left.length === 0) throw new Error('the server tells no backlog')
  return left
}

function inWords(backlog) {
  return backlog
    .filter(([, count]) => count > 0)
    .map(([work, count]) => `${work} ${count}`)
    .join(', ')
}

async function notLogged(server) {
  return Number(/^elmo_lists_not_logged_total (\d+)$/m.exec(await metricsOf(server))?.[1] ?? 0)
}

/** Asks at a constant rate, whether answers come or not. */
async function load({ url, token, paths, rate }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const latencies = []
  let failed = 0
  let answered = 0
  const begun = performance.now()
  const end = begun + (SECONDS + WARM_SECONDS) * 1000
  const ask = (due, counts) => {
    const request = get(
      url + paths[randomInt(paths.length)],
      { agent, headers: { authorization: `Bearer ${token}` } },
      (response) => {
        response.resume()
        response.on('end', () => {
          answered++
          if (response.statusCode !== 200) failed++
          else if (counts) latencies.push(performance.now() - due)
        })
      },
    )
    request.on('error', () => failed++)
  }
  let asked = 0
  while (performance.now() < end) {
    const due = Math.floor(((performance.now() - begun) * rate) / 1000)
    for (; asked < due; asked++) {
      const at = begun + (asked * 1000) / rate
      ask(at, at - begun > WARM_SECONDS * 1000)
    }
    await pause(1)
  }
  await pause(1_000)
  agent.destroy()
  return { latencies, failed, answered }
}
