import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseOrder, OrderDetail, OrderPage, OrdersImported, PolicyPreview, PolicyState } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-orders-'))
const config = readConfig({ home, port: 0, limits: 'off', pictures: 'none', logLevel: 'silent' }, {}).value
let shop: RunningShop
let token: string

const at = (path: string, init: RequestInit = {}) =>
  fetch(`${shop.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
const read = async <T>(path: string, init?: RequestInit) => (await (await at(path, init)).json()) as T
const post = (path: string, body: unknown) => at(path, { method: 'POST', body: JSON.stringify(body) })
const row = (number: string, change: object = {}) => ({
  ...{ number, placed_at: '2026-11-07', status: '已付款', email: 'mei@example.com' },
  lines: [{ product_id: 'homeward-scarf', price: '179 CNY' }],
  ...change,
})

const ask = async (id: string, text: string) => {
  const messages = [{ role: 'user', parts: [{ type: 'text', text }] }]
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const answer = await fetch(`${shop.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, messages, language }),
  })
  return answer.text()
}

beforeAll(async () => {
  shop = await startServer(config)
  token = findRunning(home)!.token
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('orders over HTTP', () => {
  it('are for who has a key', async () => {
    const statuses = ['/api/orders', '/api/orders/EM-1001', '/api/console/orders', '/api/console/policy'].map(
      async (path) => (await fetch(`${shop.url}${path}`)).status,
    )
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([401]))
  })

  it('are not for an agent, who sees those of a conversation beside it', async () => {
    const { link } = (await (await post('/api/console/desk/invite', {})).json()) as { link: string }
    const claim = { token: link.split('#')[1], email: 'ann@shop.example', password: 'correct horse battery' }
    const claimed = await fetch(`${shop.url}/api/console/claim`, { method: 'POST', body: JSON.stringify(claim) })
    const cookie = claimed.headers.get('set-cookie')!.split(';')[0]!
    const statuses = ['me', 'orders', 'orders/EM-1001', 'policy'].map(
      async (path) =>
        (await fetch(`${shop.url}/api/console/${path}`, { headers: { cookie, 'x-elmo-console': '1' } })).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 403, 403, 403])
  })

  it('come with the demo shop, with what its catalogue knows of the goods', async () => {
    const { total, items } = await read<OrderPage>('/api/orders?q=lin@example.com')
    expect([total, items.map(({ id }) => id).sort()]).toEqual([3, ['EM-1001', 'EM-1002', 'EM-1003']])
    const { order } = await read<OrderDetail>('/api/orders/em1003')
    expect(order).toMatchObject({ address: { name: '林晓' }, lines: [{ productId: 'demo~dune-nylon-swimsuit' }] })
    const { allowed } = await read<OrderDetail>('/api/console/orders/EM-1003')
    expect(allowed.find(({ rule }) => rule === 'return')).toMatchObject({ allowed: false, code: 'EXCEPTED' })
  })

  it('are imported but for the rows that are wrong, which are named; again they change nothing', async () => {
    const text = [row('A-1'), row('A-2', { status: '?' }), row('A-3', { lines: [] }), row(''), row('A-5')]
      .map((one) => JSON.stringify(one))
      .join('\n')
    const send = () => read<OrdersImported>('/api/orders', { method: 'POST', body: text })
    const first = await send()
    expect(first).toMatchObject({ added: 2, changed: 0 })
    expect(first.problems.map(({ place }) => place?.row)).toEqual([2, 3, 4])
    expect(first.problems.every(({ remedy }) => remedy.en !== '' && remedy.zh !== '')).toBe(true)
    expect(await send()).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect((await at('/api/orders', { method: 'POST', body: 'nothing here' })).status).toBe(422)
    expect((await at('/api/orders?status=lost')).status).toBe(400)
  })

  it('page by status', async () => {
    const first = await read<OrderPage>('/api/orders?status=pending&limit=1')
    const second = await read<OrderPage>(`/api/orders?status=pending&limit=100&cursor=${first.cursor}`)
    expect(first.total).toBe(3)
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(['A-1', 'A-5', 'EM-1002'])
  })

  it('keep to a policy that is edited in versions, which says where it is wrong', async () => {
    const { book } = await read<PolicyState>('/api/console/policy')
    const put = (body: unknown) => at('/api/console/policy', { method: 'PUT', body: JSON.stringify(body) })
    const withReturn = (change: object) => ({
      ...book,
      rules: { ...book.rules, return: { ...book.rules.return, ...change } },
    })
    const wrong = await put(withReturn({ days: -1, statuses: [] }))
    expect(wrong.status).toBe(422)
    const { problems } = (await wrong.json()) as OrdersImported
    expect(problems.map(({ place }) => place?.column)).toEqual(['rules.return.days', 'rules.return.statuses'])
    const draft = withReturn({ days: 3 })
    const may = async (answer: Response | Promise<Response>) =>
      ((await (await answer).json()) as OrderDetail).allowed.find(({ rule }) => rule === 'return')
    expect(await may(at('/api/console/orders/EM-1001'))).toMatchObject({ allowed: true })
    expect(await may(post('/api/console/orders/EM-1001/preview', draft))).toMatchObject({ code: 'TOO_LATE' })
    const tried = await (await post('/api/console/policy/preview', draft)).json()
    expect((tried as PolicyPreview).changes.find(({ rule }) => rule === 'return')).toEqual({
      ...{ rule: 'return', reasons: null, before: 2, after: 1, gained: [], lost: ['EM-1001'] },
    })
    expect((await put(draft)).status).toBe(200)
    expect((await put(draft)).status).toBe(409)
    expect(await may(at('/api/console/orders/EM-1001'))).toMatchObject({ code: 'TOO_LATE', clause: { version: 3 } })
    const { history, book: saved } = await read<PolicyState>('/api/console/policy')
    expect(history).toMatchObject([
      { version: 3, by: 'server key', changed: ['return'] },
      { version: 2, by: 'demo' },
    ])
    expect([saved.rules.return.clause.version, saved.rules.cancel.clause.version]).toEqual([3, 1])
  })

  it('are known by a number that looks like a phone’s, beside the phone that proves it', async () => {
    await at('/api/orders', {
      method: 'POST',
      body: JSON.stringify(row('13800001234', { email: undefined, phone: '13911112222' })),
    })
    const told = await ask('long-number', '订单13800001234到哪了，电话13911112222')
    expect(told).toContain('"id":"13800001234"')
    const { turns } = await read<{ turns: { message: string }[] }>('/api/console/conversations/long-number')
    expect(turns[0]!.message).toBe('订单#13800001234到哪了，电话[phone]')
    const { items } = await read<{ items: CaseOrder[] }>('/api/console/desk/long-number/orders')
    expect(items).toMatchObject([{ id: '13800001234', waiting: [] }])
    expect(items[0]).not.toHaveProperty('address')
  })

  it.each([
    [
      'how long do I have to return something?',
      'Within 3 days of delivery',
      'Shop policy · Returns (version 3)',
      'disagree',
    ],
    ['退货期限是几天', '签收后 3 天内', '店铺政策 · 退货（第3版）', '说法不一'],
  ])('answer "%s" by the clause, and say that a document contradicts it', async (text, clause, title, disagree) => {
    const told = await ask(`asked-${title}`, text)
    for (const words of [clause, title, disagree]) expect(told).toContain(words)
    const { conflicts } = await read<{ conflicts: { first: { documentId: string } }[] }>(
      '/api/console/knowledge/conflicts',
    )
    expect(conflicts.map(({ first }) => first.documentId)).toContain('policy')
  })

  it('let a request be decided once', async () => {
    const unknown = await post('/api/console/orders/EM-1001/decide', { requestId: 'nobody', approved: true })
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([409, 'REQUEST_UNKNOWN'])
  })
})
