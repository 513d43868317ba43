import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

/** What every store keeps of who is which customer, and of what they chose. */
export function profileSuite(world: () => StoreWorld): void {
  it('tells who proved to be which customer until when, and that they left', async () => {
    const { store, now } = world()
    const until = now + 60_000
    await store.orders.vouch('phone', 'mei', new Date(until).toISOString())
    const first = await store.profiles.changes(null)
    expect(first.links).toEqual([{ visitorId: 'phone', customerId: 'mei', until }])
    world().now += 120_000
    expect((await store.profiles.changes((await store.profiles.changes(null)).until)).links).toEqual([])
    await store.orders.vouch('phone', 'mei', new Date(world().now + 60_000).toISOString())
    await store.orders.forget('phone')
    expect((await store.profiles.changes(first.until)).links).toEqual([
      { visitorId: 'phone', customerId: 'mei', until: world().now },
    ])
  })

  it('knows whom the shop names without taking it for a proof', async () => {
    const { profiles, orders } = world().store
    await profiles.link('laptop', 'mei')
    const until = world().now + 60_000
    await orders.vouch('phone', 'mei', new Date(until).toISOString())
    await profiles.link('phone', 'mei')
    const { links } = await profiles.changes(null)
    expect(links).toContainEqual({ visitorId: 'laptop', customerId: 'mei', until: 0 })
    expect(links).toContainEqual({ visitorId: 'phone', customerId: 'mei', until })
  })

  it('keeps the last choice of each', async () => {
    const { profiles } = world().store
    const owner = { kind: 'customer', id: 'mei' } as const
    await profiles.choose(owner, { joined: false, personal: true })
    await profiles.choose(owner, { joined: true, personal: false })
    expect((await profiles.changes(null)).choices).toEqual([{ owner, choice: { joined: true, personal: false } }])
  })
}
