import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import type { EventInput, RankerRecord } from '@elmo-chat/protocol'
import { openStore, type Store } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assistant, openAssistant } from '../assistant.js'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const DAY = 86_400_000
const home = mkdtempSync(join(tmpdir(), 'elmo-training-'))
let store: Store
let one: Assistant
let other: Assistant
const errors: unknown[] = []

/** What shoppers of this shop search for: words that no lexicon knows. */
const queries = Array.from({ length: 52 }, (_, at) => `${'bdfgklmnpr'[at % 10]}a${'bdgklm'[Math.floor(at / 10)]}orim`)
const rests = ['velt', 'sorn', 'mipal', 'gund', 'tesk', 'rolv']
const nextAfter = (query: number, steps: number) => (query + steps) % queries.length
/** Things called so, each for something that others search for: "travel pillow" is a pillow, and has to do with travel. */
const things = queries.flatMap((query, at) =>
  rests.slice(0, 4).map((rest, place) => {
    return { id: `${at}-${place}`, at, title: `${queries[nextAfter(at, place + 1)]} ${rest} ${query}` }
  }),
)
const holding = (query: string) => things.filter(({ title }) => title.includes(query))
const isMeant = (query: string, id: string) => queries[Number(id.split('-')[0])] === query

const feed = [
  'id,title,link,price,availability',
  ...things.map(({ id, title }) => `${id},${title},https://shop.example/${id},20.00 USD,in_stock`),
].join('\n')

async function shown(assistant: Assistant, query: string): Promise<string[]> {
  const { items } = await assistant.search({ text: query, constraints: [], limit: 8, facets: [] })
  return items.map(({ id }) => id)
}

/** For how many queries what is meant stands first. */
async function meantAhead(assistant: Assistant): Promise<number> {
  let count = 0
  for (const query of queries) {
    const first = (await shown(assistant, query)).slice(0, 4)
    if (first.every((id) => isMeant(query, id))) count++
  }
  return count
}

/** Shoppers who look at rank n with the chance 1/√n and click on what is meant, and seldom on another. */
function shopping(): EventInput[] {
  const random = seededRandom(3)
  const events: EventInput[] = []
  for (const [at, query] of queries.entries()) {
    for (let list = 0; list < 44; list++) {
      const impressionId = `i${at}-${list}`
      const visitorId = `v${at}-${list}`
      const time = new Date(NOW - 20 * DAY + list * 0.4 * DAY).toISOString()
      const order = holding(query).map(({ id }) => id)
      for (let place = order.length - 1; place > 0; place--) {
        const with_ = Math.floor(random() * (place + 1))
        ;[order[place], order[with_]] = [order[with_], order[place]]
      }
      events.push({
        id: `s${impressionId}`,
        type: 'search-performed',
        at: time,
        visitorId,
        query,
        impressionId,
        products: order,
        context: { total: 8, surface: 'search-box', language: 'en', vouched: true },
      })
      for (const [place, productId] of order.entries()) {
        if (random() > (place + 1) ** -0.5 || random() > (isMeant(query, productId) ? 0.95 : 0.03)) continue
        const rank = place + 1
        events.push({
          id: `c${impressionId}-${rank}`,
          type: 'product-clicked',
          at: time,
          visitorId,
          impressionId,
          productId,
          rank,
        })
      }
    }
  }
  return events
}

beforeAll(async () => {
  const options = {
    lexicon,
    clock: () => NOW,
    preciseClock: () => performance.now(),
    random: seededRandom(1),
    rest: () => rest(0),
    onError: (error: unknown) => errors.push(error),
  }
  store = await openStore({ home, clock: options.clock, random: options.random })
  one = await openAssistant({ ...options, store })
  const bytes = async function* () {
    yield new TextEncoder().encode(feed)
  }
  const request = {
    name: 'feed.csv',
    source: 'main',
    dryRun: false,
    force: false,
    currency: 'USD',
    priceUnit: 'major' as const,
  }
  expect(await one.importFeed(bytes(), request, () => {})).toMatchObject({ state: 'done', products: 208 })
  other = await openAssistant({ ...options, random: seededRandom(2), store })
})

afterAll(async () => {
  await one.close()
  await other.close()
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a ranker', () => {
  let trained: RankerRecord

  it('is not trained where little is known', async () => {
    expect(await one.steering.trainRanker('ann')).toMatchObject({ ok: false, error: { code: 'TRAINING_DATA_SCARCE' } })
  })

  it('is learned from clicks and goes live at once when it wins, here and in another process', async () => {
    const events = shopping()
    for (let at = 0; at < events.length; at += 500) await store.events.append(events.slice(at, at + 500))
    await one.readEvents()
    const before = await meantAhead(one)
    expect(before).toBeLessThan(26)
    const result = await one.steering.trainRanker('ann')
    if (!result.ok) throw new Error(result.error.message.en)
    trained = result.value
    expect(trained).toMatchObject({ state: 'live', createdBy: 'ann', learnedFrom: { queries: 52, judgements: 0 } })
    expect(trained.learnedFrom.clicks).toBeGreaterThan(200)
    expect(trained.measured!.difference.low).toBeGreaterThan(0)
    expect(trained.decision!.zh).toMatch(/\p{Script=Han}/u)
    expect(trained.importance.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
    const after = await meantAhead(one)
    expect(after).toBeGreaterThan(45)
    for (let wait = 0; wait < 100 && (await meantAhead(other)) < after; wait++) await rest(100)
    expect(await meantAhead(other)).toBeGreaterThanOrEqual(after)
  }, 120_000)

  it('is refused when it is no better than the one that is live', async () => {
    const again = await one.steering.trainRanker('bob')
    expect(again).toMatchObject({ ok: true, value: { state: 'refused' } })
    const { live, rankers } = await one.steering.rankers()
    expect(live).toBe(trained.id)
    const refused = rankers.find(({ state }) => state === 'refused')!
    expect(await one.steering.promote(refused.id, { force: false, by: 'bob' })).toMatchObject({
      error: { code: 'RANKER_REFUSED' },
    })
    expect(await one.steering.promote(refused.id, { force: true, by: 'bob' })).toMatchObject({
      value: { state: 'live' },
    })
    expect(await one.steering.rollBack('bob')).toMatchObject({ ok: true, value: { id: trained.id } })
  })

  it('is compared on clicks and on judgements, and its rules add up', async () => {
    const compared = await one.steering.compare({ a: 'standard', b: trained.id, on: 'clicks' })
    if (!compared.ok) throw new Error(compared.error.code)
    expect(compared.value.difference.low).toBeGreaterThan(0)
    expect(compared.value.wins).toBeGreaterThan(compared.value.losses)
    const judgements = queries.flatMap((query) =>
      holding(query).map(({ id }) => ({ query, productId: id, grade: isMeant(query, id) ? 3 : 0 })),
    )
    const evaluated = await one.steering.evaluate(judgements)
    if (!evaluated.ok) throw new Error(evaluated.error.code)
    const { a, b } = evaluated.value
    expect([a.id, b.id]).toEqual(['words', trained.id])
    expect(b.measured.ndcg10.mean).toBeGreaterThan(a.measured.ndcg10.mean)
    const path = await one.steering.path({ text: queries[0] }, 'en')
    if (!path.ok) throw new Error(path.error.code)
    expect(path.value.ranker.id).toBe(trained.id)
    for (const { score, because } of path.value.items)
      expect(because.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 6)
  })

  it('gives way to the one before at once, when it is rolled back', async () => {
    expect(await one.steering.rollBack('ann')).toMatchObject({ ok: true, value: { id: 'standard' } })
    expect(await meantAhead(one)).toBeLessThan(26)
    for (let wait = 0; wait < 100 && (await meantAhead(other)) > 26; wait++) await rest(100)
    expect(await meantAhead(other)).toBe(await meantAhead(one))
    expect(errors).toEqual([])
  }, 60_000)
})

describe('an intent', () => {
  const text = 'zorble my fennick please'
  const skillOf = async (assistant: Assistant, turn: string) => {
    await assistant.chat({ conversationId: turn, visitorId: 'v', turnId: turn, text })
    for await (const line of assistant.exportLines('conversations') ?? []) {
      const { id, turns } = JSON.parse(line) as { id: string; turns: { trace: { decision: { skill: string } } }[] }
      if (id === turn) return turns[0].trace.decision.skill
    }
    throw new Error('the turn is not kept')
  }
  it('is learned only from corrections', async () => {
    expect(await one.steering.trainIntents('ann')).toMatchObject({ ok: false, error: { code: 'CORRECTIONS_NONE' } })
  })
  it('that the merchant corrected is understood so at once, and no longer when that is taken back', async () => {
    const before = await skillOf(one, 't1')
    const added = await one.steering.addCorrection({ text, language: 'en', intent: 'human' }, 'ann')
    if (!added.ok) throw new Error('not kept')
    expect([before === 'human', await skillOf(one, 't2')]).toEqual([false, 'human'])
    await one.steering.removeCorrection(added.value.id, 'ann')
    expect(await skillOf(one, 't3')).toBe(before)
  })
})
