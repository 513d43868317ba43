import { seededRandom } from '@elmo-chat/kernel'
import type { EventInput, QueryRow } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Store } from '../store.js'
import { event } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export const searched = (id: string, at: number, query: string, change: Partial<EventInput> = {}): EventInput =>
  event(`search-${id}`, {
    type: 'search-performed',
    at: new Date(at).toISOString(),
    query,
    impressionId: id,
    products: ['p1', 'p2', 'p3'],
    ...change,
    context: { total: 3, surface: 'search-box', language: 'en', ...change.context },
  })

export const followed = (id: string, type: EventInput['type'], impressionId: string, at: number, rank: number) =>
  event(id, { type, at: new Date(at).toISOString(), impressionId, productId: `p${rank}`, rank })

export async function rollUp(store: Store): Promise<void> {
  while ((await store.searches.rollUp()) > 0);
}

export function searchSuite(world: () => StoreWorld): void {
  const row = async (query: string, days = 1): Promise<QueryRow | undefined> =>
    (await world().store.searches.queries({ list: 'top', days, q: query })).items.find((item) => item.query === query)

  it('counts lists of one query within ten minutes as one search, under its folded form', async () => {
    const { store, now } = world()
    await store.events.append([
      searched('a1', now - 30 * MINUTE, ' Red  DRESS'),
      searched('a2', now - 25 * MINUTE, 'ｒｅｄ dress', { context: { total: 0 } }),
      searched('a3', now - 10 * MINUTE, 'red dress', { visitorId: 'other', context: { total: 0 } }),
      followed('c1', 'product-clicked', 'a2', now, 2),
      followed('c2', 'product-clicked', 'a1', now, 2),
      followed('c3', 'cart-added', 'a2', now, 2),
      followed('c4', 'order-placed', 'a2', now, 2),
    ])
    await rollUp(store)
    expect(await row('red dress')).toEqual({
      query: 'red dress',
      searches: 2,
      visitors: 2,
      withoutResult: 1,
      clicked: 1,
      clickRank: 2,
      carts: 1,
      orders: 1,
      refined: 0,
      lastAt: new Date(now - 10 * MINUTE).toISOString(),
    })
    expect(await store.searches.rollUp()).toBe(0)
  })

  it('knows how much of the log it has not rolled up, and passes history without searches in longer steps', async () => {
    const { store, now } = world()
    await rollUp(store)
    expect(await store.searches.backlog()).toBe(0)
    const viewed = Array.from({ length: 900 }, (_, at) =>
      event(`old-${at}`, { type: 'product-viewed', at: new Date(now).toISOString(), visitorId: 'v', productId: 'p' }),
    )
    await store.events.append([...viewed, searched('behind', now, 'straw hat')])
    expect(await store.searches.backlog()).toBeGreaterThanOrEqual(901)
    const steps: number[] = []
    for (let passed = -1; passed !== 0; steps.push(passed)) passed = await store.searches.rollUp()
    expect(steps).toEqual([200, 400, 301, 0])
    expect(await store.searches.backlog()).toBe(0)
    expect(await row('straw hat')).toMatchObject({ searches: 1 })
  })

  it('attributes what comes days later, or before its list', async () => {
    const { store, now } = world()
    const shown = now - 4 * DAY
    await store.events.append([followed('early', 'cart-added', 'late-list', now, 1)])
    await rollUp(store)
    await store.events.append([searched('late-list', shown, 'sun hat')])
    await rollUp(store)
    expect(await row('sun hat', 7)).toMatchObject({ searches: 1, clicked: 0, carts: 1 })
    await store.events.append([followed('late', 'product-clicked', 'late-list', now, 3)])
    await rollUp(store)
    expect(await row('sun hat', 7)).toMatchObject({ searches: 1, clicked: 1, clickRank: 3, carts: 1 })
    expect(await row('sun hat', 3)).toBeUndefined()
  })

  it('counts a search once when its page tells it too, with what the server knows of it', async () => {
    const { store, now } = world()
    const foreign = (id: string) =>
      event(id, { type: 'search-performed', at: new Date(now).toISOString(), visitorId: 'page', impressionId: 'both' })
    const told = { query: 'felt hat', context: { vouched: false } }
    await store.events.append([{ ...foreign('f1'), ...told }])
    await rollUp(store)
    await store.events.append([
      searched('both', now, 'felt hat', { context: { total: 0 } }),
      { ...foreign('f2'), ...told },
    ])
    await rollUp(store)
    expect(await row('felt hat')).toMatchObject({ searches: 1, visitors: 1, withoutResult: 1 })
  })

  it('sees what a visitor searched for instead, and what rises', async () => {
    const { store, now } = world()
    await store.events.append([
      ...Array.from({ length: 6 }, (_, at) => searched(`rise-${at}`, now, 'parka', { visitorId: `cold-${at}` })),
      searched('fall-1', now - DAY, 'sandals', { visitorId: 'w1' }),
      searched('from', now - 3 * MINUTE, 'coat', { visitorId: 'w2' }),
      searched('to', now - 2 * MINUTE, 'rain coat', { visitorId: 'w2' }),
    ])
    await rollUp(store)
    const analytics = await store.searches.analytics(1, 'en')
    expect(analytics.refined).toContainEqual({ from: 'coat', to: 'rain coat', count: 1 })
    expect(analytics.rising[0]).toMatchObject({ query: 'parka', searches: 6, before: 0 })
    expect(analytics.withoutClick.map(({ query }) => query)).toContain('rain coat')
    expect(analytics.before).toMatchObject({ searches: 1, visitors: 1 })
    expect(analytics.daily).toHaveLength(1)
    expect(analytics.daily[0].searches).toBe(analytics.now.searches)
    expect((await store.searches.analytics(1, 'zh')).now.searches).toBe(0)
    expect(await store.searches.popular(10)).toEqual([{ query: 'parka', searches: 6, found: 6 }])
  })

  it('pages through a list of queries', async () => {
    const { searches } = world().store
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await searches.queries({ list: 'top', days: 1, limit: 2, cursor })
      seen.push(...page.items.map(({ query }) => query))
      cursor = page.cursor
      if (cursor === undefined) {
        expect(seen).toHaveLength(page.total)
        break
      }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect((await searches.queries({ list: 'without-result', days: 1, q: 'ＦＥＬＴ' })).items).toHaveLength(1)
  })

  it('gives lists with what followed from them, for learning', async () => {
    const { searches } = world().store
    const all = []
    for (let after: string | undefined; ; ) {
      const page = await searches.impressions({ limit: 3, after })
      all.push(...page.items)
      if (page.after === null) break
      after = page.after
    }
    expect(all.find(({ impressionId }) => impressionId === 'a2')).toMatchObject({
      query: 'red dress',
      products: ['p1', 'p2', 'p3'],
      firstRank: 1,
      outcomes: [
        { kind: 'cart', productId: 'p2', rank: 2, at: new Date(world().now).toISOString() },
        { kind: 'click', productId: 'p2', rank: 2 },
        { kind: 'order', productId: 'p2', rank: 2 },
      ],
    })
    expect(new Set(all.map(({ impressionId }) => impressionId)).size).toBe(all.length)
  })

  it('counts no more of one visitor than a person can search for', async () => {
    const { store, now } = world()
    const start = now - 8 * 60 * MINUTE
    const bot = Array.from({ length: 400 }, (_, at) =>
      searched(`bot-${at}`, start + at * MINUTE, `scraped ${at}`, { visitorId: 'bot' }),
    )
    await store.events.append(bot)
    await rollUp(store)
    expect((await store.searches.queries({ list: 'top', days: 1, q: 'scraped' })).total).toBe(100)
  })

  it('comes to the same counts whatever the order and the steps of the events', async () => {
    const { store } = world()
    const queries = ['hat', 'cap', 'beret']
    const list = fc.record({ minute: fc.nat(40), query: fc.nat(2), visitor: fc.nat(1), total: fc.nat(1) })
    const outcome = fc.record({
      list: fc.nat(9),
      type: fc.constantFrom('product-clicked' as const, 'cart-added' as const, 'order-placed' as const),
      rank: fc.integer({ min: 1, max: 3 }),
    })
    const foreign = fc.record({ list: fc.nat(9), query: fc.nat(2) })
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(list, { minLength: 1, maxLength: 10 }),
        fc.array(outcome, { maxLength: 8 }),
        fc.array(foreign, { maxLength: 3 }),
        fc.integer(),
        async (lists, outcomes, foreigns, seed) => {
          run++
          const start = world().now - 20 * DAY
          const events = (side: string): EventInput[] => [
            ...lists.map(({ minute, query, visitor, total }, at) =>
              searched(`${run}-${side}-${at}`, start + minute * MINUTE, `${side}${run} ${queries[query]}`, {
                visitorId: `${run}-${side}-${visitor}`,
                context: { total },
              }),
            ),
            ...outcomes.map(({ list, type, rank }, at) =>
              followed(`${run}-${side}-o${at}`, type, `${run}-${side}-${list}`, start, rank),
            ),
            ...foreigns.map(({ list, query }, at) =>
              event(`${run}-${side}-f${at}`, {
                type: 'search-performed',
                at: new Date(start + (lists[list]?.minute ?? 0) * MINUTE).toISOString(),
                visitorId: `${run}-${side}-page`,
                impressionId: `${run}-${side}-${list}`,
                query: `${side}${run} ${queries[query]}`,
                context: { vouched: false },
              }),
            ),
          ]
          await store.events.append(events('x'))
          await rollUp(store)
          const random = seededRandom(seed)
          const shuffled = events('y')
            .map((entry) => ({ entry, key: random() }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry)
          for (let from = 0; from < shuffled.length; ) {
            const to = from + 1 + Math.floor(random() * 4)
            // An event that comes twice counts once.
            await store.events.append([...shuffled.slice(from, to), shuffled[0]])
            from = to
            if (random() < 0.7) await rollUp(store)
          }
          await rollUp(store)
          // The latest time is of what was ever counted, also of a page's word that the server's has replaced since.
          const counted = async (side: string) =>
            (await store.searches.queries({ list: 'top', days: 60, q: `${side}${run} ` })).items.map(
              ({ query, lastAt: _lastAt, ...counts }) => ({ query: query.slice(side.length), ...counts }),
            )
          expect(await counted('y')).toEqual(await counted('x'))
          expect((await counted('x')).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('passes over a history that is older than searches are kept', async () => {
    const { store, now } = world()
    const long = now - 100 * DAY
    await store.events.append(
      [
        searched('of-old', long, 'wool cape'),
        followed('of-old-click', 'product-clicked', 'of-old', long, 1),
        searched('of-late', now - 2 * DAY, 'wool cape'),
      ],
      { isHistory: true },
    )
    await rollUp(store)
    const ids = (await store.searches.impressions()).items.map(({ impressionId }) => impressionId)
    expect(ids).toContain('of-late')
    expect(ids).not.toContain('of-old')
    expect(await row('wool cape', 120)).toMatchObject({ searches: 1, clicked: 0 })
  })

  it('forgets single searches after three months and keeps their counts', async () => {
    const { store } = world()
    const before = (await store.searches.analytics(1)).now
    world().now += 100 * DAY
    await store.sweep()
    expect((await store.searches.impressions()).items).toEqual([])
    await store.events.append([followed('too-late', 'product-clicked', 'a3', world().now, 1)])
    await rollUp(store)
    const { daily } = await store.searches.analytics(120)
    expect(daily.find(({ day }) => day === '2026-11-23')).toMatchObject({
      searches: before.searches,
      clicked: before.clicked,
    })
  })
}
