import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import { type Assistant, openAssistant } from '@elmo-chat/assistant'
import { demoDocuments, demoFeed } from '@elmo-chat/demo'
import { type Language, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { signIdentity } from '@elmo-chat/orders'
import type { Block, TurnTrace } from '@elmo-chat/protocol'
import type { DeliveredOrder, Store } from '@elmo-chat/storage'
import { openStoreWithOrders } from '@elmo-chat/storage/testing'
import { sketches } from './sample-orders.js'
import { CUSTOMER, storedOrders, storedPolicy } from './stored-orders.js'

/** A turn of a live assistant: its reply, and what is kept of it. */
export interface LiveTurn {
  readonly conversationId: string
  readonly blocks: readonly Block[]
  readonly text: string
  readonly trace: TurnTrace
  /** As the merchant reads it. */
  readonly message: string
  /** Kinds of what was done by it: actions on orders, and notes that were laid before people. */
  readonly done: readonly string[]
}

export interface LiveShop {
  readonly home: string
  /** Milliseconds since 1970; set it to move the time. */
  now: number
  store: Store
  assistant: Assistant
  putAnew: (orders: readonly DeliveredOrder[]) => Promise<void>
  /** Puts the sample orders there as if nothing had been done to them. */
  fresh(): Promise<void>
  /** Opens a conversation of a visitor who is logged in, or a guest. */
  converse(visitorId: string, isSigned: boolean, language?: Language): Promise<(text: string) => Promise<LiveTurn>>
  /** Ends the process's part and begins it anew over the same home. */
  restart(): Promise<void>
  close(): Promise<void>
}

const START = Date.parse('2026-11-01T10:00:00.000Z')
const sealKey = new Uint8Array(32).fill(5)

/** The demo shop behind an assistant over a store of its own, with the sample orders. */
export async function openLiveShop(): Promise<LiveShop> {
  const home = mkdtempSync(join(tmpdir(), 'elmo-live-orders-'))
  let turns = 0
  const shop = {
    home,
    now: START,
    async fresh() {
      await shop.putAnew(storedOrders(shop.assistant.products(), shop.now))
    },
    async converse(visitorId: string, isSigned: boolean, language: Language = 'en') {
      const expires = Math.floor(shop.now / 1_000) + 30 * 86_400
      if (isSigned)
        await shop.assistant.service.identify(
          visitorId,
          signIdentity(CUSTOMER, expires, await shop.store.secrets.identity()),
        )
      const conversationId = `c${turns++}`
      const known = new Set((await doneIn(shop.store, conversationId)).map(({ id }) => id))
      return async (text: string): Promise<LiveTurn> => {
        shop.now += 60_000
        const turn = { conversationId, visitorId, turnId: `t${turns++}`, text, pageLanguage: language }
        const { blocks } = await shop.assistant.chat(turn)
        const { message, trace } = (await shop.store.conversations.record(conversationId))!.turns.at(-1)!
        const all = trace.flows ? await doneIn(shop.store, conversationId) : []
        const done = all.filter(({ id }) => !known.has(id))
        for (const { id } of done) known.add(id)
        const [said] = blocks
        const kinds = [...new Set(done.flatMap(({ kinds }) => kinds))]
        return { conversationId, blocks, text: said?.type === 'text' ? said.text : '', trace, message, done: kinds }
      }
    },
    async restart() {
      await shop.assistant.close()
      await shop.store.close()
      Object.assign(shop, await openOver(home, () => shop.now))
    },
    async close() {
      await shop.assistant.close()
      await shop.store.close()
      rmSync(home, { recursive: true, force: true })
    },
  } as LiveShop
  Object.assign(shop, await openOver(home, () => shop.now))
  const request = { name: 'demo.jsonl', source: 'main', dryRun: false, force: false, priceUnit: 'major' } as const
  for (const language of ['en', 'zh']) {
    const source = `demo-${language}`
    const documents = demoDocuments().filter((document) => document.language === language)
    const written = documents.map((document) => ({ ...document, source, url: `/documents/${document.id}` }))
    await shop.store.documents.put(source, written)
  }
  await shop.assistant.importFeed(bytesOf(demoFeed()), { ...request, currency: 'CNY' }, () => {})
  await shop.assistant.orders.savePolicy({ ...storedPolicy, version: 1 }, 'test')
  await shop.fresh()
  return shop
}

async function openOver(home: string, clock: () => number) {
  const random = seededRandom(clock())
  const { store, putAnew } = await openStoreWithOrders({ home, clock, random, sealKey })
  const options = { lexicon, clock, preciseClock: () => performance.now(), random, rest: () => rest() }
  const onError = (error: unknown) => {
    throw error
  }
  return { store, putAnew, assistant: await openAssistant({ ...options, store, onError }) }
}

/** What was done so far: to the sample orders, and laid before people in a conversation. */
async function doneIn(store: Store, conversationId: string): Promise<{ id: string; kinds: readonly string[] }[]> {
  const entries = (await Promise.all(NUMBERS.map((number) => store.orders.entries(number)))).flat()
  const notes = (await store.desk.entries(conversationId)).filter(({ kind }) => kind === 'note')
  const reasons = (await store.desk.find(conversationId))?.reasons ?? []
  return [
    ...entries.map(({ id, action }) => ({ id, kinds: [kinds[action.type] ?? action.type] })),
    ...notes.map(({ id }) => ({ id, kinds: reasons.filter((reason) => NOTED.has(reason)) })),
  ]
}

/** What is laid before people; a case has further reasons. */
const NOTED: ReadonlySet<string> = new Set(['complain', 'book-appointment'])

const NUMBERS = sketches.map(({ number }) => number)

const kinds: Readonly<Record<string, string>> = {
  cancel: 'cancel-order',
  'request-return': 'return-line',
  'request-exchange': 'exchange-line',
  'claim-price-protection': 'claim-price',
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}
