import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebhookReport } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElmoProcess, say, startElmo } from './elmo-process.js'

describe('the webhook of a shop that is killed', () => {
  const home = mkdtempSync(join(tmpdir(), 'elmo-told-'))
  const heard: { flow: string; input: Record<string, unknown>; id: string }[] = []
  let answerWith = 503
  const receiver = createServer(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    heard.push(JSON.parse(Buffer.concat(chunks).toString()))
    response.writeHead(answerWith).end()
  })
  let server: ElmoProcess
  const start = () =>
    startElmo(['--home', home, '--empty', '--pack', 'smart-home'], {
      ELMO_REQUEST_WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook/t0ken`,
      ELMO_REQUEST_WEBHOOK_SECRET: 'sixteen characters',
    })
  const call = async (path = '', method = 'GET') => {
    const { token } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as { token: string }
    return fetch(`${server.url}/api/console/webhook${path}`, { method, headers: { authorization: `Bearer ${token}` } })
  }
  const report = async () => (await (await call()).json()) as WebhookReport

  beforeAll(async () => {
    receiver.listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    server = await start()
  })
  afterAll(async () => {
    await server?.end('SIGTERM')
    receiver.closeAllConnections()
    receiver.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('tells after the restart what could not be told before, and again on request', async () => {
    const { visitor } = await say(server.url, 'lamp', 'turn on the bedroom light')
    await say(server.url, 'lamp', 'yes', visitor)
    await expect.poll(async () => (await report()).items[0]?.status, { timeout: 10_000 }).toBe(503)
    await server.end('SIGKILL')
    expect(heard).toHaveLength(1)
    answerWith = 204
    server = await start()
    await expect.poll(async () => (await report()).items[0]?.state, { timeout: 20_000 }).toBe('delivered')
    const { address, counts, items } = await report()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(counts).toEqual({ waiting: 0, delivered: 1, failed: 0 })
    expect(items).toMatchObject([{ conversationId: 'lamp', flow: 'smart-home/on', tries: 2, status: 204 }])
    expect(heard).toHaveLength(2)
    expect(heard[1]).toEqual(heard[0])
    expect(heard[0]).toMatchObject({ id: items[0]!.id, input: { rows: 'bedroom-light' } })
    expect((await call(`/${items[0]!.id}/again`, 'POST')).status).toBe(204)
    await expect.poll(() => heard, { timeout: 10_000 }).toHaveLength(3)
    expect(heard[2]).toEqual(heard[0])
    expect((await call('/nothing/again', 'POST')).status).toBe(404)
  })
})
