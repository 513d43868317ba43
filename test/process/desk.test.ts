import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChatHistory, LiveEntry, LiveTyping } from '@elmo-chat/protocol'
import { startTestPostgres } from '@elmo-chat/storage/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElmoProcess, say, startElmo } from './elmo-process.js'

const postgres = await startTestPostgres()
const skipped = 'skipped' in postgres ? postgres.skipped : null
if (skipped) console.log(`Two agents on two servers: skipped, ${skipped}`)

describe.skipIf(skipped)('two agents on two servers and one PostgreSQL', () => {
  const homes = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'elmo-desk-')))
  let servers: ElmoProcess[]
  let agents: string[]

  beforeAll(async () => {
    if ('skipped' in postgres) return
    const env = { DATABASE_URL: await postgres.databaseUrl(), ELMO_SEAL_KEY: Buffer.alloc(32, 9).toString('base64') }
    servers = [
      await startElmo(['--home', homes[0], '--empty'], env),
      await startElmo(['--home', homes[1], '--empty'], env),
    ]
    agents = await Promise.all([0, 1].map(invited))
  })
  afterAll(async () => {
    await Promise.all(servers?.map((server) => server.end('SIGTERM')) ?? [])
    if (!('skipped' in postgres)) await postgres.stop()
    for (const home of homes) rmSync(home, { recursive: true, force: true })
  })

  /** Makes an agent's account from an invitation; gives the cookie. */
  async function invited(at: number): Promise<string> {
    const { token } = JSON.parse(readFileSync(join(homes[0], 'server.json'), 'utf8')) as { token: string }
    const authorization = `Bearer ${token}`
    const invite = await fetch(`${servers[0].url}/api/console/desk/invite`, {
      method: 'POST',
      headers: { authorization },
    })
    const { link } = (await invite.json()) as { link: string }
    const body = { token: link.split('#')[1], email: `agent${at}@shop.example`, password: 'correct horse battery' }
    const claimed = await fetch(`${servers[at].url}/api/console/claim`, { method: 'POST', body: JSON.stringify(body) })
    expect(claimed.status).toBe(200)
    return claimed.headers.get('set-cookie')!.split(';')[0]
  }
  const act = (at: number, path: string, body: object = {}) =>
    fetch(`${servers[at].url}/api/console/desk/${path}`, {
      method: 'POST',
      headers: { cookie: agents[at], 'x-elmo-console': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  /** Reads a feed of server-sent events into `heard` until it is aborted. */
  async function read<Event>(url: string, headers: Record<string, string>, heard: Event[]): Promise<AbortController> {
    const ends = new AbortController()
    const feed = await fetch(url, { headers, signal: ends.signal })
    void (async () => {
      let text = ''
      for await (const chunk of feed.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const frames = text.split('\n\n')
        text = frames.pop()!
        for (const frame of frames) {
          const data = /^data: (.*)$/m.exec(frame)?.[1]
          if (data) heard.push(JSON.parse(data) as Event)
        }
      }
    })().catch(() => {})
    return ends
  }
  const listen = <Told = LiveEntry>(at: number, visitor: string, heard: Told[], after = 0, id = 'held') =>
    read(`${servers[at].url}/api/chat/${id}/live`, { 'x-elmo-visitor': visitor, 'last-event-id': `${after}` }, heard)

  it('gives a conversation to one of them, silences the assistant, and carries words both ways', async () => {
    const first = await say(servers[0].url, 'held', 'can I talk to a real person')
    expect(first.body).toContain('"state":"queued","position":1')
    const heard: LiveEntry[] = []
    const feed = await listen(0, first.visitor!, heard)

    const taken = await Promise.all([0, 1].map((at) => act(at, 'held/take')))
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409])
    const holder = taken[0].status === 200 ? 0 : 1
    const other = 1 - holder
    expect((await act(other, 'held/reply', { text: 'mine!' })).status).toBe(409)

    const silent = await say(servers[1].url, 'held', 'my phone is 13912345678', first.visitor)
    expect(silent.body).not.toContain('text-delta')
    expect(silent.body).toContain('"state":"human"')
    for (const text of ['Hello', 'one', 'two']) expect((await act(holder, 'held/reply', { text })).status).toBe(200)
    const words = () => heard.filter(({ kind }) => kind === 'agent').map(({ text }) => text)
    await expect.poll(words, { timeout: 5_000 }).toEqual(['Hello', 'one', 'two'])
    feed.abort()

    // What was said while the connection was gone comes after it, once.
    await act(holder, 'held/reply', { text: 'three' })
    const again = await listen(1, first.visitor!, heard, heard.at(-1)!.position)
    await expect.poll(words, { timeout: 5_000 }).toEqual(['Hello', 'one', 'two', 'three'])

    expect((await act(holder, 'held/hand-back')).status).toBe(200)
    await expect.poll(() => heard.at(-1)?.state, { timeout: 5_000 }).toBe(1)
    again.abort()
    const back = await say(servers[other].url, 'held', 'hello', first.visitor)
    expect(back.body).toContain('text-delta')

    const answer = await fetch(`${servers[0].url}/api/chat/held`, { headers: { 'x-elmo-visitor': first.visitor! } })
    const { messages } = (await answer.json()) as ChatHistory
    const texts = messages.map(({ parts: [part] }) => (part.type === 'text' ? part.text : ''))
    expect(texts.slice(2, 7)).toEqual(['my phone is 13912345678', 'Hello', 'one', 'two', 'three'])
  })

  it('tells who is there, who writes and what is unread from one server to the other', async () => {
    const { visitor } = await say(servers[0].url, 'seen', 'a real person please')
    const rowOf = async () => {
      const answer = await fetch(`${servers[1].url}/api/console/desk`, { headers: { cookie: agents[1] } })
      const { cases } = (await answer.json()) as {
        cases: { conversationId: string; isHere: boolean; unread: number }[]
      }
      return cases.find(({ conversationId }) => conversationId === 'seen')
    }
    expect(await rowOf()).toMatchObject({ isHere: false, unread: 1 })
    const inbox: { type: string; conversationId?: string }[] = []
    const desk = await read(`${servers[1].url}/api/console/desk/live`, { cookie: agents[1] }, inbox)
    const heard: (LiveEntry | LiveTyping)[] = []
    const page = await listen(0, visitor!, heard, 0, 'seen')
    await expect.poll(async () => (await rowOf())?.isHere).toBe(true)

    const write = (id: string, as = visitor!) =>
      fetch(`${servers[0].url}/api/chat/${id}/typing`, { method: 'POST', headers: { 'x-elmo-visitor': as } })
    expect((await write('seen', '')).status).toBe(404)
    expect((await write('seen')).status).toBe(204)
    await expect.poll(() => inbox).toContainEqual({ type: 'customer-typing', conversationId: 'seen' })

    expect((await act(1, 'seen/take')).status).toBe(200)
    expect((await act(1, 'seen/read', { heard: 1 })).status).toBe(204)
    expect((await act(0, 'seen/typing')).status).toBe(204)
    expect((await act(1, 'seen/typing')).status).toBe(204)
    await expect
      .poll(() => heard.filter(({ type }) => type === 'desk-typing'))
      .toEqual([{ type: 'desk-typing', by: 'agent1' }])
    const before = inbox.length
    await say(servers[0].url, 'seen', 'are you there?', visitor)
    await expect.poll(() => inbox.length).toBeGreaterThan(before)
    expect(await rowOf()).toMatchObject({ unread: 1 })
    page.abort()
    await expect.poll(async () => (await rowOf())?.isHere).toBe(false)
    desk.abort()
  })
})
