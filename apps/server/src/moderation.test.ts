import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HeldTextPage } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-moderation-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value

let shop: RunningShop
let token: string
const call = (path: string, body?: unknown) =>
  fetch(`${shop.url}/api/moderation${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
const harmOf = async (text: string) => (await (await call('/check', { text })).json()) as { harm: unknown }
const list = async (state: string) => (await (await call(`?state=${state}`)).json()) as HeldTextPage

beforeAll(async () => {
  shop = await startServer(config)
  token = findRunning(home)!.token
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('/api/moderation', () => {
  it('is the owner’s', async () => {
    expect((await fetch(`${shop.url}/api/moderation`)).status).toBe(401)
    expect((await fetch(`${shop.url}/api/moderation/check`, { method: 'POST' })).status).toBe(401)
  })
  it('tells harm from words of shops, in both languages', async () => {
    expect(await harmOf('Kills bugs in the kitchen.')).toEqual({ harm: null })
    expect(await harmOf('杀虫剂，黑色瓶装')).toEqual({ harm: null })
    expect(await harmOf('Women are stupid.')).toMatchObject({ harm: { kind: 'bias' } })
    expect((await list('waiting')).waiting).toBe(0)
  })
  it('holds a copy for a person, whose decision holds for the wording', async () => {
    const text = 'Only a moron would buy elsewhere. You moron!'
    expect((await call('/check', { text, hold: true, subject: 'main:p1' })).status).toBe(200)
    let items: HeldTextPage['items'] = []
    await expect.poll(async () => (items = (await list('waiting')).items)).toHaveLength(1)
    expect(items[0]).toMatchObject({ source: 'copy', subject: 'main:p1', kind: 'insult', times: 1 })
    expect((await call(`/${items[0].id}`, { verdict: 'approved' })).status).toBe(204)
    expect(await harmOf(text.toUpperCase())).toEqual({ harm: null })
    expect((await list('approved')).items).toMatchObject([{ by: 'server key', verdict: 'approved' }])
    expect((await call('/nothing', { verdict: 'approved' })).status).toBe(404)
    expect((await call(`/${items[0].id}`, { verdict: 'perhaps' })).status).toBe(400)
  })
  it('takes a wording that a person rejects', async () => {
    const text = 'Our rivals smell of fish.'
    expect(await harmOf(text)).toEqual({ harm: null })
    expect((await call('', { text, kind: 'bias' })).status).toBe(204)
    expect(await harmOf('our rivals smell of fish.')).toMatchObject({ harm: { kind: 'bias', because: 'person' } })
  })
})
