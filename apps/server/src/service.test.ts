import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@elmo-chat/kernel'
import { type Order, signIdentity } from '@elmo-chat/orders'
import { openStore, type Store } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { prepareHome, readSealKey } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-service-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const yuan = (amount: number) => ({ amount, currency: 'CNY' })
const orderOf = (id: string, customerId: string): Order => ({
  ...{ id, customerId, placedAt: daysAgo(5), deliveredAt: daysAgo(2), status: 'delivered', total: yuan(9_900) },
  ...{ shipments: [], timeline: [], requests: [], promotions: [], applied: [], shipping: yuan(0) },
  lines: [
    {
      ...{ id: 'l1', productId: 'hat', variantId: 'hat-m', title: { en: 'Sun hat', zh: '遮阳帽' }, options: {} },
      ...{ categories: [], quantity: 1, price: yuan(9_900) },
    },
  ],
  address: { lines: ['1 Quay Street'], city: 'Alderbay', region: '', postcode: '', country: 'CN' },
  methods: [{ id: 'card', kind: 'card', masked: 'Visa •••• 9212' }],
  payments: [{ kind: 'payment', methodId: 'card', amount: yuan(9_900), at: daysAgo(5), actionId: null }],
})

let shop: RunningShop
let secret: string
let conversations = 0

const openHome = () =>
  openStore({ home, clock: Date.now, random: seededRandom(1), sealKey: readSealKey(home, config.sealKey) })

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openHome()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

beforeAll(async () => {
  prepareHome(home)
  secret = await withStore(async (store) => {
    const delivered = ['880001', '880002', '880003'].map((id) => orderOf(id, id === '880003' ? 'noah' : 'mei'))
    await store.orders.save(delivered.map((order) => ({ order, contacts: ['mei@shop.example', '13800138000'] })))
    return await store.secrets.identity()
  })
  shop = await startServer(config)
})

afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

/** A shopper's browser: one visitor, one conversation. */
function browser(language = 'en') {
  const id = `s${conversations++}`
  let visitor = ''
  const post = async (path: string, body: object) => {
    const response = await fetch(`${shop.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
      body: JSON.stringify(body),
    })
    visitor = response.headers.get('x-elmo-visitor') ?? visitor
    return response
  }
  return {
    post,
    identify: (identity: object) => post('/api/identity', identity),
    async say(text: string): Promise<string> {
      const messages = [{ role: 'user', parts: [{ type: 'text', text }] }]
      const body = await (await post('/api/chat', { id, language, trigger: 'submit-message', messages })).text()
      return [...body.matchAll(/^data: (\{.*\})$/gm)]
        .map(([, part]) => (JSON.parse(part) as { delta?: string }).delta ?? '')
        .join('')
    },
  }
}

const soon = () => Math.floor(Date.now() / 1_000) + 600

describe('service over HTTP', () => {
  it('shows the orders of who is logged in, whom the shop signed for, until they log out', async () => {
    const { identify, say } = browser()
    expect((await identify({ ...signIdentity('noah', soon(), secret), customerId: 'mei' })).status).toBe(403)
    expect((await identify(signIdentity('noah', soon() - 1_200, secret))).status).toBe(403)
    expect((await identify({ customerId: 'mei' })).status).toBe(400)
    expect(await say('where is my order 880003')).not.toContain('delivered')
    expect((await identify(signIdentity('noah', soon(), secret))).status).toBe(204)
    expect(await say('where is my order 880003')).toContain('delivered')
    expect(await say('where is my order 880001')).not.toContain('delivered')
    expect((await identify({ customerId: null })).status).toBe(204)
    expect(await say('where is my order 880003')).not.toContain('delivered')
  })

  it('makes lists of what a customer did on all of their devices, as long as they want it', async () => {
    const [phone, laptop] = [browser(), browser()]
    const seen = { type: 'product-viewed', at: new Date().toISOString(), visitorId: 'me', productId: 'hat' }
    await phone.post('/api/events', { events: [{ id: 'joined-1', ...seen }] })
    const told = async (on: typeof phone, body: object) => (await on.post('/api/profile', body)).json()
    expect(await told(phone, {})).toEqual({ customer: false, devices: 1, joined: true, personal: true })
    for (const one of [phone, laptop]) await one.identify(signIdentity('lin', soon(), secret))
    expect(await told(laptop, {})).toEqual({ customer: true, devices: 2, joined: true, personal: true })
    expect(await told(phone, { joined: false })).toMatchObject({ devices: 1, joined: false })
    expect(await told(laptop, {})).toMatchObject({ devices: 1, joined: false })
    expect(await told(laptop, { joined: true, personal: false })).toMatchObject({ devices: 0, personal: false })
    expect(await told(phone, { personal: true })).toMatchObject({ devices: 2 })
    await laptop.identify({ customerId: null })
    expect(await told(laptop, {})).toMatchObject({ customer: false, devices: 1 })
    expect((await phone.post('/api/profile', { customerId: 'mei' })).status).toBe(400)
  })

  it('locks after five wrong contacts, also for somebody else and for the right one', async () => {
    const thief = browser()
    await thief.say('where is my order 880002')
    const told: string[] = []
    for (let place = 0; place < 5; place++) told.push(await thief.say(`guess${place}@shop.example`))
    expect(told[0]).toContain('I know of no order with this number')
    expect(told[4]).toContain('locked here')
    const owner = browser('zh')
    expect(await owner.say('我的订单880002到哪了')).toContain('已暂时锁定')
    expect(await owner.say('订单880002，mei@shop.example')).not.toContain('已签收')
  })

  it('takes a return from the first word to the order’s entry', async () => {
    const { say } = browser('zh')
    expect(await say('我想退货')).toContain('订单号')
    expect(await say('880001')).toContain('邮箱或手机号')
    expect(await say('138 0013 8000')).toContain('原因')
    expect(await say('质量问题')).toContain('可以吗')
    expect(await say('是的')).toContain('已提交')
    await shop.close()
    const [order, entries] = await withStore(
      async (store) => [await store.orders.find('880001'), await store.orders.entries('880001')] as const,
    )
    expect(order).toMatchObject({ status: 'return-requested', requests: [{ kind: 'return', reason: 'defective' }] })
    expect(entries).toMatchObject([{ action: { type: 'request-return', lines: ['l1'], methodId: 'card' } }])
    expect(entries[0]!.by).toMatch(/^visitor /)
  })
})
