import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-documents-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value

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
  shop = await startServer(config)
  token = findRunning(home)!.token
})
afterAll(async () => {
  await shop.close()
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
