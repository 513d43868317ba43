import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-documents-'))
const PAGES: Readonly<Record<string, string>> = {
  '/sitemap.xml': ['/open', '/slow', '/gone', '/secret']
    .reduce((map, path) => `${map}<url><loc>${path}</loc></url>`, '<urlset>')
    .concat('</urlset>'),
  '/robots.txt': 'User-agent: *\nDisallow: /secret',
  '/open': '<h1>Workshop</h1><p>The saddler sews on Thursdays.</p>',
  '/slow': '<h1>Soap</h1><p>Saddle soap costs 9 euros.</p>',
}
const site = createServer(({ url = '/' }, response) => {
  const page = PAGES[url]
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page)
}).listen(0, '127.0.0.1')
const host = () => `127.0.0.1:${(site.address() as AddressInfo).port}`

let shop: RunningShop
let token: string
const at = (path: string, init: RequestInit = {}) =>
  fetch(`${shop.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
const post = (path: string, body: unknown) =>
  at(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
let conversations = 0
async function ask(text: string): Promise<string> {
  const response = await post('/api/chat', {
    id: `asked-${conversations++}`,
    trigger: 'submit-message',
    messages: [{ role: 'user', parts: [{ type: 'text', text }] }],
  })
  return [...(await response.text()).matchAll(/^data: (\{.*\})$/gm)]
    .map(([, part]) => JSON.parse(part) as { delta?: string })
    .map(({ delta = '' }) => delta)
    .join('')
}

beforeAll(async () => {
  const flags = { home, port: 0, empty: true, limits: 'off', logLevel: 'silent', siteHosts: host() } as const
  shop = await startServer(readConfig(flags, {}).value)
  token = findRunning(home)!.token
})
afterAll(async () => {
  await shop.close()
  site.close()
  rmSync(home, { recursive: true, force: true })
})

describe('documents', () => {
  it('answer the next message, in their own words', async () => {
    const text = '# Returns\n\n## Return window\n\nUnworn shoes can be returned within 45 days.\n'
    const response = await post('/api/documents', { name: 'returns.md', text })
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({
      documents: [{ id: 'returns', language: 'en', title: 'Returns' }],
      problems: [],
    })
    expect(await ask('how many days do I have to return shoes?')).toContain('45 days')
  })
  it('are taken as files, with the problems of their rows', async () => {
    const form = new FormData()
    form.set('file', new File(['question,answer\nDo you sharpen knives?,"Yes, for $6 a knife."\n,none\n'], 'faq.csv'))
    const response = await at('/api/documents', { method: 'POST', body: form })
    expect(await response.json()).toMatchObject({
      documents: [{ id: 'faq-en' }],
      problems: [{ code: 'QUESTION_ROW_BROKEN', place: { row: 3 } }],
    })
    expect(await ask('Do you sharpen knives?')).toContain('$6')
  })
  it('no longer answer once their time is over', async () => {
    const text = '## Can I rent a tent?\n\nYes, for $30 a weekend.'
    await post('/api/documents', { name: 'rent.md', text, validUntil: '2020-01-31' })
    expect(await ask('Can I rent a tent?')).not.toContain('30')
    const { documents } = (await (await at('/api/console/knowledge/documents')).json()) as {
      documents: { id: string; holds: boolean }[]
    }
    expect(documents.find(({ id }) => id === 'rent')).toMatchObject({ holds: false })
  })
  it('that disagree are both quoted, and listed', async () => {
    await post('/api/documents', { name: 'a.md', text: '## How long is the lamp warranty?\n\nLamps: 12 months.' })
    await post('/api/documents', { name: 'b.md', text: '## How long is the lamp warranty?\n\nLamps: 24 months.' })
    const said = await ask('How long is the lamp warranty?')
    expect(said).toMatch(/disagree/)
    expect(said).toMatch(/12 months[\s\S]*24 months|24 months[\s\S]*12 months/)
    expect(await (await at('/api/console/knowledge/conflicts')).json()).toMatchObject({
      conflicts: [{ unit: 'month' }],
    })
  })
  it('are written once for what nobody could answer, and answer at once', async () => {
    await ask('Do you plant a tree for every order?')
    await ask('do you plant trees for every order')
    const listed = async () =>
      (
        (await (await at('/api/console/knowledge/questions')).json()) as {
          questions: { text: string; count: number }[]
        }
      ).questions
    expect((await listed()).find(({ text }) => /plant/.test(text))).toMatchObject({ count: 2 })
    const written = await post('/api/console/knowledge/answers', {
      question: { en: 'Do you plant a tree for every order?', zh: '你们每单会种一棵树吗？' },
      answer: { en: 'Yes, one oak in Ningbo.', zh: '会，在宁波种一棵橡树。' },
    })
    expect(written.status).toBe(201)
    expect(await ask('Do you plant a tree for every order?')).toContain('one oak')
    expect(await ask('每单会种一棵树吗？')).toContain('橡树')
    expect((await listed()).filter(({ text }) => /plant/.test(text))).toEqual([])
  })
  it('are not asked for again where a question was dismissed, until that is taken back', async () => {
    await ask('Do you sponsor any museums?')
    const about = async () => {
      const { questions } = (await (await at('/api/console/knowledge/questions')).json()) as {
        questions: { text: string }[]
      }
      return questions.filter(({ text }) => /museum/.test(text)).length
    }
    expect(await about()).toBe(1)
    await post('/api/console/knowledge/dismissals', { question: 'Do you sponsor any museums?' })
    await ask('do you sponsor museums')
    expect(await about()).toBe(0)
    expect(await (await at('/api/console/knowledge/dismissals')).json()).toMatchObject({
      dismissals: [{ key: 'Do you sponsor any museums?' }],
    })
    const back = () =>
      at('/api/console/knowledge/dismissals', {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question: 'Do you sponsor any museums?' }),
      })
    expect((await back()).status).toBe(204)
    expect((await back()).status).toBe(404)
    expect(await about()).toBe(1)
  })
  it('are suggested from what the team answered in a conversation, and cited with its day', async () => {
    const invite = (await (await post('/api/console/desk/invite', {})).json()) as { link: string }
    const claimed = await fetch(`${shop.url}/api/console/claim`, {
      method: 'POST',
      body: JSON.stringify({
        ...{ token: invite.link.split('#')[1], email: 'ann@shop.example', password: 'correct horse battery' },
      }),
    })
    const cookie = claimed.headers.get('set-cookie')!.split(';')[0]
    const act = (path: string, body: object = {}) =>
      fetch(`${shop.url}/api/console/desk/${path}`, {
        method: 'POST',
        headers: { cookie, 'x-elmo-console': '1', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const reached = async (path: string, method = 'GET') =>
      (await fetch(`${shop.url}/api/console/${path}`, { method, headers: { cookie, 'x-elmo-console': '1' } })).status
    expect([await reached('me'), await reached('desk'), await reached('conversations')]).toEqual([200, 200, 200])
    expect([
      await reached('overview'),
      await reached('keys'),
      await reached('deskside'),
      await reached('desk/invite', 'POST'),
      await reached('conversations/x', 'DELETE'),
    ]).toEqual([403, 403, 403, 403, 403])
    let visitor: string | null = null
    const say = async (text: string) => {
      const response = await fetch(`${shop.url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
        body: JSON.stringify({
          ...{ id: 'held', trigger: 'submit-message' },
          messages: [{ role: 'user', parts: [{ type: 'text', text }] }],
        }),
      })
      visitor = response.headers.get('x-elmo-visitor') ?? visitor
      return response.text()
    }
    await say('can I talk to a real person')
    expect((await act('held/take')).status).toBe(200)
    await say('Can you engrave a compass?')
    await act('held/reply', { text: 'Hello, yes: engraving a compass costs $9 and takes two days.' })
    await say('Where is my parcel?')
    await act('held/reply', { text: 'Your parcel leaves the house tomorrow morning.' })

    const suggestions = async () =>
      (
        (await (await at('/api/console/knowledge/suggestions')).json()) as {
          suggestions: { id: string; question: string; answer: string }[]
        }
      ).suggestions
    const [pair, ...others] = await suggestions()
    expect(others).toEqual([])
    expect(pair).toMatchObject({
      question: 'Can you engrave a compass?',
      answer: 'Yes: engraving a compass costs $9 and takes two days.',
    })
    const accepted = await post(`/api/console/knowledge/suggestions/${pair.id}/accept`, {
      question: { en: pair.question },
      answer: { en: 'Engraving a compass costs $9 and takes two days.' },
    })
    expect(accepted.status).toBe(201)
    expect(await suggestions()).toEqual([])
    const response = await post('/api/chat', {
      ...{ id: 'engraved', trigger: 'submit-message' },
      messages: [{ role: 'user', parts: [{ type: 'text', text: 'Can you engrave a compass?' }] }],
    })
    expect(await response.text()).toMatch(/answered by the team on \d{4}-\d{2}-\d{2}/)
  })
  it('are gone when they are removed', async () => {
    expect((await at('/api/documents/faq-en', { method: 'DELETE' })).status).toBe(204)
    expect(await ask('Do you sharpen knives?')).not.toContain('$6')
    expect((await at('/api/documents/faq-en', { method: 'DELETE' })).status).toBe(404)
  })
  it('are nobody else’s to change', async () => {
    const response = await fetch(`${shop.url}/api/documents`, { method: 'POST', body: 'x' })
    expect(response.status).toBe(401)
  })
})

describe('a site', () => {
  const lines = async (response: Response) =>
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const read = (body: unknown, accept = 'application/x-ndjson') =>
    at('/api/documents/site', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify(body) },
    })
  it('is read by its sitemap, with how far it is and which pages it missed', async () => {
    const told = await lines(await read({ url: `http://${host()}/` }))
    expect(told.slice(0, -1)).toEqual([0, 1, 2, 3, 4].map((done) => ({ progress: { done, of: 4 } })))
    expect(told.at(-1).report).toMatchObject({
      state: 'done',
      documents: [{ title: 'Workshop' }, { title: 'Soap' }],
      problems: [
        { code: 'PAGE_GONE', place: { file: `http://${host()}/gone` } },
        { code: 'PAGE_DISALLOWED', place: { file: `http://${host()}/secret` } },
      ],
    })
    expect(await ask('when does the saddler sew?')).toContain('Thursdays')
  })
  it('is asked for nothing where it is neither public nor allowed', async () => {
    const addresses = ['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]/', 'http://169.254.169.254/latest/']
    for (const url of addresses) {
      const report = await (await read({ url }, 'application/json')).json()
      expect(report).toMatchObject({ documents: [], problems: [{ code: 'PAGE_ADDRESS_REFUSED' }] })
    }
  })
  it('is an http address, named by who is logged in', async () => {
    expect((await read({ url: 'file:///etc/passwd' })).status).toBe(400)
    const stranger = await fetch(`${shop.url}/api/documents/site`, { method: 'POST', body: '{}' })
    expect(stranger.status).toBe(401)
  })
})
