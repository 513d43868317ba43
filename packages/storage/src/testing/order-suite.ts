import { defaultPolicy, type Order } from '@elmo-chat/orders'
import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const yuan = (amount: number) => ({ amount, currency: 'CNY' })
const order = (id: string, customerId: string): Order => ({
  ...{ id, customerId, placedAt: '2026-11-20T10:00:00.000Z', status: 'pending', shipping: yuan(0), total: yuan(9_900) },
  ...{ shipments: [], timeline: [], requests: [], promotions: [], applied: [] },
  lines: [],
  address: { lines: ['1 Quay Street'], city: 'Alderbay', region: '', postcode: '', country: 'CN' },
  methods: [{ id: 'card', kind: 'card', masked: 'Visa •••• 9212' }],
  payments: [
    { kind: 'payment', methodId: 'card', amount: yuan(9_900), at: '2026-11-20T10:00:00.000Z', actionId: null },
  ],
})
const contacts = ['Mei@shop.example']

export function orderSuite(world: () => StoreWorld): void {
  it('shows an order to who proves it by a contact, and all to whom the shop vouches for', async () => {
    const { orders } = world().store
    await orders.save(['EM-100', 'EM-200'].map((id) => ({ order: order(id, 'mei'), contacts })))
    expect(await orders.visibleTo('guest')).toEqual([])
    expect(await orders.prove('guest', '#em100', 'mei@SHOP.example')).toMatchObject({ outcome: 'proven' })
    expect((await orders.visibleTo('guest')).map(({ id }) => id)).toEqual(['EM-100'])
    await orders.vouch('member', 'mei', new Date(world().now + 60_000).toISOString())
    expect(await orders.visibleTo('member')).toHaveLength(2)
    world().now += 25 * 3_600_000
    expect([...(await orders.visibleTo('member')), ...(await orders.visibleTo('guest'))]).toEqual([])
  })

  it('locks after five wrong contacts that came at the same time, whether the order exists or not', async () => {
    const { orders } = world().store
    for (const id of ['EM-200', 'EM-999']) {
      const tries = await Promise.all(
        Array.from({ length: 8 }, (_, place) => orders.prove(`thief-${id}-${place}`, id, `no${place}@shop.example`)),
      )
      expect(tries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(5)
      expect(tries.filter(({ outcome }) => outcome === 'locked')).toHaveLength(3)
    }
    expect(await orders.prove('owner', 'EM-200', contacts[0])).toMatchObject({ outcome: 'locked' })
    world().now += 16 * 60_000
    expect(await orders.prove('owner', 'EM-200', contacts[0])).toMatchObject({ outcome: 'proven' })
  })

  it('does an action once, keeps who did it, and refuses by the policy', async () => {
    const { orders } = world().store
    const cancel = { id: 'a1', type: 'cancel', orderId: 'EM-100', at: '2026-11-21T10:00:00.000Z', reason: 'x' } as const
    const both = await Promise.all([1, 2].map(() => orders.act(cancel, defaultPolicy, 'guest')))
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect((await orders.find('EM-100'))!.payments.filter(({ kind }) => kind === 'refund')).toHaveLength(1)
    expect(await orders.entries('EM-100')).toMatchObject([{ id: 'a1', by: 'guest', action: { type: 'cancel' } }])
    const again = await orders.act({ ...cancel, id: 'a2' }, defaultPolicy, 'guest')
    expect(again).toMatchObject({ ok: false, error: { code: 'ORDER_STATUS' } })
  })

  it('keeps each version of the policy, and gives a version once', async () => {
    const { policies, changes } = world().store
    expect(await policies.get()).toBeNull()
    const before = await changes.revision()
    const second = { ...defaultPolicy, version: 2 }
    const both = await Promise.all(['ana', 'bo'].map((by) => policies.put(second, by)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await policies.put({ ...second, version: 3 }, 'ana')).toMatchObject({ ok: true })
    expect((await policies.history()).map(({ book }) => book.version)).toEqual([3, 2])
    expect(await policies.get()).toMatchObject({ book: { version: 3, rules: defaultPolicy.rules }, by: 'ana' })
    expect(await changes.revision()).not.toBe(before)
  })
}
