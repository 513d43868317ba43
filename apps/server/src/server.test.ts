import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FlowsReport, ListAnswer, ProductDetail, Suggestion } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-server-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value
const feed = [
  'id,item_group_id,title,description,link,image_link,price,availability,quantity,brand,product_type,color,size',
  'h1-s,h1,Straw sun hat,A wide brim.,https://hats.example/h1,,19.99 USD,in_stock,3,Brim,Hats,Beige,S',
  'h1-m,h1,Straw sun hat,A wide brim.,https://hats.example/h1,,19.99 USD,out_of_stock,0,Brim,Hats,Beige,M',
  'h2,h2,Wool beanie,Warm.,https://hats.example/h2,,29.00 USD,in_stock,8,Brim,Hats,Blue,',
  'h3,h3,Felt fedora,Smart.,https://hats.example/h3,,nonsense,in_stock,2,Brim,Hats,Black,',
].join('\n')

let shop: RunningShop
let token: string
const owner = () => ({ authorization: `Bearer ${token}` })
const at = (path: string, init?: RequestInit) => fetch(`${shop.url}${path}`, init)
const say = (id: string, text: string, headers: Record<string, string> = {}) =>
  at('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      id,
      trigger: 'submit-message',
      messages: [{ role: 'user', parts: [{ type: 'text', text }] }],
    }),
  })
const partsOf = (body: string) =>
  [...body.matchAll(/^data: (\{.*\})$/gm)].map(
    ([, part]) => JSON.parse(part) as { type: string; delta?: string; data?: never },
  )
const textOf = (body: string) =>
  partsOf(body)
    .map(({ delta = '' }) => delta)
    .join('')

async function codeOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = (await response.json()) as { code: string; detail: string; detailZh: string }
  expect(problem.detail.length).toBeGreaterThan(5)
  expect(problem.detailZh).toMatch(/\p{Script=Han}/u)
  return [response.status, problem.code]
}

beforeAll(async () => {
  shop = await startServer(config)
  token = findRunning(home)!.token
  const response = await at('/api/import?name=hats.csv', { method: 'POST', headers: owner(), body: feed })
  expect(await response.json()).toMatchObject({ state: 'done', products: 3, variants: 4 })
})

afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('the server', () => {
  it('counts how service flows go, and leaves to people what the merchant switches off', async () => {
    const flows = async (change?: RequestInit) => {
      const response = await at(`/api/console/flows${change ? '/appointment' : ''}`, {
        ...change,
        headers: { ...owner(), 'content-type': 'application/json' },
      })
      return ((await response.json()) as FlowsReport).flows.find(({ name }) => name === 'appointment')
    }
    expect(await flows()).toMatchObject({ isOn: true, isInner: false, runs: { begun: 0 } })
    expect(textOf(await (await say('flow-on', '我要预约到店试穿')).text())).toContain('哪天')
    expect(await flows()).toMatchObject({ runs: { begun: 1, open: 1, done: 0 } })
    const reword = (words: unknown, place = 'slots.when.ask') =>
      at('/api/console/flows/appointment/words', {
        ...{ method: 'PUT', headers: { ...owner(), 'content-type': 'application/json' } },
        body: JSON.stringify({ at: place, words }),
      })
    expect((await reword({ en: 'Which day suits you?', zh: '什么日子方便？' })).status).toBe(200)
    expect(textOf(await (await say('flow-own', '我要预约到店试穿')).text())).toContain('什么日子方便')
    expect(await codeOf(await reword({ en: 'On {dya}?', zh: '哪天？' }))).toEqual([422, 'FLOW_SLOT_UNKNOWN'])
    expect(await codeOf(await reword({ en: 'When?', zh: '哪天？' }, 'slots.moon.ask'))).toEqual([404, 'NOT_FOUND'])
    expect((await reword(null)).status).toBe(200)
    expect(textOf(await (await say('flow-shipped', '我要预约到店试穿')).text())).toContain('哪天')
    expect(await flows({ method: 'PUT', body: '{"isOn":false}' })).toMatchObject({ isOn: false })
    expect(textOf(await (await say('flow-off', '我要预约到店试穿')).text())).toContain('由店铺工作人员办理')
    expect(await flows({ method: 'PUT', body: '{"isOn":true}' })).toMatchObject({ isOn: true })
    const inner = await at('/api/console/flows/identity', { method: 'PUT', headers: owner(), body: '{"isOn":false}' })
    expect(await codeOf(inner)).toEqual([404, 'NOT_FOUND'])
  })

  it('tells who is still sending a feed why it is refused', async () => {
    async function* slow() {
      for (let part = 0; part < 4; part++) {
        yield new TextEncoder().encode(feed)
        await setTimeout(300)
      }
    }
    const refused = await at('/api/import?name=hats.csv&currency=none', {
      method: 'POST',
      headers: owner(),
      body: ReadableStream.from(slow()),
      duplex: 'half',
    } as RequestInit)
    expect(await codeOf(refused)).toEqual([400, 'CURRENCY_INVALID'])
  })
  it('answers a message as a UI message stream and keeps the conversation for its visitor alone', async () => {
    const response = await say('hats-1', 'blue hats under $50')
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const visitor = response.headers.get('x-elmo-visitor')!
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/i)
    const body = await response.text()
    expect(body.endsWith('data: [DONE]\n\n')).toBe(true)
    const types = partsOf(body).map(({ type }) => type)
    expect(types[0]).toBe('start')
    expect(types.at(-1)).toBe('finish')
    expect(types).toContain('data-products')
    expect(types).toContain('data-brief')
    expect(types).toContain('data-claims')
    expect(textOf(body)).toContain('$29')

    expect(await codeOf(await at('/api/chat/hats-1'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await say('hats-1', 'and in red?'))).toEqual([404, 'NOT_FOUND'])
    const own = (await (await at('/api/chat/hats-1', { headers: { 'x-elmo-visitor': visitor } })).json()) as {
      messages: unknown[]
    }
    expect(own.messages).toHaveLength(2)
    const byCookie = await at('/api/chat/hats-1', { headers: { cookie: cookie.split(';')[0] } })
    expect(byCookie.status).toBe(200)
    expect((await at('/api/chat/hats-1/stream', { headers: { 'x-elmo-visitor': visitor } })).status).toBe(204)
  })

  it('gives the stored reply when the same message comes twice', async () => {
    const send = (headers: Record<string, string>) =>
      at('/api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          id: 'twice',
          messages: [{ id: 'm-1', role: 'user', parts: [{ type: 'text', text: 'beanies' }] }],
        }),
      })
    const first = await send({})
    const visitor = { 'x-elmo-visitor': first.headers.get('x-elmo-visitor')! }
    expect(await (await send(visitor)).text()).toBe(await first.text())
    const history = (await (await at('/api/chat/twice', { headers: visitor })).json()) as { messages: unknown[] }
    expect(history.messages).toHaveLength(2)
  })

  it('says price unknown for a price that could not be read, and lists the problem by row and column', async () => {
    const body = await (await say('fedora', 'how much is the felt fedora?')).text()
    expect(textOf(body)).toMatch(/unknown/i)
    expect(textOf(body)).not.toMatch(/\$\s?0/)
    const { imports } = (await (await at('/api/console/imports', { headers: owner() })).json()) as {
      imports: { id: string }[]
    }
    const report = (await (await at(`/api/console/imports/${imports[0].id}`, { headers: owner() })).json()) as {
      problems: { code: string; place: { row: number; column: string } }[]
    }
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        code: 'FEED_PRICE_UNREADABLE',
        place: expect.objectContaining({ row: 5, column: 'price' }),
      }),
    )
  })

  it('finds by filters, pages and facets', async () => {
    const answer = (await (await at('/api/search?q=hat&filter[size]=s&facets=color,size')).json()) as {
      total: number
      items: { id: string; title: string }[]
      facets: { field: string }[]
    }
    expect(answer.items.map(({ title }) => title)).toEqual(['Straw sun hat'])
    expect(answer.facets.map(({ field }) => field)).toEqual(['color', 'size'])
    const product = (await (await at(`/api/products/${answer.items[0].id}`)).json()) as {
      variants: { available: boolean }[]
    }
    expect(product.variants.map(({ available }) => available).sort()).toEqual([false, true])
    expect((await at('/api/suggest?q=bea')).status).toBe(200)
    expect((await at(`/api/recommend/similar?product=${answer.items[0].id}`)).status).toBe(200)
  })

  it('reads the longest query in Chinese too, and says by what it cannot sort', async () => {
    const long = await at(`/api/search?q=${encodeURIComponent('红色连衣裙和帽子'.repeat(1250))}`)
    expect(long.status).toBe(200)
    const tooLong = await at(`/api/search?q=${encodeURIComponent('帽'.repeat(10_001))}`)
    expect([tooLong.status, ((await tooLong.json()) as { code: string }).code]).toEqual([400, 'QUERY_TOO_LONG'])
    expect((await at('/api/search?q=hat&sort=price:desc')).status).toBe(200)
    const unknown = await at('/api/search?q=hat&sort=price-asc')
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([400, 'SORT_UNKNOWN'])
  })

  it('mends what was typed, says so, and takes it as it is written when asked to', async () => {
    const found = async (query: string) => (await (await at(`/api/search?facets=&${query}`)).json()) as ListAnswer
    const mended = await found('q=straw%20hatt')
    expect(mended).toMatchObject({ total: 1, corrected: 'straw hat' })
    const literal = await found('q=straw%20hatt&exact=1')
    expect(literal.total).toBe(0)
    expect(literal.corrected).toBeUndefined()
    // A slip in the name of a thing is mended before anything is looked up, and told all the same.
    expect(await found('q=wool%20baenie')).toMatchObject({ total: 1, corrected: 'wool beanie' })
    expect((await found('q=wool%20baenie&exact=1')).total).toBe(0)
  })

  it('shows products that it suggests with picture and price', async () => {
    const { suggestions } = (await (await at('/api/suggest?q=straw')).json()) as { suggestions: Suggestion[] }
    const [product] = suggestions.filter(({ kind }) => kind === 'product')
    const known = (await (await at(`/api/products/${product.id}`)).json()) as ProductDetail
    expect([product.image ?? null, product.price ?? null]).toEqual([known.image, known.price])
    expect(product.price).not.toBeUndefined()
  })

  it('answers bad input with a located problem, and goes on', async () => {
    const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      at(path, { method: 'POST', headers, body })
    expect(await codeOf(await post('/api/chat', '{'))).toEqual([400, 'BODY_NOT_JSON'])
    expect(await codeOf(await post('/api/chat', '{"id":"x"}'))).toEqual([400, 'BODY_INVALID'])
    expect(await codeOf(await post('/api/chat', new Uint8Array([0xff, 0xfe, 0xfd])))).toEqual([400, 'BODY_NOT_UTF8'])
    expect(
      await codeOf(await post('/api/chat', JSON.stringify({ id: 'x', messages: [{ role: 'assistant', parts: [] }] }))),
    ).toEqual([400, 'CHAT_NO_MESSAGE'])
    expect(await codeOf(await post('/api/chat', 'x'.repeat(2_000_000)))).toEqual([413, 'BODY_TOO_LARGE'])
    expect(await codeOf(await at('/api/chat/nobody'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await at('/api/products/none'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await at('/api/nowhere'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await at('/api/recommend/psychic'))).toEqual([404, 'LIST_UNKNOWN'])
    expect(await codeOf(await at('/api/recommend/outfit'))).toEqual([400, 'PRODUCT_MISSING'])
    expect(await codeOf(await at('/api/recommend/outfit?product=none&budget=9.5'))).toEqual([400, 'BUDGET_INVALID'])
    expect(await codeOf(await at('/api/recommend/outfit?product=none'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await at('/api/search?limit=9999'))).toEqual([400, 'LIMIT_OUT_OF_RANGE'])
    expect(await codeOf(await at('/api/widget?key=wrong'))).toEqual([401, 'WIDGET_KEY_UNKNOWN'])
    expect(await codeOf(await post('/api/import', feed))).toEqual([401, 'NOT_AUTHORISED'])
    expect(await codeOf(await post('/api/import', feed, { authorization: 'Bearer wrong' }))).toEqual([
      401,
      'NOT_AUTHORISED',
    ])
    expect(await codeOf(await at('/api/console/overview'))).toEqual([401, 'NOT_AUTHORISED'])
    expect(await codeOf(await at('/api/export/conversations'))).toEqual([401, 'NOT_AUTHORISED'])
    for (const path of ['/api/search?q=hat', '/api/documents', '/api/photo-search'])
      expect(await codeOf(await at(path, { headers: { origin: 'https://evil.example' } })), path).toEqual([
        403,
        'ORIGIN_NOT_ALLOWED',
      ])
    let odd = 0
    for (const text of [
      '',
      '🎩🎩🎩',
      '<script>alert(1)</script>',
      "'; drop table elmo.turn; --",
      '\u0000\u0007\u001b[2J',
      'a'.repeat(50_000),
      '帽'.repeat(50_000),
    ]) {
      const body = await (await say(`odd-${odd++}`, text)).text()
      expect(body.endsWith('data: [DONE]\n\n')).toBe(true)
      expect(body).not.toContain('"type":"error"')
      expect(textOf(body).length).toBeGreaterThan(3)
    }
    expect((await at('/healthz')).status).toBe(200)
  })

  it('lets allowed origins in, with their preflight, and no others', async () => {
    const settings = (await (await at('/api/console/settings', { headers: owner() })).json()) as object
    await at('/api/console/settings', {
      method: 'PUT',
      headers: owner(),
      body: JSON.stringify({ ...settings, allowedOrigins: ['https://hats.example'] }),
    })
    const preflight = await at('/api/chat', { method: 'OPTIONS', headers: { origin: 'https://hats.example' } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-elmo-visitor')
    const allowed = await at('/api/search?q=hat', { headers: { origin: 'https://hats.example' } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://hats.example')
    expect((await at('/api/search?q=hat', { headers: { origin: 'https://hats.example.evil' } })).status).toBe(403)
  })

  it('counts an event once, and keeps orders apart that nobody vouched for', async () => {
    const event = { id: 'e1', type: 'product-viewed', at: '2026-01-01T00:00:00Z', visitorId: 'v', productId: 'h1' }
    const post = (events: unknown[]) => at('/api/events', { method: 'POST', body: JSON.stringify({ events }) })
    const first = await post([event, { ...event, id: 'e2', type: 'nonsense' }])
    expect(first.status).toBe(202)
    expect(await first.json()).toMatchObject({ accepted: 1, duplicates: 0, problems: [{ place: { row: 2 } }] })
    expect(await (await post([event])).json()).toMatchObject({ accepted: 0, duplicates: 1 })
    await post([{ ...event, id: 'o1', type: 'order-placed', orderId: '1' }])
    const lines = (await (await at('/api/export/events', { headers: owner() })).text()).trim().split('\n')
    const order = lines
      .map((line) => JSON.parse(line) as { id: string; context?: object })
      .find(({ id }) => id === 'o1')
    expect(order?.context).toMatchObject({ vouched: false })
    expect((await post(Array.from({ length: 1_001 }, () => event))).status).toBe(400)
  })

  it('replays an answer for a known Idempotency-Key, and refuses another body under it', async () => {
    const post = (body: string) => at('/api/events', { method: 'POST', headers: { 'idempotency-key': 'once' }, body })
    const body = (id: string) =>
      JSON.stringify({ events: [{ id, type: 'page-viewed', at: '2026-01-01T00:00:00Z', visitorId: 'v' }] })
    const first = await post(body('i1'))
    const again = await post(body('i1'))
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(await again.text()).toBe(await first.text())
    expect(await codeOf(await post(body('i2')))).toEqual([422, 'IDEMPOTENCY_CONFLICT'])
  })

  it('logs a merchant in by the one-time link, once, and guards writes', async () => {
    const claim = new URL(shop.claimUrl!).hash.slice(1)
    const account = { email: 'owner@hats.example', password: 'a long password' }
    const post = (path: string, json: object, headers: Record<string, string> = {}) =>
      at(`/api/console/${path}`, { method: 'POST', headers, body: JSON.stringify(json) })
    const claimed = await post('claim', { token: claim, ...account })
    expect(claimed.status).toBe(200)
    expect(await codeOf(await post('claim', { token: claim, ...account, email: 'x@hats.example' }))).toEqual([
      401,
      'CLAIM_REFUSED',
    ])
    expect(await codeOf(await post('login', { ...account, password: 'another password' }))).toEqual([
      401,
      'LOGIN_REFUSED',
    ])
    const login = await post('login', account)
    const cookie = { cookie: login.headers.get('set-cookie')!.split(';')[0] }
    expect((await at('/api/console/me', { headers: cookie })).status).toBe(200)
    expect(await codeOf(await post('keys', { kind: 'server', name: 'x' }, cookie))).toEqual([
      403,
      'CONSOLE_HEADER_MISSING',
    ])
    const made = (await (
      await post('keys', { kind: 'server', name: 'x' }, { ...cookie, 'x-elmo-console': '1' })
    ).json()) as { key: string; record: { id: string } }
    const byKey = { authorization: `Bearer ${made.key}` }
    expect((await at('/api/export/catalog', { headers: byKey })).status).toBe(200)
    await at(`/api/console/keys/${made.record.id}`, { method: 'DELETE', headers: owner() })
    expect((await at('/api/export/catalog', { headers: byKey })).status).toBe(401)
    await post('logout', {}, cookie)
    expect((await at('/api/console/me', { headers: cookie })).status).toBe(401)
  })

  it('shows the merchant each turn with its trace and claims, and exports the words verbatim', async () => {
    const words = 'Ist the beanie   WARM? 我的电话 13912345678'
    await (await say('verbatim', words)).text()
    const lines = (await (await at('/api/export/conversations', { headers: owner() })).text()).trim().split('\n')
    const exported = lines
      .map((line) => JSON.parse(line) as { id: string; turns: { message: string }[] })
      .find(({ id }) => id === 'verbatim')
    expect(exported?.turns[0].message).toBe(words)
    const shown = (await (await at('/api/console/conversations/verbatim', { headers: owner() })).json()) as {
      turns: { message: string }[]
    }
    expect(JSON.stringify(shown)).not.toContain('13912345678')
    expect(shown.turns[0].message).toContain('[phone]')
    const record = (await (await at('/api/console/conversations/hats-1', { headers: owner() })).json()) as {
      turns: { message: string; trace: { steps: unknown[]; claims: { holds: boolean }[]; retrieved: unknown[] } }[]
    }
    const { trace } = record.turns[0]
    expect(trace.steps).toHaveLength(6)
    expect(trace.retrieved.length).toBeGreaterThan(0)
    expect(trace.claims.length).toBeGreaterThan(0)
    expect(trace.claims.every(({ holds }) => holds)).toBe(true)
  })

  it('serves the plain page with the widget, under a strict policy', async () => {
    const page = await at('/')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await page.text()).toContain('/widget.js')
    const document = (await (await at('/openapi.json')).json()) as { paths: object }
    expect(Object.keys(document.paths)).toContain('/api/chat')
  })
})
