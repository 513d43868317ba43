import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@elmo-chat/kernel'
import { openStore, type Store } from '@elmo-chat/storage'
import { askedFor } from '@elmo-chat/storage/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { MOST_TRIES, PAUSES_MS } from './delivery-plan.js'
import { WebhookSender } from './webhook-sender.js'

const SECRET = 'hush hush hush hush'
let answers: ((response: ServerResponse) => void)[] = []
let heard: { body: string; headers: IncomingMessage['headers']; path: string | undefined }[] = []
const receiver = createServer(async (message, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  heard.push({ body: Buffer.concat(chunks).toString(), headers: message.headers, path: message.url })
  const answer = answers.shift() ?? ((to: ServerResponse) => to.end())
  answer(response)
})
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end()

let home: string
let now = Date.parse('2026-11-23T10:00:00.000Z')
let store: Store
let url = ''
let warned: { request?: string }[] = []
let tried: string[] = []
const senders: WebhookSender[] = []

const open = (key = 7) =>
  openStore({ home, clock: () => now, random: seededRandom(1), sealKey: new Uint8Array(32).fill(key) })

const sender = (timeoutMs = 2_000) => {
  const made = new WebhookSender({
    ...{ url, secret: SECRET, outbox: store.webhook, clock: () => now, random: () => 0, timeoutMs, everyMs: 10 },
    onTry: (state: string) => void tried.push(state),
    logger: { warn: (entry: object) => void warned.push(entry), error: (entry: object) => void warned.push(entry) },
  } as never)
  senders.push(made)
  return made
}
/** A busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })
const stateOf = async (id: string) => (await store.webhook.list()).items.find((one) => one.id === id)

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'elmo-webhook-'))
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/orders`
  store = await open()
})
afterAll(async () => {
  await store.close()
  receiver.closeAllConnections()
  receiver.close()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(() => {
  answers = []
  heard = []
  warned = []
  tried = []
})
afterEach(async () => {
  await Promise.all(senders.splice(0).map((one) => one.close()))
})

it('posts what was asked for as it was told, signed, and keeps it sealed', async () => {
  await askedFor(store, 'signed', { phone: '13912345678' })
  sender()
  await soon(async () => (await stateOf('signed'))?.state).toBe('delivered')
  const [{ body, headers }] = heard as [(typeof heard)[0]]
  expect(JSON.parse(body)).toEqual({ id: 'signed', input: { phone: '13912345678' } })
  expect(headers['x-elmo-signature']).toBe(createHmac('sha256', SECRET).update(body).digest('hex'))
  expect(headers['idempotency-key']).toBe('signed')
  expect(await stateOf('signed')).toMatchObject({ tries: 1, status: 200, fault: null, nextAt: null })
  expect(heard).toHaveLength(1)
})

it('goes on after a fault where a restart came between, with the same bytes', async () => {
  answers = [status(503)]
  await askedFor(store, 'restarted')
  const first = sender()
  await soon(() => tried).toEqual(['waiting'])
  await first.close()
  await store.close()
  store = await open()
  expect(await stateOf('restarted')).toMatchObject({ state: 'waiting', tries: 1, status: 503 })
  sender()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toHaveLength(1)
  now += PAUSES_MS[0]!
  await soon(async () => (await stateOf('restarted'))?.state).toBe('delivered')
  expect(heard).toHaveLength(2)
  expect(heard[1]!.body).toBe(heard[0]!.body)
  expect(heard[1]!.headers['idempotency-key']).toBe('restarted')
})

it('tries again what a process took along when it died', async () => {
  await askedFor(store, 'taken')
  expect(await store.webhook.claim(9, 60_000)).toHaveLength(1)
  sender()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual([])
  expect(await stateOf('taken')).toMatchObject({ state: 'waiting', fault: 'interrupted' })
  now += 60_000
  await soon(async () => (await stateOf('taken'))?.state).toBe('delivered')
})

it('gives up aloud after the last try, counts it, and sends it once more on request', async () => {
  answers = [status(500), () => {}, ...Array.from({ length: MOST_TRIES - 2 }, () => status(502))]
  await askedFor(store, 'hopeless')
  sender(1_000)
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    await soon(() => tried).toHaveLength(tries)
    if (tries === 2) expect(await stateOf('hopeless')).toMatchObject({ status: null, fault: 'late' })
    now += PAUSES_MS[tries - 1]!
  }
  await soon(async () => (await stateOf('hopeless'))?.state).toBe('failed')
  expect(heard).toHaveLength(MOST_TRIES)
  expect(warned).toMatchObject([{ request: 'hopeless', status: 502 }])
  expect(await store.webhook.counts()).toMatchObject({ waiting: 0, failed: 1 })
  await store.webhook.again('hopeless')
  await soon(async () => (await stateOf('hopeless'))?.state).toBe('delivered')
  expect(await stateOf('hopeless')).toMatchObject({ tries: 1 })
})

it('does not repeat what is refused, and follows no redirection', async () => {
  answers = [status(400)]
  await askedFor(store, 'refused')
  sender()
  await soon(() => warned).toMatchObject([{ request: 'refused', status: 400 }])
  answers = [status(302, { location: '/elsewhere' })]
  await askedFor(store, 'redirected')
  await soon(() => tried).toEqual(['failed', 'waiting'])
  expect(await stateOf('redirected')).toMatchObject({ state: 'waiting', status: 302 })
  expect(heard.map(({ path }) => path)).toEqual(['/orders', '/orders'])
})

it('sends none that it cannot read any more', async () => {
  await askedFor(store, 'sealed')
  await store.close()
  store = await open(8)
  sender()
  await soon(() => warned).toMatchObject([{ request: 'sealed', fault: 'unreadable' }])
  expect(heard.filter(({ headers }) => headers['idempotency-key'] === 'sealed')).toEqual([])
  await store.close()
  store = await open()
})
