import { defaultPolicy } from '@elmo-chat/orders'
import { expect, it } from 'vitest'
import { deedsOf, orderOf, turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const contacts = ['Mei@shop.example']

export function orderSuite(world: () => StoreWorld): void {
  it('shows an order to who proves it by a contact, and all to whom the shop vouches for', async () => {
    const { orders } = world().store
    await orders.save(['EM-100', 'EM-200'].map((id) => ({ order: orderOf(id, 'mei'), contacts })))
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
    expect(await orders.entries('EM-100')).toMatchObject([
      { id: 'a1', by: 'guest', conversationId: null, action: { type: 'cancel' } },
    ])
    const again = await orders.act({ ...cancel, id: 'a2' }, defaultPolicy, 'guest')
    expect(again).toMatchObject({ ok: false, error: { code: 'ORDER_STATUS' } })
  })

  it('keeps a turn with what it does, or neither', async () => {
    const { conversations, orders, desk } = world().store
    await orders.save([{ order: orderOf('EM-250', 'mei'), contacts }])
    const cancel = { type: 'cancel', reason: 'x', orderId: 'EM-250' } as const
    const [one, other] = await Promise.all([
      conversations.saveTurn(turn('one', 0, { deeds: deedsOf('one', 'd1', 0, cancel) })),
      conversations.saveTurn(turn('other', 0, { deeds: deedsOf('other', 'd2', 0, cancel) })),
    ])
    const [kept, lost] = one.ok ? ['one', 'other'] : ['other', 'one']
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1)
    expect([one, other]).toContainEqual({ ok: false, error: { code: 'ORDER_STATUS' } })
    const entries = await orders.entries('EM-250')
    expect(entries).toMatchObject([{ id: kept === 'one' ? 'd1' : 'd2', conversationId: kept }])
    expect(await desk.entries(kept)).toMatchObject([{ kind: 'note', words: 'late' }])
    expect([await conversations.find(lost), await desk.find(lost)]).toEqual([null, null])
    const late = turn(kept, 1, { deeds: deedsOf(kept, 'd3', 0, { orderId: 'EM-250' }) })
    expect(await conversations.saveTurn(late)).toEqual({ ok: false, error: { code: 'CASE_MOVED' } })
    expect((await orders.find('EM-250'))!.requests).toEqual([])
  })

  it('shows the orders of the customer who is logged in now, of nobody else, and of nobody after that', async () => {
    const { orders } = world().store
    await orders.save([{ order: orderOf('EM-300', 'noah'), contacts }])
    const until = new Date(world().now + 60_000).toISOString()
    for (const customer of ['mei', 'noah']) await orders.vouch('shared', customer, until)
    expect((await orders.visibleTo('shared')).map(({ id }) => id)).toEqual(['EM-300'])
    expect(await orders.visitorsOf('mei')).toContain('shared')
    await orders.forget('shared')
    expect(await orders.visibleTo('shared')).toEqual([])
  })

  it('gives another secret of identities when asked to, and forgets whom the old one vouched for', async () => {
    const { orders, secrets } = world().store
    const before = await secrets.identity()
    expect(await secrets.identity()).toBe(before)
    await orders.vouch('signed', 'noah', new Date(world().now + 60_000).toISOString())
    const after = await secrets.renewIdentity()
    expect([after === before, after === (await secrets.identity())]).toEqual([false, true])
    expect(await orders.visibleTo('signed')).toEqual([])
  })

  it('clears away what is over, and keeps locked what is locked', async () => {
    const { orders } = world().store
    for (let place = 0; place < 5; place++) await orders.prove(`guess-${place}`, 'EM-300', 'no@shop.example')
    await orders.sweep()
    expect(await orders.lockedFor('owner', ['em300', 'EM-100'])).toEqual(['em300'])
    world().now += 31 * 60_000
    await orders.sweep()
    expect(await orders.lockedFor('owner', ['em300'])).toEqual([])
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

  it('keeps what a customer asked for when the shop delivers the order again, and tells what changed', async () => {
    const { orders } = world().store
    const delivered = [{ order: { ...orderOf('EM-400', 'lin'), status: 'delivered' as const }, contacts }]
    expect(await orders.save(delivered)).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await orders.save(delivered)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    const complain = {
      id: 'c9',
      type: 'complain',
      orderId: 'EM-400',
      at: '2026-11-21T10:00:00.000Z',
      reason: 'x',
    } as const
    await orders.act(complain, defaultPolicy, 'guest')
    expect(await orders.save(delivered)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await orders.find('EM-400')).toMatchObject({ requests: [{ id: 'c9', state: 'requested' }], applied: ['c9'] })
  })

  it('lists orders by status, customer, number, contact and what waits, page by page', async () => {
    const { orders } = world().store
    const idsOf = async (query: Parameters<typeof orders.list>[0]) =>
      (await orders.list(query)).items.map(({ id }) => id)
    expect(await orders.known(['em400', '13800001234'])).toEqual(['em400'])
    expect(await idsOf({ open: true })).toEqual(['EM-400'])
    expect(await idsOf({ status: 'delivered' })).toEqual(['EM-400'])
    expect(await idsOf({ customerId: 'noah' })).toEqual(['EM-300'])
    expect(await idsOf({ q: 'em4' })).toEqual(['EM-400'])
    expect(await idsOf({ q: 'nobody@shop.example' })).toEqual([])
    const all = await orders.list({ q: contacts[0].toUpperCase() })
    const first = await orders.list({ limit: 2 })
    const rest = await orders.list({ limit: 100, cursor: first.cursor })
    expect([all.total, first.items.length + rest.items.length]).toEqual([5, 5])
    expect(first.items[0]).toMatchObject({ id: 'EM-400', waiting: [{ id: 'c9', kind: 'complaint' }] })
    expect((await orders.latest(2)).map(({ address }) => address.lines)).toEqual([[], []])
    await orders.act(
      {
        id: 'd9',
        type: 'decide-request',
        orderId: 'EM-400',
        at: '2026-11-22T10:00:00.000Z',
        requestId: 'c9',
        approved: true,
      },
      ...([defaultPolicy, 'ana'] as const),
    )
    expect(await idsOf({ open: true })).toEqual([])
  })

  it('shows another order of the contact that was proven, once it is named, for as long; and none of others', async () => {
    const { orders } = world().store
    const ids = ['EM-100', 'EM-200', 'EM-300']
    const delivered = ids.map((id) => ({ order: orderOf(id, `c-${id}`), contacts }))
    await orders.save([...delivered, { order: orderOf('EM-400', 'else'), contacts: ['else@shop.example'] }])
    await orders.proveByKnown('guest', ids)
    expect(await orders.visibleTo('guest')).toEqual([])
    await orders.prove('guest', 'EM-100', contacts[0])
    await orders.proveByKnown('guest', ['#em200', 'EM-400', 'EM-999'])
    expect((await orders.visibleTo('guest')).map(({ id }) => id).sort()).toEqual(['EM-100', 'EM-200'])
    await orders.proveByKnown('stranger', ids)
    expect(await orders.visibleTo('stranger')).toEqual([])
    world().now += 23 * 3_600_000
    await orders.proveByKnown('guest', ['EM-300'])
    world().now += 2 * 3_600_000
    expect(await orders.visibleTo('guest')).toEqual([])
    await orders.prove('guest', 'EM-100', contacts[0])
    await orders.forget('guest')
    await orders.proveByKnown('guest', ids)
    expect(await orders.visibleTo('guest')).toEqual([])
  })
}
