import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AgentDraft, ChatHistory, ConversationRecord, SatisfactionReport, Settings } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-desk-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value
let shop: RunningShop
let token: string

const json = { 'content-type': 'application/json' }
const at = (path: string, init?: RequestInit) => fetch(`${shop.url}${path}`, init)
const owner = (path: string, method = 'GET', body?: object) =>
  at(`/api/console/${path}`, {
    method,
    headers: { ...json, authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const post = (path: string, body: object, visitor = '') =>
  at(path, { method: 'POST', headers: { ...json, 'x-elmo-visitor': visitor }, body: JSON.stringify(body) })

/** Says one message after the other; gives the visitor's token. */
async function converse(id: string, texts: readonly string[], visitor = ''): Promise<string> {
  let known = visitor
  for (const text of texts) {
    const said = await post('/api/chat', { id, messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }, known)
    known ||= said.headers.get('x-elmo-visitor')!
    await said.text()
  }
  return known
}

async function change(part: (standing: Settings) => Partial<Settings>): Promise<void> {
  const standing = (await (await owner('settings')).json()) as Settings
  expect((await owner('settings', 'PUT', { ...standing, ...part(standing) })).status).toBe(200)
}

beforeAll(async () => {
  shop = await startServer(config)
  token = findRunning(home)!.token
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('what customers say of conversations', () => {
  const due = async (id: string, visitor: string) => {
    const answer = await at(`/api/rating?conversationId=${id}`, { headers: { 'x-elmo-visitor': visitor } })
    return answer.status === 200 ? ((await answer.json()) as { ask: string[] }).ask : answer.status
  }
  const rate = (conversationId: string, visitor: string, score: number, kind = 'rating', words = '') =>
    post('/api/rating', { conversationId, kind, score, words }, visitor)

  it('is asked for once the visitor says goodbye, and for the visitor’s own conversation alone', async () => {
    const visitor = await converse('over', ['hello', 'do you have hats'])
    expect(await due('over', visitor)).toEqual([])
    await converse('over', ['goodbye'], visitor)
    expect(await due('over', visitor)).toEqual(['rating'])
    const other = await converse('else', ['hello'])
    expect(await due('over', other)).toBe(404)
    expect(await due('over', '')).toBe(404)
    expect((await rate('over', other, 1)).status).toBe(404)
    expect((await rate('over', visitor, 6)).status).toBe(400)
    expect(await (await rate('over', visitor, 2)).json()).toEqual({ ask: [] })
    expect(await due('over', visitor)).toEqual([])
  })

  it('stands by the first score, takes words without personal data, and is one event', async () => {
    const visitor = await converse('kept', ['hello', '再见'])
    await rate('kept', visitor, 3)
    await rate('kept', visitor, 1, 'rating', '请打 13912345678 联系我')
    const report = (await (await owner('satisfaction?days=7')).json()) as SatisfactionReport
    expect(report.lowest.find(({ conversationId }) => conversationId === 'kept')).toMatchObject({
      score: 3,
      words: '请打 [phone] 联系我',
    })
    expect(report.rating).toEqual({ count: 2, mean: 2.5, share: 0 })
    const events = await (await at('/api/export/events', { headers: { authorization: `Bearer ${token}` } })).text()
    expect(
      events.split('\n').filter((line) => line.includes('conversation-rated') && line.includes('kept')),
    ).toHaveLength(1)
  })

  it('takes a thumb under a reply from its own visitor alone; the last one stands, until it is taken back', async () => {
    const visitor = await converse('thumbed', ['do you have hats', 'hello'])
    const other = await converse('nosy', ['hello'])
    const history = async () =>
      (await (await at('/api/chat/thumbed', { headers: { 'x-elmo-visitor': visitor } })).json()) as ChatHistory
    const turnId = (await history()).messages[1]!.id
    const put = (thumb: unknown, from = visitor, id = turnId) =>
      post('/api/rating/reply', { conversationId: 'thumbed', turnId: id, thumb }, from)
    expect((await put('up', other)).status).toBe(404)
    expect((await put('up', '')).status).toBe(404)
    expect((await put('up', visitor, 'made-up')).status).toBe(404)
    expect((await put('sideways')).status).toBe(400)
    for (const thumb of ['up', 'down', 'down']) expect((await put(thumb)).status).toBe(204)
    expect((await history()).messages.map(({ thumb }) => thumb)).toEqual([undefined, 'down', undefined, undefined])
    const report = async () => (await (await owner('satisfaction?days=7')).json()) as SatisfactionReport
    expect((await report()).thumbs).toEqual([{ skill: 'find', up: 0, down: 1 }])
    expect((await report()).thumbsDown).toMatchObject([
      { conversationId: 'thumbed', turnId, message: 'do you have hats' },
    ])
    const record = (await (await owner('conversations/thumbed')).json()) as ConversationRecord
    expect(record.turns.map(({ thumb }) => thumb)).toEqual(['down', undefined])
    expect((await put(null)).status).toBe(204)
    expect((await report()).thumbs).toEqual([])
    const events = await (await at('/api/export/events', { headers: { authorization: `Bearer ${token}` } })).text()
    const told = events.split('\n').filter((line) => line.includes('reply-rated'))
    expect(told.map((line) => JSON.parse(line).context.rating)).toEqual([5, 1, 3])
  })

  it('is asked for once a person ends it, with who that was', async () => {
    const visitor = await converse('ended', ['talk to a person'])
    expect((await owner('desk/ended/take', 'POST')).status).toBe(200)
    expect((await owner('desk/ended/reply', 'POST', { text: 'Hello' })).status).toBe(200)
    expect(await due('ended', visitor)).toEqual([])
    expect((await owner('desk/ended/end', 'POST')).status).toBe(200)
    expect(await due('ended', visitor)).toEqual(['rating'])
    await rate('ended', visitor, 4)
    const report = (await (await owner('satisfaction')).json()) as SatisfactionReport
    expect(report.byAgent.map(({ agent, count }) => [agent, count])).toContainEqual(['server key', 1])
  })

  it('asks whether they would recommend the shop from so many conversations on, once, where the merchant wants it', async () => {
    const visitor = await converse('nps-1', ['hello', 'goodbye'])
    expect((await rate('nps-1', visitor, 9, 'nps')).status).toBe(409)
    await change(() => ({ feedback: { rating: true, npsAfter: 2 } }))
    expect(await due('nps-1', visitor)).toEqual(['rating'])
    await converse('nps-2', ['hello', 'goodbye'], visitor)
    expect(await due('nps-2', visitor)).toEqual(['rating', 'nps'])
    expect(await (await rate('nps-2', visitor, 5)).json()).toEqual({ ask: ['nps'] })
    expect(await (await rate('nps-2', visitor, 10, 'nps')).json()).toEqual({ ask: [] })
    expect(await due('nps-1', visitor)).toEqual(['rating'])
    const report = (await (await owner('satisfaction')).json()) as SatisfactionReport
    expect(report.nps).toMatchObject({ count: 1, promoters: 1, score: 100 })
    await change(() => ({ feedback: { rating: false, npsAfter: null } }))
    expect(await due('nps-1', visitor)).toEqual([])
    await change(() => ({ feedback: { rating: true, npsAfter: null } }))
  })
})

describe('the way to a person that nobody asked for', () => {
  interface Row {
    conversationId: string
    state: number
    priority: number
    reasons: string[]
    mood: { emotion: string }
  }
  const inbox = async () => ((await (await owner('desk')).json()) as { cases: Row[] }).cases
  const rowOf = async (id: string) => (await inbox()).find(({ conversationId }) => conversationId === id)

  it('is offered after two angry messages, and taken by a yes', async () => {
    const visitor = await converse('cross', ['damn it, compare the first two', 'how many hats do you have, damn it'])
    expect(await rowOf('cross')).toBeUndefined()
    await converse('cross', ['yes please'], visitor)
    expect(await rowOf('cross')).toMatchObject({ state: 2 })
  })

  it('is made at once, or not at all, where the merchant wants it so', async () => {
    await change(({ desk }) => ({ desk: { ...desk, handOver: 'at-once' } }))
    await converse('fury', ['骗子，垃圾，退钱'])
    expect(await rowOf('fury')).toMatchObject({
      state: 2,
      reasons: expect.arrayContaining(['mood-angry']),
      mood: { emotion: 'angry' },
    })
    await converse('lost', ['so what then', 'so what then', 'so what then'])
    expect(await rowOf('lost')).toMatchObject({ state: 2, reasons: ['misunderstood'] })
    await change(({ desk }) => ({ desk: { ...desk, handOver: 'never' } }))
    await converse('calm', [
      'so what then',
      'so what then',
      'so what then',
      'damn it, compare the first two',
      'damn it, compare the first two',
    ])
    expect(await rowOf('calm')).toBeUndefined()
    await change(({ desk }) => ({ desk: { ...desk, handOver: 'offer' } }))
  })

  it('is the more urgent, the angrier who waits', async () => {
    const visitor = await converse('waits', ['转人工'])
    const before = (await rowOf('waits'))!.priority
    await converse('waits', ['太过分了，我要打12315'], visitor)
    const after = (await rowOf('waits'))!
    expect(after.priority).toBeGreaterThan(before + 60)
    expect(after.reasons).toEqual(['regulator', 'mood-angry'])
    expect((await inbox())[0]!.conversationId).toBe('waits')
  })
})

describe('what an agent gets to work with', () => {
  const get = async (path: string) => (await (await owner(`desk/${path}`)).json()) as Record<string, unknown>
  const draft = async (id: string) => (await (await owner(`desk/${id}/draft`, 'POST')).json()) as AgentDraft

  it('is the conversation in short, and what the assistant would answer, of which nothing is done or kept', async () => {
    const visitor = await converse('helped', ['你好', '转人工'])
    expect(await draft('helped')).toMatchObject({ text: null, because: 'nothing-open' })
    expect((await owner('desk/helped/take', 'POST')).status).toBe(200)
    await converse('helped', ['你们有多少商品？'], visitor)
    const digest = await get('helped/digest')
    expect(digest).toMatchObject({
      asked: ['你们有多少商品？'],
      open: '你们有多少商品？',
      course: 'steady',
      service: null,
    })
    const before = await get('helped')
    expect(await draft('helped')).toMatchObject({
      because: 'drafted',
      isReworded: false,
      text: expect.stringMatching(/商品/),
    })
    expect(await get('helped')).toEqual(before)
    await owner('desk/helped/reply', 'POST', { text: '稍等' })
    expect(await get('helped/digest')).toMatchObject({ open: null })
    expect((await owner('desk/nobody/digest')).status).toBe(404)
    expect((await owner('desk/helped/summary', 'POST', { language: 'en' })).status).toBe(404)
    expect(await (await owner('desk')).json()).toMatchObject({ hasModel: false })
  })

  it('is the canned replies in the customer’s language, filled in from the conversation', async () => {
    const canned = [{ key: 'hi', en: 'Hello, {name} of {shop}. {order}?', zh: '您好，{shop}的{name}。{order}？' }]
    await change(({ desk }) => ({ desk: { ...desk, canned }, brandName: { en: 'Hat House', zh: '帽子屋' } }))
    await converse('canned-zh', ['转人工'])
    await converse('canned-en', ['a person please'])
    expect(await get('canned-zh/canned')).toEqual([{ key: 'hi', text: '您好，帽子屋的server key。{order}？' }])
    expect(await get('canned-en/canned')).toEqual([{ key: 'hi', text: 'Hello, server key of Hat House. {order}?' }])
  })
})
