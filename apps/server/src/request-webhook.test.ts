import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FlowRequest } from '@elmo-chat/assistant'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { requestWebhook } from './request-webhook.js'

const request: FlowRequest = {
  id: 'effect-1',
  conversationId: 'c1',
  at: '2026-11-30T08:00:00.000Z',
  flow: 'smart-home/on',
  input: { rows: 'living-light' },
}
let answers: ((response: ServerResponse) => void)[] = []
let heard: { body: string; signature: string | undefined; path: string | undefined }[] = []
let warned: string[] = []
const server = createServer(async (message: IncomingMessage, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  const signature = message.headers['x-elmo-signature']
  heard.push({ body: Buffer.concat(chunks).toString(), signature: String(signature), path: message.url })
  const answer = answers.shift() ?? ((to: ServerResponse) => to.end())
  answer(response)
})
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end()
const logger = { warn: (_: unknown, text: string) => void warned.push(text) } as never
let url = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  answers = []
  heard = []
  warned = []
})

const tell = (timeoutMs = 2_000) =>
  requestWebhook({ url, secret: 'hush', logger, timeoutMs, pausesMs: [1, 1] })([request])

it('posts what was asked for, signed', async () => {
  tell()
  await expect.poll(() => heard.length).toBe(1)
  const [{ body, signature }] = heard as [(typeof heard)[0]]
  expect(JSON.parse(body)).toEqual(request)
  expect(signature).toBe(createHmac('sha256', 'hush').update(body).digest('hex'))
})

it('tries again after a fault or silence, with the same id, and gives up aloud', async () => {
  answers = [status(503), () => {}, status(500)]
  tell(50)
  await expect.poll(() => warned).toHaveLength(1)
  expect(heard.map(({ body }) => JSON.parse(body).id)).toEqual(['effect-1', 'effect-1', 'effect-1'])
})

it('does not repeat what is refused, and follows no redirection', async () => {
  answers = [status(400)]
  tell()
  await expect.poll(() => warned).toHaveLength(1)
  expect(heard).toHaveLength(1)
  answers = [1, 2, 3].map(() => status(302, { location: '/elsewhere' }))
  tell()
  await expect.poll(() => warned).toHaveLength(2)
  expect(heard.every(({ path }) => path === '/orders')).toBe(true)
})
