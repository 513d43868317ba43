import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { httpLanguageModel } from '@elmo-chat/models'
import type { ModelCaps, Store } from '@elmo-chat/storage'
import { openStore } from '@elmo-chat/storage'
import { openAssistant } from '../../assistant.js'
import { scriptedModel } from './scripted-model.js'

export interface ShopRow {
  readonly title: string
  readonly description: string
  readonly material?: string
}

interface WordedShopOptions {
  readonly rows: readonly ShopRow[]
  readonly caps?: Partial<ModelCaps>
  readonly deadlineMs?: number
  readonly voice?: string
  /** Puts into the store what the assistants are to find there. */
  readonly prepare?: (store: Store) => Promise<void>
}

/** A shop with a scripted language model, and its twin without one over the same data. */
export async function openWordedShop({ rows, caps, deadlineMs = 2_500, voice = '', prepare }: WordedShopOptions) {
  const home = mkdtempSync(join(tmpdir(), 'elmo-worded-'))
  const started = Date.parse('2026-06-01T12:00:00Z')
  const time = { passed: 0 }
  const errors: unknown[] = []
  const options = {
    ...{
      lexicon,
      clock: () => started + time.passed++,
      preciseClock: () => performance.now(),
      random: seededRandom(5),
    },
    ...{ rest: () => rest(0), onError: (error: unknown) => errors.push(error) },
  }
  const store = await openStore({ home, clock: options.clock, random: options.random })
  await prepare?.(store)
  const server = await scriptedModel()
  const languageModel = {
    model: httpLanguageModel({ url: server.url, model: 'scripted' }),
    ...{
      name: 'scripted',
      deadlineMs,
      voice,
      caps: { ...{ visitor: 10_000_000, desk: 10_000_000, shop: 10_000_000 }, ...caps },
    },
  }
  const plain = await openAssistant({ ...options, store })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = rows.map(({ title, description, material = 'cotton' }, at) =>
    [`p${at}`, title, description, `https://shop.example/${at}`, `${20 + at}.00 USD`, 'in_stock', material]
      .map(quoted)
      .join(','),
  )
  const feed = ['id,title,description,link,price,availability,material', ...lines].join('\n')
  const bytes = async function* () {
    yield new TextEncoder().encode(feed)
  }
  const request = { name: 'feed.csv', source: 'main', dryRun: false, force: false, currency: 'USD' }
  await plain.importFeed(bytes(), { ...request, priceUnit: 'major' }, () => {})
  const worded = await openAssistant({ ...options, store, languageModel })
  let turns = 0
  const sayTo = async (assistant: typeof plain, conversationId: string, text: string, visitorId: string) => {
    const { blocks } = await assistant.chat({ conversationId, visitorId, turnId: `t${turns++}`, text })
    const first = blocks[0]
    const record = await store.conversations.record(conversationId)
    const turn = record?.turns.at(-1)
    return { blocks, text: first?.type === 'text' ? first.text : '', turn, stored: turn?.reply }
  }
  return {
    ...{ store, server, errors, time, worded, plain },
    /** Says the same to both; gives both replies. */
    async say(conversationId: string, text: string, visitorId = 'ann') {
      const twin = await sayTo(plain, `plain-${conversationId}`, text, visitorId)
      return { twin, said: await sayTo(worded, conversationId, text, visitorId) }
    },
    async close() {
      await worded.close()
      await plain.close()
      server.close()
      await store.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
