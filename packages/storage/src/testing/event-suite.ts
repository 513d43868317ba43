import { expect, it } from 'vitest'
import { event, turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

export function eventSuite(world: () => StoreWorld): void {
  it('keeps each event once', async () => {
    const { events } = world().store
    expect(await events.append([])).toEqual({ accepted: 0, duplicates: 0 })
    expect(await events.append([event('a'), event('b'), event('a')])).toEqual({ accepted: 2, duplicates: 1 })
    expect(await events.append([event('b'), event('c')])).toEqual({ accepted: 1, duplicates: 1 })
    expect((await events.read()).map(({ event: { id } }) => id).sort()).toEqual(['a', 'b', 'c'])
  })

  it('gives an event back as it came', async () => {
    const { events } = world().store
    const ordered = event('order', {
      type: 'order-placed',
      at: '2026-11-23T12:00:00+02:00',
      visitorId: 'buyer',
      productId: 'hat',
      quantity: 2,
      price: { amount: 1999, currency: 'USD' },
      context: { page: '/hats', first: true },
    })
    await events.append([ordered])
    expect((await events.ofVisitor('buyer')).map(({ event: found }) => found)).toEqual([ordered])
  })

  it('reads on from a place in the log', async () => {
    const { events } = world().store
    await events.append(Array.from({ length: 250 }, (_, index) => event(`many-${index}`, { visitorId: 'reader' })))
    const seen: string[] = []
    for (let after = 0; ; ) {
      const page = await events.read({ after, limit: 60 })
      if (page.length === 0) break
      expect(page.every(({ number }) => number > after)).toBe(true)
      seen.push(...page.map(({ event: { id } }) => id))
      after = page[page.length - 1].number
    }
    expect(new Set(seen).size).toBe(254)
    expect(await events.ofVisitor('reader', 10)).toHaveLength(10)
  })

  it('counts by type from the hour on, turns included', async () => {
    const { store } = world()
    const since = new Date(world().now).toISOString()
    await store.conversations.saveTurn(turn('counted', 0))
    await store.events.append([event('viewed', { type: 'product-viewed' })])
    expect(await store.events.counts(since)).toEqual({ 'message-sent': 254, 'order-placed': 1, 'product-viewed': 1 })
    expect(await store.events.counts(new Date(world().now + 3_600_000).toISOString())).toEqual({})
  })

  it('counts history for the hour in which it happened, and what is ahead of the clock for now', async () => {
    const { store, now } = world()
    const since = new Date(now).toISOString()
    const before = await store.events.counts(since)
    const ahead = new Date(now + 86_400_000).toISOString()
    const history = [event('old', { at: '2024-05-01T10:20:00.000Z' }), event('ahead', { at: ahead })]
    expect(await store.events.append([...history, history[0]], { isHistory: true })).toEqual({
      accepted: 2,
      duplicates: 1,
    })
    const all = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(all(await store.events.counts(since))).toBe(all(before) + 1)
    const stored = await store.events.ofVisitor(history[0].visitorId, 1_000)
    expect(stored.find(({ event: { id } }) => id === 'old')?.receivedAt).toBe('2024-05-01T10:20:00.000Z')
  })
}
