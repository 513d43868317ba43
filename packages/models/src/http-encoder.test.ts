import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { EncoderError } from './errors.js'
import { type HttpEncoderOptions, httpEncoder } from './http-encoder.js'

interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: { readonly model: string; readonly input: readonly string[] }
}

type Script = (asked: Asked, response: ServerResponse, call: number) => void

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that does what its script says. */
async function serve(script: Script) {
  const asked: Asked[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push({ path: request.url!, authorization: request.headers.authorization, body: JSON.parse(body) })
    script(asked.at(-1)!, response, asked.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked }
}

const KEY = 'secret-key-7431'
const vectorOf = (text: string) => [text.length, 1, 0]
const reply = (response: ServerResponse, body: unknown, status = 200, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
const good: Script = ({ body }, response) =>
  reply(response, { data: body.input.map((text, index) => ({ index, embedding: vectorOf(text) })) })

const open = (url: string, options: Partial<HttpEncoderOptions> = {}) =>
  httpEncoder({ url, model: 'small', key: KEY, dimensions: 3, pauseMs: 1, timeoutMs: 2000, retries: 2, ...options })

/** The error's code; everything that people may see of it must be free of the key. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(EncoderError)
  expect(JSON.stringify([error.message, error.stack, error.problem])).not.toContain(KEY)
  return error.code
}

describe('an encoder over HTTP', () => {
  it('sends texts in batches and gives vectors of length one in their order', async () => {
    const { url, asked } = await serve(good)
    const encoder = await open(url, { batch: 2 })
    const vectors = await encoder.encode(['a', 'bb', 'ccc', '', 'e'])
    expect(asked.map(({ body }) => body.input)).toEqual([['a', 'bb'], ['ccc', ' '], ['e']])
    expect(asked[0]).toMatchObject({ path: '/v1/embeddings', authorization: `Bearer ${KEY}`, body: { model: 'small' } })
    expect(vectors.map((vector) => Math.round(vector[0] / vector[1]))).toEqual([1, 2, 3, 1, 1])
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    expect(encoder.id).not.toContain(KEY)
    expect(await encoder.encode([])).toEqual([])
  })
  it('learns the dimensions by one request where they are not told', async () => {
    const { url, asked } = await serve(good)
    const encoder = await open(`${url}/embeddings`, { dimensions: undefined, key: undefined })
    expect([encoder.dimensions, asked.length, asked[0].authorization]).toEqual([3, 1, undefined])
  })
  it('puts answers in the order of their indices', async () => {
    const { url } = await serve(({ body }, response) =>
      reply(response, { data: body.input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse() }),
    )
    const vectors = await (await open(url)).encode(['a', 'bb'])
    expect(vectors.map((vector) => Math.round(vector[0] / vector[1]))).toEqual([1, 2])
  })
  it('tries again after a failure that may pass, and gives up after so many', async () => {
    const flaky = await serve((asked, response, call) =>
      call < 3 ? reply(response, 'busy', call === 1 ? 429 : 503) : good(asked, response, call),
    )
    expect(await (await open(flaky.url)).encode(['a'])).toHaveLength(1)
    expect(flaky.asked).toHaveLength(3)
    const down = await serve((_, response) => reply(response, 'busy', 500))
    expect(await codeOf((await open(down.url)).encode(['a']))).toBe('ENCODER_UNREACHABLE')
    expect(down.asked).toHaveLength(3)
    const cut = await serve((_, response) => response.destroy())
    expect(await codeOf((await open(cut.url)).encode(['a']))).toBe('ENCODER_UNREACHABLE')
    expect(cut.asked).toHaveLength(3)
  })
  it('does not try again when it is refused, and says nothing of the key that comes back', async () => {
    const { url, asked } = await serve(({ authorization }, response) => reply(response, `no: ${authorization}`, 401))
    expect(await codeOf((await open(url)).encode(['a']))).toBe('ENCODER_REFUSED')
    expect(asked).toHaveLength(1)
  })
  it('waits no longer than told for a slow answer, and stops when asked', async () => {
    const slow = await serve(() => {})
    let requests = 0
    const counted: typeof fetch = (...request) => {
      requests++
      return fetch(...request)
    }
    const hasty = await open(slow.url, { timeoutMs: 30, retries: 1, fetch: counted })
    expect(await codeOf(hasty.encode(['a']))).toBe('ENCODER_LATE')
    expect(requests).toBe(2)
    const stop = new AbortController()
    const stopped = (await open(slow.url)).encode(['a'], stop.signal)
    stop.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    const endless = await serve((_, response) => response.write('{"data":['))
    expect(await codeOf((await open(endless.url, { timeoutMs: 30, retries: 0 })).encode(['a']))).toBe('ENCODER_LATE')
  })
  it.each([
    ['no JSON', '<html>', 'ENCODER_ANSWER_UNREADABLE'],
    ['null', 'null', 'ENCODER_ANSWER_UNREADABLE'],
    ['no data', '{}', 'ENCODER_ANSWER_UNREADABLE'],
    ['too few', '{"data":[]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['nothing in it', '{"data":[null]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['an index beyond', '{"data":[{"index":1,"embedding":[1,2,3]}]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['an index that is none', '{"data":[{"index":"__proto__","embedding":[1,2,3]}]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['text for numbers', '{"data":[{"embedding":["1","2","3"]}]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['a number too large', '{"data":[{"embedding":[1e999,0,0]}]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['zeros', '{"data":[{"embedding":[0,0,0]}]}', 'ENCODER_ANSWER_UNREADABLE'],
    ['other dimensions', '{"data":[{"embedding":[1,2]}]}', 'ENCODER_DIMENSIONS_DIFFER'],
  ])('refuses an answer with %s', async (_, body, code) => {
    const { url } = await serve((_asked, response) => reply(response, body))
    expect(await codeOf((await open(url)).encode(['a']))).toBe(code)
  })
  it('refuses one index twice, an answer without end, and a redirection that would carry the key away', async () => {
    const twice = { data: [0, 0].map((index) => ({ index, embedding: [1, 2, 3] })) }
    const doubled = await serve((_, response) => reply(response, twice))
    expect(await codeOf((await open(doubled.url)).encode(['a', 'b']))).toBe('ENCODER_ANSWER_UNREADABLE')
    const huge = await serve((_, response) => {
      const send = () => {
        while (response.write(' '.repeat(65_536)));
        response.once('drain', send)
      }
      send()
    })
    expect(await codeOf((await open(huge.url)).encode(['a']))).toBe('ENCODER_ANSWER_UNREADABLE')
    const other = await serve(good)
    const moved = await serve((_, response) => reply(response, '', 307, { location: `${other.url}/embeddings` }))
    expect(await codeOf((await open(moved.url, { retries: 0 })).encode(['a']))).toBe('ENCODER_UNREACHABLE')
    expect(other.asked).toEqual([])
  })
  it('refuses addresses that are none, and says so where nobody listens', async () => {
    expect(await codeOf(open('not an address'))).toBe('ENCODER_UNREACHABLE')
    expect(await codeOf(open('file:///etc/passwd'))).toBe('ENCODER_UNREACHABLE')
    expect(await codeOf(open('http://127.0.0.1:1', { dimensions: undefined, retries: 0 }))).toBe('ENCODER_UNREACHABLE')
  })
})
