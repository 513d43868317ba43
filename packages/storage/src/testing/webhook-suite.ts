import { expect, it } from 'vitest'
import { askedFor, requestDeeds } from './asked-for.js'
import { turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const LEASE_MS = 30_000

const idsOf = (claimed: readonly { id: string }[]) => claimed.map(({ id }) => id).sort()

export function webhookSuite(world: () => StoreWorld): void {
  it('gives what is due to one process, and to another once its lease has ended', async () => {
    const { store } = world()
    for (const id of ['a', 'b', 'c']) await askedFor(store, id)
    const both = await Promise.all([store.webhook.claim(2, LEASE_MS), store.webhook.claim(2, LEASE_MS)])
    expect(idsOf(both.flat())).toEqual(['a', 'b', 'c'])
    expect(await store.webhook.claim(9, LEASE_MS)).toEqual([])
    const [first] = both.flat().filter(({ id }) => id === 'a')
    world().now += LEASE_MS
    const again = await store.webhook.claim(9, LEASE_MS)
    expect(again.map(({ id, tries }) => [id, tries]).sort()).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ])
    expect(JSON.parse(again.find(({ id }) => id === 'a')!.body!)).toEqual({ id: 'a', input: {} })
    // Who comes late says nothing any more about what another process is sending.
    expect(await store.webhook.settle(first!, { state: 'failed', status: 400, fault: null })).toBe(false)
    for (const one of again) await store.webhook.settle(one, { state: 'delivered', status: 204, fault: null })
    expect(await store.webhook.counts()).toEqual({ waiting: 0, delivered: 3, failed: 0 })
  })

  it('keeps what is tried again until its time, what was given up until somebody has it sent again', async () => {
    const { store } = world()
    await askedFor(store, 'later')
    const [one] = await store.webhook.claim(9, LEASE_MS)
    const nextAt = world().now + 60_000
    expect(await store.webhook.settle(one!, { state: 'waiting', status: 503, fault: null, nextAt })).toBe(true)
    expect((await store.webhook.list({ limit: 9 })).items.find(({ id }) => id === 'later')).toEqual({
      ...{ id: 'later', conversationId: 'of-later', flow: 'home/on', madeAt: '2026-11-23T10:00:00.000Z' },
      ...{ state: 'waiting', tries: 1, status: 503, fault: null },
      ...{ nextAt: new Date(nextAt).toISOString(), triedAt: new Date(world().now).toISOString() },
    })
    expect(await store.webhook.claim(9, LEASE_MS)).toEqual([])
    world().now = nextAt
    const [second] = await store.webhook.claim(9, LEASE_MS)
    expect(second).toMatchObject({ id: 'later', tries: 2 })
    // What is being sent this moment is not sent beside that.
    expect(await store.webhook.again('later')).toBe(true)
    expect(await store.webhook.claim(9, LEASE_MS)).toEqual([])
    await store.webhook.settle(second!, { state: 'failed', status: null, fault: 'unreachable' })
    expect((await store.webhook.list()).items.find(({ id }) => id === 'later')).toMatchObject({
      ...{ state: 'failed', nextAt: null, fault: 'unreachable' },
    })
    expect(await store.webhook.again('later')).toBe(true)
    expect(await store.webhook.claim(9, LEASE_MS)).toMatchObject([{ id: 'later', tries: 1 }])
    expect(await store.webhook.again('nobody')).toBe(false)
  })

  it('lists the latest first, page by page, and forgets what has long been over', async () => {
    const { store } = world()
    const { items, cursor } = await store.webhook.list({ limit: 3 })
    const rest = await store.webhook.list({ limit: 3, cursor: cursor! })
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(['later', 'c', 'b', 'a'])
    expect(rest.cursor).toBeUndefined()
    world().now += 31 * 86_400_000
    await store.webhook.sweep()
    // Nobody settled the last try: that one still waits.
    expect((await store.webhook.list()).items.map(({ id }) => id)).toEqual(['later'])
  })

  it('keeps none where the turn was not kept', async () => {
    const { store } = world()
    const moved = await store.conversations.saveTurn(turn('of-later', 7, { deeds: requestDeeds('lost', {}) }))
    expect(moved).toMatchObject({ ok: false })
    expect((await store.webhook.list()).items.map(({ id }) => id)).toEqual(['later'])
  })
}
