import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-shopper-'))
let shop: RunningShop

beforeAll(async () => {
  shop = await startServer(readConfig({ home, port: 0, empty: true, logLevel: 'silent' }, {}).value)
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

const statuses = async (count: number, path: string, init: RequestInit = {}) =>
  (await Promise.all(Array.from({ length: count }, () => fetch(`${shop.url}${path}`, init)))).map(
    ({ status }) => status,
  )

describe('the limits of shoppers', () => {
  it('let 60 messages through at once, each counted once', async () => {
    const sent = await statuses(100, '/api/chat', { method: 'POST', body: 'no message' })
    const answered = sent.filter((status) => status === 400)
    expect(answered.length).toBeGreaterThanOrEqual(60)
    // Meanwhile some seconds may pass, each of which gives two more.
    expect(answered.length).toBeLessThan(100)
    expect(sent.filter((status) => status === 429)).toHaveLength(100 - answered.length)
    expect(await statuses(15, '/api/chat/nobody')).toEqual(Array(15).fill(404))
  })

  it('guard what servers write, with and without a further path', async () => {
    for (const path of ['/api/orders', '/api/orders/1', '/api/moderation', '/api/moderation/check'])
      expect((await fetch(`${shop.url}${path}`)).status).toBe(401)
  })
})
