import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { RecommendOverview } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const home = mkdtempSync(join(tmpdir(), 'elmo-measuring-'))
let shop: RunningShop

beforeAll(async () => {
  const { value } = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {})
  shop = await startServer(value)
})

afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

async function owner<T>(path: string, method = 'GET', body?: string): Promise<T> {
  const response = await fetch(`${shop.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${findRunning(home)!.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  })
  expect(response.ok).toBe(true)
  return (await response.json()) as T
}

const overview = () => owner<RecommendOverview>('/api/console/recommend')

async function until(question: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await question()); attempt++) {
    if (attempt > 600) throw new Error('It never came to be so.')
    await rest(50)
  }
}

/** Enough that all methods of a list take a while. */
const events = Array.from({ length: 6_000 }, (_, at) => ({
  id: `e${at}`,
  type: at % 9 === 0 ? 'cart-added' : 'product-viewed',
  at: new Date(Date.now() - (6_000 - at) * 600_000).toISOString(),
  visitorId: `v${(at * 7) % 150}`,
  productId: `p${(at * at + 3 * at) % 97}`,
}))

describe('a measuring of methods that is under way', () => {
  it('ends when the merchant says so, is not begun again by itself, and can be begun anew', async () => {
    for (let from = 0; from < events.length; from += 1_000)
      await owner('/api/events', 'POST', JSON.stringify({ events: events.slice(from, from + 1_000) }))
    await until(async () => (await overview()).job !== null)
    const ended = await owner<RecommendOverview>('/api/console/recommend/measure', 'DELETE')
    expect(ended.job).toBeNull()
    const measured = ended.placements.filter(({ leaderboard }) => leaderboard !== null).length
    expect(measured).toBeLessThan(ended.placements.length)
    // The schedule looks every two seconds.
    await rest(5_000)
    const later = await overview()
    expect(later.job).toBeNull()
    expect(later.placements.filter(({ leaderboard }) => leaderboard !== null)).toHaveLength(measured)
    await owner('/api/console/recommend/measure', 'POST', '{}')
    await until(async () => (await overview()).job !== null)
    await owner('/api/console/recommend/measure', 'DELETE')
  })

  it('leaves a list as every shop begins with it once what was chosen is taken back', async () => {
    const chosen = { placement: 'for-you', method: 'ease' }
    const methodsOf = ({ placements }: RecommendOverview) => placements[0].choices.map(({ method }) => method)
    const before = methodsOf(await overview())
    const taken = await owner<RecommendOverview>('/api/console/recommend/choose', 'POST', JSON.stringify(chosen))
    expect(methodsOf(taken)).toEqual(['ease', ...before])
    const body = JSON.stringify({ placement: 'for-you' })
    expect(methodsOf(await owner('/api/console/recommend/rollback', 'POST', body))).toEqual(before)
  })
})
