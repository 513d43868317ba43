import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { openStore, type Store } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assistant, openAssistant } from './assistant.js'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const home = mkdtempSync(join(tmpdir(), 'elmo-chat-memory-'))
let store: Store
let assistant: Assistant
let turns = 0

const feed = [
  'id,title,link,price,availability',
  ...['Straw hat', 'Wool scarf', 'Linen dress', 'Silk tie', 'Denim jacket'].map(
    (title, at) => `p${at},${title},https://shop.example/${at},${20 + at}.00 USD,in_stock`,
  ),
].join('\n')

beforeAll(async () => {
  const options = {
    ...{ lexicon, clock: () => NOW + turns, preciseClock: () => performance.now(), random: seededRandom(1) },
    ...{ rest: () => rest(0), onError: (error: unknown) => expect.fail(String(error)) },
  }
  store = await openStore({ home, clock: options.clock, random: options.random })
  assistant = await openAssistant({ ...options, store })
  const bytes = async function* () {
    yield new TextEncoder().encode(feed)
  }
  const request = { name: 'feed.csv', source: 'main', dryRun: false, force: false, currency: 'USD' }
  await assistant.importFeed(bytes(), { ...request, priceUnit: 'major' }, () => {})
})

afterAll(async () => {
  await assistant.close()
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

async function say(visitorId: string, conversationId: string, text: string) {
  const { blocks } = await assistant.chat({ conversationId, visitorId, turnId: `t${turns++}`, text })
  const list = blocks.find(({ type }) => type === 'data-products')
  const told = blocks.find(({ type }) => type === 'text')
  return {
    ids: list?.type === 'data-products' ? list.data.items.map(({ id }) => id) : [],
    text: told?.type === 'text' ? told.text : '',
  }
}

describe('what a visitor says not to like', () => {
  it('is in none of the lists chosen for them later, in another conversation, and in those of others', async () => {
    const first = await say('ann', 'c1', 'recommend five things for me')
    expect(first.text).toContain('I know nothing of you yet')
    const [unwanted] = first.ids
    expect((await say('ann', 'c1', "I don't like the first one")).ids).not.toContain(unwanted)
    await assistant.readEvents()
    const later = await say('ann', 'c2', 'recommend five things for me')
    expect(later.ids.length).toBeGreaterThan(0)
    expect(later.ids).not.toContain(unwanted)
    expect((await say('bob', 'c3', 'recommend five things for me')).ids).toContain(unwanted)
  })
})
