import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Chunk } from './chunk.js'
import { type HttpLanguageModel, httpLanguageModel } from './http-language-model.js'
import type { LanguageModelError } from './language-model-error.js'

type Script = (response: ServerResponse, request: IncomingMessage, body: string) => void

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server of ours that speaks the protocol as a script says. */
async function started(script: Script) {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    script(response, request, body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` }
}

async function scripted(script: Script) {
  return httpLanguageModel({ ...(await started(script)), model: 'small', key: 'sk-canary' })
}

const part = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`
const end = `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }], usage: { prompt_tokens: 7, completion_tokens: 2 } })}\n\ndata: [DONE]\n\n`
const asked = { messages: [{ role: 'user' as const, content: 'hello' }], mostTokens: 50, timeoutMs: 5_000 }

async function all(model: HttpLanguageModel): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for await (const chunk of model.stream(asked)) chunks.push(chunk)
  return chunks
}

async function failure(model: HttpLanguageModel, request = asked): Promise<LanguageModelError> {
  try {
    for await (const _ of model.stream(request));
  } catch (error) {
    return error as LanguageModelError
  }
  throw new Error('it did not fail')
}

describe('a language model over HTTP', () => {
  it('streams words as they come, cut anywhere, and tells what they cost', async () => {
    const model = await scripted((response, request, body) => {
      expect(request.url).toBe('/v1/chat/completions')
      expect(request.headers.authorization).toBe('Bearer sk-canary')
      expect(JSON.parse(body)).toMatchObject({ model: 'small', stream: true, max_tokens: 50 })
      const bytes = Buffer.from(`: a remark\n\n${part('海港')}${part(' shirt')}${end}`)
      for (let at = 0; at < bytes.length; at += 5) response.write(bytes.subarray(at, at + 5))
      response.end()
    })
    const chunks = await all(model)
    expect(chunks.map(({ text = '' }) => text).join('')).toBe('海港 shirt')
    expect(chunks.at(-1)).toMatchObject({ finished: 'stop', tokens: { input: 7, output: 2 } })
  })
  it.each([
    [401, 'MODEL_REFUSED'],
    [429, 'MODEL_BUSY'],
    [500, 'MODEL_UNREACHABLE'],
    [307, 'MODEL_UNREACHABLE'],
  ])('fails on status %i as %s', async (status, code) => {
    const model = await scripted((response) =>
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('sk-canary'),
    )
    const error = await failure(model)
    expect(error.code).toBe(code)
    expect(error.message).not.toContain('canary')
  })
  it.each([
    ['broken JSON', `${part('Hello')}data: {"choi\n\n`],
    ['half a stream', part('Hello')],
    ['an error within', 'data: {"error":{"message":"overloaded"}}\n\n'],
    ['a page', '<html></html>'],
    ['no end of words', part('x'.repeat(300_000))],
  ])('fails on %s as unreadable', async (_, answer) => {
    const model = await scripted((response) => response.end(answer))
    expect((await failure(model)).code).toBe('MODEL_ANSWER_UNREADABLE')
  })
  it('fails on a connection that is lost half way as unreadable, and before the first word as unreachable', async () => {
    const lost = await scripted((response) => {
      response.write(part('Hello'), () => setTimeout(() => response.destroy(), 20))
    })
    expect((await failure(lost)).code).toBe('MODEL_ANSWER_UNREADABLE')
    const refused = await scripted((response) => void response.destroy())
    expect((await failure(refused)).code).toBe('MODEL_UNREACHABLE')
  })
  it.each([
    [1e300, 5],
    [-1, 5],
    [0.5, 5],
    ['7', 5],
    [undefined, 5],
  ])('believes no count of tokens such as %s', async (prompt_tokens, completion_tokens) => {
    const usage = { prompt_tokens, completion_tokens }
    const last = `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }], usage })}\n\n`
    const model = await scripted((response) => response.end(`${part('Hello')}${last}data: [DONE]\n\n`))
    expect((await all(model)).some(({ tokens }) => tokens !== undefined)).toBe(false)
  })
  it('tells a refusal', async () => {
    const model = await scripted((response) =>
      response.end(`data: ${JSON.stringify({ choices: [{ delta: { refusal: 'I cannot.' } }] })}\n\n${end}`),
    )
    expect((await all(model))[0]).toMatchObject({ refusal: true })
  })
  it('is over at its end, though the connection stays open', async () => {
    const model = await scripted((response) => response.write(`${part('Hello')}${end}`))
    expect((await all(model)).at(-1)).toMatchObject({ tokens: { input: 7, output: 2 } })
  })
  it('calls for a tool in pieces', async () => {
    const call = (made: object) =>
      `data: ${JSON.stringify({ choices: [{ delta: { tool_calls: [{ index: 0, function: made }] } }] })}\n\n`
    const model = await scripted((response, _, body) => {
      expect(JSON.parse(body)).toMatchObject({
        tools: [{ type: 'function', function: { name: 'find', parameters: { type: 'object' } } }],
        parallel_tool_calls: false,
      })
      const odd = 'data: {"choices":[{"delta":{"tool_calls":[null,{"function":7}]}}]}\n\n'
      response.end(`${call({ name: 'find' })}${call({ arguments: '{"a"' })}${odd}${call({ arguments: ':1}' })}${end}`)
    })
    const tools = [{ name: 'find', description: 'Finds.', parameters: { type: 'object' } }]
    const calls: unknown[] = []
    for await (const chunk of model.stream({ ...asked, tools })) calls.push(...(chunk.calls ?? []))
    expect(calls).toEqual([
      { index: 0, name: 'find' },
      { index: 0, arguments: '{"a"' },
      { index: 0, arguments: ':1}' },
    ])
  })
  it('takes nothing from the environment, and sends no key where there is none', async () => {
    process.env.OPENAI_API_KEY = 'sk-canary'
    process.env.OPENAI_BASE_URL = 'http://127.0.0.1:1/v1'
    try {
      const { url } = await started((response, { headers }) => {
        expect(headers.authorization).toBeUndefined()
        response.end(`${part('Hello')}${end}`)
      })
      expect((await all(httpLanguageModel({ url, model: 'small' })))[0]).toEqual({ text: 'Hello' })
    } finally {
      delete process.env.OPENAI_API_KEY
      delete process.env.OPENAI_BASE_URL
    }
  })
  it('fails as late where the words stop coming', async () => {
    const model = await scripted((response) => response.write(part('Hello')))
    expect((await failure(model, { ...asked, timeoutMs: 100 })).code).toBe('MODEL_LATE')
  })
  it('ends the request when nobody listens any more', async () => {
    let onCut = () => {}
    const cut = new Promise<void>((resolve) => {
      onCut = resolve
    })
    const model = await scripted((response) => {
      response.on('close', () => onCut())
      response.write(part('Hello'))
    })
    for await (const { text } of model.stream(asked)) if (text === 'Hello') break
    await cut
  })
  it('calls no other addresses than http and https', () => {
    for (const url of ['file:///etc/passwd', 'nowhere', 'http://user:secret@host/v1'])
      expect(() => httpLanguageModel({ url, model: 'small' })).toThrow(/may not be called/)
  })
})
