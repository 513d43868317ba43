import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@elmo-chat/kernel'
import type { ListAnswer } from '@elmo-chat/protocol'
import { buildPopularQueries } from '@elmo-chat/search'
import { openStore, type Store } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ListLog } from './list-log.js'
import { PopularQueries } from './popular-queries.js'
import { readClickLog } from './search/click-log.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-log-'))
let now = Date.parse('2026-11-23T10:00:00Z')
let store: Store
let log: ListLog
let made = 0

const item = { title: 'Hat', url: null, image: null, price: null, available: true, why: [] }
const answer = (change: Partial<ListAnswer> = {}): ListAnswer => ({
  impressionId: `i${++made}`,
  total: 2,
  items: [
    { ...item, id: 'h1' },
    { ...item, id: 'h2' },
  ],
  ...change,
})
const record = (visitorId: string, query: string, change: Partial<ListAnswer> = {}) =>
  log.record({ visitorId, query, language: 'en', answer: answer(change) })
const logged = async (visitorId: string) => (await store.events.ofVisitor(visitorId, 1_000)).map(({ event }) => event)

beforeAll(async () => {
  store = await openStore({ home, clock: () => now, random: seededRandom(1) })
  log = new ListLog(store, {
    clock: () => now,
    random: seededRandom(1),
    onError: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  await log.close()
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

describe('the log of lists', () => {
  it('keeps a search with what it showed, without what identifies a person', async () => {
    record('ann', 'hats for li.wei@example.cn, 13912345678', { corrected: 'hat for li.wei@example.cn', total: 0 })
    await log.flush()
    expect(await logged('ann')).toEqual([
      {
        id: 'search-i1',
        type: 'search-performed',
        at: '2026-11-23T10:00:00.000Z',
        visitorId: 'ann',
        query: 'hats for [email], [phone]',
        impressionId: 'i1',
        products: ['h1', 'h2'],
        context: { total: 0, surface: 'search-box', language: 'en', corrected: 'hat for [email]' },
      },
    ])
  })

  it('cuts words only after personal data was taken out of them', async () => {
    record('long', `${'x'.repeat(490)} 13912345678 ${'y'.repeat(9_000)}`)
    await log.flush()
    const [{ query }] = await logged('long')
    expect(query).toHaveLength(500)
    expect(query).not.toMatch(/139/)
  })

  it('writes what has gathered in one go, and no more of one visitor than a person asks for', async () => {
    for (let index = 0; index < 350; index++) record('bot', `query ${index}`)
    for (let index = 0; index < 120; index++) record(`v${index}`, 'hat')
    await log.flush()
    expect(await logged('bot')).toHaveLength(300)
    expect(await logged('v119')).toHaveLength(1)
    now += 86_400_000
    record('bot', 'a new day')
    await log.flush()
    expect(await logged('bot')).toHaveLength(301)
  })

  it('keeps a further page with the ranks that its products have in the whole list, for learning', async () => {
    record('pager', 'straw hat')
    now += 20 * 60_000
    record('pager', 'straw hat', { firstRank: 25 })
    await log.flush()
    expect((await logged('pager')).map(({ rank }) => rank)).toEqual([25, undefined])
    while ((await store.searches.rollUp()) > 0);
    const { impressions } = await readClickLog(store, now - 86_400_000)
    const own = impressions.filter(({ visitorId }) => visitorId === 'pager')
    expect(own.map(({ firstRank, products }) => [firstRank, products])).toEqual([
      [1, ['h1', 'h2']],
      [25, ['h1', 'h2']],
    ])
    const { items } = await store.searches.queries({ list: 'top', days: 1, q: 'straw hat' })
    expect(items).toMatchObject([{ searches: 1 }])
  })

  it('gives what many people search for as suggestions, and nobody’s own words', async () => {
    for (const [visitor, query] of [
      ['a', 'Sun  Hat'],
      ['b', 'sun hat'],
      ['c', 'sun hat'],
      ['a', 'sun dress of aunt mary'],
    ])
      record(visitor, query)
    for (const visitor of ['a', 'b', 'c']) record(visitor, 'sunken treasure', { total: 0, items: [] })
    await log.flush()
    while ((await store.searches.rollUp()) > 0);
    const popular = new PopularQueries(store, () => now)
    await popular.catchUp()
    expect(popular.queries).toEqual(
      buildPopularQueries([
        { query: 'hat', searches: 120, found: 120 },
        { query: 'sun hat', searches: 3, found: 3 },
      ]),
    )
  })
  it('keeps a list that nobody searched for, with its kind and without words', async () => {
    log.record({ visitorId: 'eve', kind: 'for-you', answer: answer({ impressionId: 'shelf' }) })
    await log.flush()
    expect(await logged('eve')).toMatchObject([
      {
        id: 'list-shelf',
        type: 'list-shown',
        impressionId: 'shelf',
        products: ['h1', 'h2'],
        context: { kind: 'for-you' },
      },
    ])
  })
  it('counts what it leaves out where the database is behind: searches come first, and of lists some of all are kept', async () => {
    const told: string[] = []
    const options = { clock: () => now, random: seededRandom(1), onError: () => {}, waiting: 20 }
    const small = new ListLog(store, { ...options, onNotice: (notice) => told.push(notice) })
    for (let at = 0; at < 60; at++) small.record({ visitorId: `busy-${at}`, kind: 'trending', answer: answer() })
    for (let at = 0; at < 20; at++)
      small.record({ visitorId: `asks-${at}`, query: 'hat', language: 'en', answer: answer() })
    await small.flush(0)
    expect([small.notLogged, told]).toEqual([40, ['40 lists were shown but not logged: the database is behind.']])
    await small.close()
    const kept = async (who: string, from: number, to: number) => {
      const places = Array.from({ length: to - from }, (_, at) => `${who}-${from + at}`)
      return (await Promise.all(places.map(logged))).flat().length
    }
    expect([await kept('asks', 0, 20), await kept('busy', 0, 60)]).toEqual([20, 20])
    expect(await kept('busy', 0, 20)).toBeGreaterThan(0)
    expect(await kept('busy', 20, 60)).toBeGreaterThan(0)
  })
})
