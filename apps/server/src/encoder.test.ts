import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { loadOnnxRuntime } from '@elmo-chat/models'
import type { ListAnswer, SearchPath } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lexiconModel } from '../../../packages/models/src/testing/lexicon-model.js'
import { lookupModel } from '../../../packages/models/src/testing/onnx-file.js'
import { type Config, readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

vi.setConfig({ testTimeout: 120_000 })

const KEY = 'key-that-nobody-sees-5521'
/** Kinds of things, each with words that a catalogue uses and words that only people use. */
const kinds = [
  'lamp glow',
  'kettle brew',
  'rug floor',
  'clock hour',
  'vase bloom',
  'chair sit',
  'tent camp',
  'drum beat',
]
const DIMENSIONS = kinds.length

/** A service that speaks the OpenAI protocol and does what `answers` says; a kind of thing is a direction. */
async function embeddingService() {
  const state = { answers: 'well' as 'well' | 'slow' | 'broken', texts: [] as string[], keys: new Set<string>() }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { input } = JSON.parse(body) as { input: string[] }
    state.texts.push(...input)
    state.keys.add(String(request.headers.authorization))
    if (state.answers === 'slow') await rest(600)
    if (state.answers === 'broken') {
      response.writeHead(400).end('no')
      return
    }
    const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function vectorOf(text: string): number[] {
  const low = text.toLowerCase()
  const vector = kinds.map((words) => (words.split(' ').some((word) => low.includes(word)) ? 1 : 0.01))
  return vector
}

const feed = (titles: readonly string[]) =>
  [
    'id,title,link,price,availability',
    ...titles.map((title, at) => `p${at},${title},https://s.example/p${at},9.00 USD,in_stock`),
  ].join('\n')

const titles = Array.from({ length: 40 }, (_, at) => `${kinds[at % DIMENSIONS].split(' ')[0]} model n${at}`)

/** A shop over a home, and what its tests ask of it. */
async function open(home: string, settings: Partial<Config>) {
  const { value, problems } = readConfig(
    { home, port: 0, empty: true, limits: 'off', logLevel: 'silent', ...settings },
    {},
  )
  expect(problems).toEqual([])
  const shop: RunningShop = await startServer(value)
  const { token } = findRunning(home)!
  const owner = (path: string, body?: unknown, method = 'POST') =>
    fetch(`${shop.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const path = async (text: string) => (await (await owner('/api/console/search/path', { text })).json()) as SearchPath
  const by = async (text: string) => (await path(text)).candidates.find(({ from }) => from === 'meaning')!.by
  const titlesOf = async (text: string) => {
    const answer = (await (await fetch(`${shop.url}/api/search?q=${encodeURIComponent(text)}`)).json()) as ListAnswer
    return answer.items.map(({ title }) => title)
  }
  const encoded = async () => {
    const metrics = await (await fetch(`${shop.url}/metrics`)).text()
    return Number(/^elmo_encoded_products (\d+)$/m.exec(metrics)![1])
  }
  return { shop, owner, path, by, titlesOf, encoded }
}

/** Asks until the answer is as expected. */
async function until(question: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await question()); attempt++) {
    if (attempt > 200) throw new Error('It never came to be so.')
    await rest(100)
  }
}

describe('a model for meaning behind a service', () => {
  const home = mkdtempSync(join(tmpdir(), 'elmo-encoder-'))
  let service: Awaited<ReturnType<typeof embeddingService>>
  let own: Awaited<ReturnType<typeof open>>
  const openOwn = () => open(home, { embedderUrl: service.url, embedderModel: 'kinds', embedderKey: KEY })

  beforeAll(async () => {
    service = await embeddingService()
    own = await openOwn()
    const response = await own.owner('/api/import?name=things.csv', feed(titles))
    expect(await response.json()).toMatchObject({ state: 'done', products: titles.length })
    await until(async () => (await own.encoded()) === titles.length && (await own.by('glow')) === 'encoder')
  })
  afterAll(async () => {
    await own.shop.close()
    await service.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('finds what people call otherwise than the catalogue does, in search and in conversation', async () => {
    expect((await own.titlesOf('brew')).slice(0, 5).every((title) => title.startsWith('kettle'))).toBe(true)
    expect(service.state.keys).toEqual(new Set([`Bearer ${KEY}`]))
    service.state.texts = []
    const chat = await own.owner('/api/chat', {
      id: 'c1',
      messages: [{ role: 'user', parts: [{ type: 'text', text: 'I need a drum model' }] }],
    })
    expect(await chat.text()).toContain('drum model')
    expect(service.state.texts.length).toBeGreaterThan(0)
  })

  it('encodes what changed and nothing else, and nothing anew after a restart', async () => {
    service.state.texts = []
    const changed = titles.map((title, at) => (at === 4 ? 'vase with a new name' : title))
    await own.owner('/api/import?name=things.csv', feed(changed))
    await until(async () => service.state.texts.length > 0 && (await own.encoded()) === titles.length)
    expect(service.state.texts).toEqual([expect.stringContaining('vase with a new name')])
    await own.shop.close()
    service.state.texts = []
    own = await openOwn()
    await until(async () => (await own.by('glow')) === 'encoder')
    expect(service.state.texts.filter((text) => text.includes('vase'))).toEqual([])
  })

  it('is done without while it is slow or broken, and used again when it is well', async () => {
    service.state.answers = 'slow'
    expect(await own.by('floor thing')).toBe(undefined)
    service.state.answers = 'broken'
    expect((await own.titlesOf('rug model'))[0]).toMatch(/^rug/)
    expect(await own.by('rug with pattern')).toBe('own')
    service.state.answers = 'well'
    await until(async () => (await own.by('floor thing')) === 'encoder')
    expect((await own.titlesOf('floor thing'))[0]).toMatch(/^rug/)
  })

  it('gets a head from clicks when that is better, and says what it changes', async () => {
    const refused = await own.owner('/api/console/search/encoder/train')
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'TRAINING_DATA_SCARCE'])
    // People who name one kind mean the next one.
    const events = Array.from({ length: 160 }, (_, at) => {
      const kind = at % DIMENSIONS
      const impressionId = `i${at}`
      const meant = `p${((kind + 1) % DIMENSIONS) + 8}`
      const common = { visitorId: `v${at}`, at: new Date(Date.now() - 60_000 + at * 10).toISOString() }
      const query = `${kinds[kind].split(' ')[1]} variant${at}`
      return [
        {
          ...common,
          id: `s${at}`,
          type: 'search-performed',
          query,
          impressionId,
          products: [`p${kind}`, meant],
          context: { total: 2, surface: 'search-box', language: 'en' },
        },
        { ...common, id: `k${at}`, type: 'product-clicked', productId: meant, impressionId, rank: 2 },
      ]
    }).flat()
    const sent = await own.owner('/api/events', { events })
    expect(await sent.json()).toMatchObject({ accepted: events.length, problems: [] })
    let trained: { promoted: boolean; decision: { en: string; zh: string } } | undefined
    await until(async () => {
      const response = await own.owner('/api/console/search/encoder/train')
      if (!response.ok) return false
      trained = (await response.json()) as typeof trained
      return true
    })
    expect(trained?.decision.en).toMatch(/^Live: on \d+ queries .* 1\.000 with it and 0\.500 without/)
    expect(trained?.decision.zh).toContain('已启用')
    expect(trained?.promoted).toBe(true)
    expect((await own.titlesOf('glow'))[0]).toMatch(/^kettle/)
    await own.shop.close()
    own = await openOwn()
    await until(async () => (await own.by('glow')) === 'encoder')
    expect((await own.titlesOf('glow'))[0]).toMatch(/^kettle/)
  })
})

describe('a model for meaning that cannot be reached at the start', () => {
  it('stops nothing: the space of the shop answers', async () => {
    const home = mkdtempSync(join(tmpdir(), 'elmo-encoder-none-'))
    const own = await open(home, { embedderUrl: 'http://127.0.0.1:9/v1', embedderModel: 'kinds' })
    await own.owner('/api/import?name=things.csv', feed(titles))
    await until(async () => (await own.by('drum model')) === 'own')
    expect((await own.titlesOf('drum'))[0]).toMatch(/^drum/)
    const refused = await own.owner('/api/console/search/encoder/train')
    expect(((await refused.json()) as { code: string }).code).toMatch(/^ENCODER_(FAILING|NOT_READY)$/)
    await own.shop.close()
    rmSync(home, { recursive: true, force: true })
  })
})

const hasRuntime = await loadOnnxRuntime().then(
  () => true,
  () => false,
)

describe('a model for meaning in a folder', () => {
  it.skipIf(!hasRuntime)('answers queries in a language that the catalogue does not use', async () => {
    const home = mkdtempSync(join(tmpdir(), 'elmo-encoder-folder-'))
    const folder = await mkdtemp(join(tmpdir(), 'elmo-model-'))
    const { tokens, table, tokenizer } = lexiconModel(32)
    await writeFile(join(folder, 'model.onnx'), lookupModel(table, tokens.length, 32))
    await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer))
    const own = await open(home, { embedderFolder: folder })
    await own.owner(
      '/api/import?name=things.csv',
      feed(['Evening dress', 'Laptop stand', 'Running shoes', 'Desk lamp']),
    )
    await until(async () => (await own.by('连衣裙 推荐')) === 'encoder')
    expect(await own.encoded()).toBe(4)
    await own.shop.close()
    await rm(folder, { recursive: true })
    rmSync(home, { recursive: true, force: true })
  })
  it('stops the start with what to do about it when the folder holds none', async () => {
    const home = mkdtempSync(join(tmpdir(), 'elmo-encoder-empty-'))
    const { value } = readConfig({ home, port: 0, empty: true, embedderFolder: home }, {})
    const code = hasRuntime ? 'ENCODER_MODEL_UNREADABLE' : 'ENCODER_RUNTIME_MISSING'
    await expect(startServer(value)).rejects.toMatchObject({ code, problem: { remedy: { zh: expect.any(String) } } })
    rmSync(home, { recursive: true, force: true })
  })
})
