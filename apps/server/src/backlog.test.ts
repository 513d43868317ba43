import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

vi.setConfig({ testTimeout: 60_000 })

const home = mkdtempSync(join(tmpdir(), 'elmo-backlog-'))
let shop: RunningShop

beforeAll(async () => {
  const { value } = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {})
  shop = await startServer(value)
})

afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

const backlog = async (): Promise<Record<string, number>> => {
  const metrics = await (await fetch(`${shop.url}/metrics`)).text()
  const told = metrics.matchAll(/^elmo_backlog\{work="(.+)"\} (\d+)$/gm)
  return Object.fromEntries([...told].map(([, work, left]) => [work, Number(left)]))
}

const settled = async () => {
  for (let attempt = 0; attempt < 300; attempt++) {
    const left = await backlog()
    if (Object.values(left).every((count) => count === 0)) return left
    await rest(100)
  }
  throw new Error('It never came to rest.')
}

async function report(round: number): Promise<void> {
  const events = Array.from({ length: 50 }, (_, at) => ({
    id: `e${round}-${at}`,
    type: 'product-viewed',
    at: new Date().toISOString(),
    visitorId: `v${at % 7}`,
    productId: `p${at % 5}`,
  }))
  const sent = await fetch(`${shop.url}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${findRunning(home)!.token}` },
    body: JSON.stringify({ events }),
  })
  expect(sent.status).toBe(202)
}

describe('what work beside serving has still to do', () => {
  it('is nothing at rest, what just came into the log, and nothing again', async () => {
    expect(Object.keys(await settled()).sort()).toEqual(['events', 'lists', 'meaning', 'pictures', 'searches'])
    // The log is looked at every two seconds, which may be just now.
    let left = 0
    for (let attempt = 0; attempt < 5 && left === 0; attempt++) {
      await report(attempt)
      const { events, searches } = await backlog()
      left = Math.max(events, searches)
    }
    expect(left).toBe(50)
    await settled()
  })
})
