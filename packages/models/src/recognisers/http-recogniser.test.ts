import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readWav, type ShopWords, SPEECH_RATE } from '@elmo-chat/voice'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpRecogniserOptions, httpRecogniser } from './http-recogniser.js'
import { RecogniserError } from './recogniser-error.js'

interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly form: FormData
}
type Script = (asked: Asked, response: ServerResponse) => void

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that does what its script says. */
async function serve(script: Script) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { url, headers } = request
    const form = await new Response(Buffer.concat(chunks), {
      headers: { 'content-type': headers['content-type']! },
    }).formData()
    asked.push({ path: url!, authorization: headers.authorization, form })
    script(asked.at(-1)!, response)
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
const words: ShopWords = {
  ...{ kinds: ['连衣裙'], colors: [], materials: [], traits: [], audiences: [], sizes: [] },
  names: ['新月湾', '海风'],
}
const speech = { samples: new Float32Array(SPEECH_RATE).fill(0.25), rate: SPEECH_RATE }
const reply = (response: ServerResponse, body: unknown, status = 200, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
const saying =
  (body: unknown, status = 200): Script =>
  (_, response) =>
    reply(response, body, status)

const hear = (url: string, options: Partial<HttpRecogniserOptions> = {}, signal?: AbortSignal) =>
  httpRecogniser({ url, model: 'whisper-small', key: KEY, timeoutMs: 2000, ...options }).recognise(
    speech,
    { words, language: 'zh' },
    signal,
  )

/** The error's code; everything that people may see of it must be free of the key. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(RecogniserError)
  expect(JSON.stringify([error.message, error.stack, error.problem])).not.toContain(KEY)
  return error.code
}

describe('a recogniser over HTTP', () => {
  it('sends the speech, the language and the names of the shop, and gives back the words', async () => {
    const { url, asked } = await serve(saying({ text: ' 我想看  连衣裙 ' }))
    expect(await hear(url)).toEqual({ text: '我想看 连衣裙', confidence: null, alternatives: [] })
    const [{ path, authorization, form }] = asked as [Asked]
    expect([path, authorization]).toEqual(['/v1/audio/transcriptions', `Bearer ${KEY}`])
    expect(Object.fromEntries([...form].filter(([name]) => name !== 'file'))).toEqual({
      ...{ model: 'whisper-small', language: 'zh', response_format: 'verbose_json', prompt: '新月湾、海风、连衣裙' },
    })
    const file = form.get('file') as File
    const sent = readWav(new Uint8Array(await file.arrayBuffer()))
    expect([file.name, file.type, sent.value!.rate, sent.value!.samples.length]).toEqual([
      ...['speech.wav', 'audio/wav', SPEECH_RATE, SPEECH_RATE],
    ])
  })

  it('asks other models for the short form, and needs no key', async () => {
    const { url, asked } = await serve(saying({ text: 'hats' }))
    const recogniser = httpRecogniser({ url: `${url}/audio/transcriptions`, model: 'listener-2' })
    await recogniser.recognise(speech, { words: { ...words, names: [], kinds: [] }, language: 'en' })
    const [{ path, authorization, form }] = asked as [Asked]
    expect([path, authorization, form.get('response_format'), form.get('prompt')]).toEqual([
      ...['/v1/audio/transcriptions', undefined, 'json', null],
    ])
    expect(recogniser.id).toMatch(/^listener-2 \(127\.0\.0\.1:\d+\)$/)
  })

  it('takes as much of the names as a prompt may hold', async () => {
    const { url, asked } = await serve(saying({ text: '' }))
    const many = { ...words, names: Array.from({ length: 500 }, (_, at) => `商品${at}号`) }
    await httpRecogniser({ url, model: 'm' }).recognise(speech, { words: many, language: 'zh' })
    const prompt = String(asked[0]!.form.get('prompt'))
    expect(prompt.length).toBeLessThanOrEqual(200)
    expect(prompt).toMatch(/^商品0号、.*号$/)
  })

  it('says how sure the model is, and hears nothing in what it takes for silence', async () => {
    const sure = { start: 0, end: 3, avg_logprob: -0.1, no_speech_prob: 0.01 }
    const doubtful = { start: 3, end: 4, avg_logprob: -0.5, no_speech_prob: 0.1 }
    const spoken = await serve(saying({ text: 'red hats', segments: [sure, doubtful, null, { avg_logprob: 'x' }] }))
    expect((await hear(spoken.url)).confidence).toBeCloseTo(Math.exp(-0.2), 6)
    const silent = { start: 0, end: 3, avg_logprob: -1.4, no_speech_prob: 0.9 }
    const nothing = await serve(saying({ text: 'Thank you for watching!', segments: [silent] }))
    expect(await hear(nothing.url)).toEqual({ text: '', confidence: null, alternatives: [] })
  })

  it.each([
    [401, 'RECOGNISER_REFUSED'],
    [429, 'RECOGNISER_BUSY'],
    [503, 'RECOGNISER_UNREACHABLE'],
  ])('is told status %s', async (status, code) => {
    const { url, asked } = await serve(saying(`no: ${KEY}`, status))
    expect(await codeOf(hear(url))).toBe(code)
    expect(asked).toHaveLength(1)
  })

  it.each(['<html>', 'null', '{}', '{"text":7}'])('refuses the answer %s', async (body) => {
    const { url } = await serve(saying(body))
    expect(await codeOf(hear(url))).toBe('RECOGNISER_ANSWER_UNREADABLE')
  })

  it('follows no redirection, reads no answer without end, and waits no longer than told', async () => {
    const other = await serve(saying({ text: 'stolen' }))
    const moved = await serve((_, response) => reply(response, '', 307, { location: other.url }))
    expect(await codeOf(hear(moved.url))).toBe('RECOGNISER_UNREACHABLE')
    expect(other.asked).toEqual([])
    const huge = await serve((_, response) => {
      const send = () => {
        while (response.write(' '.repeat(65_536)));
        response.once('drain', send)
      }
      send()
    })
    expect(await codeOf(hear(huge.url))).toBe('RECOGNISER_ANSWER_UNREADABLE')
    const slow = await serve(() => {})
    expect(await codeOf(hear(slow.url, { timeoutMs: 50 }))).toBe('RECOGNISER_LATE')
    expect(await codeOf(hear('http://127.0.0.1:1'))).toBe('RECOGNISER_UNREACHABLE')
  })

  it('ends with the request that asked, and takes only so many at a time', async () => {
    const { url } = await serve(() => {})
    const stop = new AbortController()
    const recogniser = httpRecogniser({ url, model: 'm', atOnce: 1 })
    const first = recogniser.recognise(speech, { words, language: 'en' }, stop.signal)
    expect(await codeOf(recogniser.recognise(speech, { words, language: 'en' }))).toBe('RECOGNISER_BUSY')
    stop.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
  })

  it('refuses addresses that are none or hold a password', () => {
    for (const url of ['somewhere', 'file:///etc/passwd', 'http://user:hush@host/v1'])
      expect(() => httpRecogniser({ url, model: 'm' })).toThrow(RecogniserError)
  })
})
