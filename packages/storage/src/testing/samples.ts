import type { Product } from '@elmo-chat/catalog'
import { NEW_CASE, serviceState } from '@elmo-chat/desk'
import { defaultPolicy, type Order, type OrderAction } from '@elmo-chat/orders'
import type { Block, EventInput, TurnTrace } from '@elmo-chat/protocol'
import type { Deeds } from '../deeds.js'
import type { TurnToSave } from '../save-turn.js'

/** A small product of a hat shop. */
export function hat(sourceId: string, change: Partial<Product> = {}): Product {
  const source = change.source ?? 'main'
  return {
    id: `${source}:${sourceId}`,
    source,
    sourceId,
    title: `Hat ${sourceId}`,
    description: 'A hat of felt.',
    language: 'en',
    brand: 'Brim',
    categories: [['Hats']],
    attributes: [{ field: 'color', label: 'Color', text: 'Blue', concepts: ['color.blue'], from: 'column' }],
    url: `https://hats.example/${sourceId}`,
    images: [],
    variants: [
      {
        id: `${source}:${sourceId}:m`,
        sku: null,
        options: { Size: 'M', Color: 'Blue' },
        attributes: [],
        price: { amount: 1999, currency: 'USD' },
        compareAt: null,
        available: true,
        stock: 3,
        image: null,
      },
    ],
    releasedAt: null,
    ...change,
  }
}

export const hats = (count: number, change?: Partial<Product>): Product[] =>
  Array.from({ length: count }, (_, index) => hat(String(index).padStart(6, '0'), change))

export function trace(change: Partial<TurnTrace['understood']> = {}, ms = 4): TurnTrace {
  return {
    steps: [
      { name: 'understand', ms: ms / 2 },
      { name: 'say', ms: ms / 2 },
    ],
    understood: {
      language: 'en',
      intents: [{ intent: 'find', confidence: 0.9 }],
      constraints: [{ field: 'color', op: 'is', value: 'color.blue', text: 'blue' }],
      critiques: [],
      references: [],
      query: 'hat',
      unknown: [],
      ...change,
    },
    brief: { constraints: [], query: 'hat' },
    decision: { skill: 'find', because: 'The customer looks for something.' },
    retrieved: [],
    claims: [],
  }
}

export function reply(total = 1, sentiment = 0): Block[] {
  return [
    { type: 'text', text: total ? 'Here is one.' : 'We found none.' },
    { type: 'data-products', data: { impressionId: 'impression', total, items: [] } },
    { type: 'data-feeling', data: { sentiment, emotion: 'calm' } },
  ]
}

export function event(id: string, change: Partial<EventInput> = {}): EventInput {
  return { id, type: 'message-sent', at: '2026-11-23T10:00:00.000Z', visitorId: 'visitor', ...change }
}

export function turn(conversationId: string, version: number, change: Partial<TurnToSave> = {}): TurnToSave {
  const turnId = change.turnId ?? `${conversationId}-${version + 1}`
  return {
    conversationId,
    visitorId: 'visitor',
    language: 'en',
    version,
    turnId,
    at: '2026-11-23T10:00:00.000Z',
    message: 'a blue hat',
    reply: reply(),
    trace: trace(),
    state: { version: 1, turn: version + 1 },
    events: [event(`${turnId}-m`)],
    ...change,
  }
}

const yuan = (amount: number) => ({ amount, currency: 'CNY' })

/** An order that was paid by card and nothing happened to. */
export const orderOf = (id: string, customerId: string): Order => ({
  ...{ id, customerId, placedAt: '2026-11-20T10:00:00.000Z', status: 'pending', shipping: yuan(0), total: yuan(9_900) },
  ...{ shipments: [], timeline: [], requests: [], promotions: [], applied: [] },
  lines: [],
  address: { lines: ['1 Quay Street'], city: 'Alderbay', region: '', postcode: '', country: 'CN' },
  methods: [{ id: 'card', kind: 'card', masked: 'Visa •••• 9212' }],
  payments: [
    { kind: 'payment', methodId: 'card', amount: yuan(9_900), at: '2026-11-20T10:00:00.000Z', actionId: null },
  ],
})

/** A complaint about order `EM-100`, laid before people; `turns` have been done before in the conversation, every third with one. */
export function deedsOf(conversationId: string, id: string, turns: number, change: Partial<OrderAction> = {}): Deeds {
  const complaint = { id, type: 'complain', orderId: 'EM-100', at: '2026-11-23T10:00:00.000Z', reason: 'late' } as const
  const next = { ...NEW_CASE, state: serviceState.waiting, agentName: null }
  const entry = { id, kind: 'note', by: '', words: 'late' } as const
  return {
    actions: [{ ...complaint, ...change } as OrderAction],
    ...{ policy: defaultPolicy, by: 'visitor' },
    cases: [{ conversationId, version: Math.floor(turns / 3), next, entry }],
  }
}
