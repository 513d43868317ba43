import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '@elmo-chat/storage/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElmoProcess, say, startElmo } from './elmo-process.js'

const postgres = await startTestPostgres()
const skipped = 'skipped' in postgres ? postgres.skipped : null
if (skipped) console.log(`Two servers on one PostgreSQL: skipped, ${skipped}`)

describe.skipIf(skipped)('two servers on one PostgreSQL', () => {
  const homes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'elmo-two-')))
  let servers: ElmoProcess[]
  const told: string[] = []
  const receiver = createServer(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    told.push((JSON.parse(Buffer.concat(chunks).toString()) as { conversationId: string }).conversationId)
    // Slow, so that both servers look for what is due meanwhile.
    setTimeout(() => response.writeHead(204).end(), 3_000)
  })

  beforeAll(async () => {
    if ('skipped' in postgres) return
    const DATABASE_URL = await postgres.databaseUrl()
    const ELMO_SEAL_KEY = Buffer.alloc(32, 9).toString('base64')
    receiver.listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    const env = {
      ...{ DATABASE_URL, ELMO_SEAL_KEY, ELMO_REQUEST_WEBHOOK_SECRET: 'sixteen characters' },
      ELMO_REQUEST_WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    }
    servers = [
      await startElmo(['--home', homes[0], '--empty', '--pack', 'smart-home'], env),
      await startElmo(['--home', homes[1], '--empty', '--pack', 'smart-home'], env),
    ]
  })
  afterAll(async () => {
    await Promise.all(servers?.map((server) => server.end('SIGTERM')) ?? [])
    receiver.closeAllConnections()
    receiver.close()
    if (!('skipped' in postgres)) await postgres.stop()
    for (const home of homes) rmSync(home, { recursive: true, force: true })
  })

  it('show each other’s imports within seconds, and share keys and settings', async () => {
    const { token } = JSON.parse(readFileSync(join(homes[0], 'server.json'), 'utf8')) as { token: string }
    const authorization = `Bearer ${token}`
    const body = '{"id":"a","title":"Oak desk","price":"120.00 USD","product_type":"Desks"}'
    await fetch(`${servers[0].url}/api/import?name=desks.jsonl`, { method: 'POST', headers: { authorization }, body })
    await expect
      .poll(async () => ((await (await fetch(`${servers[1].url}/api/search`)).json()) as { total: number }).total, {
        timeout: 15_000,
      })
      .toBe(1)
    const made = await fetch(`${servers[0].url}/api/console/keys`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ kind: 'server', name: 'shared' }),
    })
    const { key } = (await made.json()) as { key: string }
    expect(
      (await fetch(`${servers[1].url}/api/export/catalog`, { headers: { authorization: `Bearer ${key}` } })).status,
    ).toBe(200)
  })

  it('go on with each other’s conversations, one turn after the other', async () => {
    const first = await say(servers[0].url, 'shared', 'desks under $200, call me at 13912345678')
    const second = await say(servers[1].url, 'shared', 'how many are there?', first.visitor)
    expect(second.body).toContain('120')
    const both = await Promise.allSettled(
      [0, 1, 0, 1, 0, 1].map((at) => say(servers[at].url, 'shared', `desks under $${300 + at}`, first.visitor)),
    )
    expect(both.every(({ status }) => status === 'fulfilled')).toBe(true)
    const response = await fetch(`${servers[1].url}/api/chat/shared`, { headers: { 'x-elmo-visitor': first.visitor! } })
    const { messages } = (await response.json()) as { messages: { role: string; parts: { text: string }[] }[] }
    expect(messages.map(({ role }) => role)).toEqual(messages.map((_, at) => (at % 2 === 0 ? 'user' : 'assistant')))
    // What waits on one server while a turn runs joins the next turn there; none is lost or said twice.
    const said = messages.filter(({ role }) => role === 'user').flatMap(({ parts }) => parts[0].text.split('\n'))
    expect(said.slice(0, 2)).toEqual(['desks under $200, call me at 13912345678', 'how many are there?'])
    expect(said.slice(2).sort()).toEqual([0, 0, 0, 1, 1, 1].map((at) => `desks under $${300 + at}`))
  })

  it('tell the shop’s own system what was asked for once, whichever of them was asked', async () => {
    const ids = Array.from({ length: 6 }, (_, at) => `lamp-${at}`)
    await Promise.all(
      ids.map(async (id, at) => {
        const { visitor } = await say(servers[at % 2].url, id, 'turn on the bedroom light')
        await say(servers[(at + 1) % 2].url, id, 'yes', visitor)
      }),
    )
    const { token } = JSON.parse(readFileSync(join(homes[0], 'server.json'), 'utf8')) as { token: string }
    const counts = async () => {
      const headers = { authorization: `Bearer ${token}` }
      const answer = await fetch(`${servers[0].url}/api/console/webhook`, { headers })
      return ((await answer.json()) as { counts: Record<string, number> }).counts
    }
    await expect.poll(counts, { timeout: 30_000 }).toEqual({ waiting: 0, delivered: 6, failed: 0 })
    expect(told.sort()).toEqual(ids)
  })
})
