import type { Product } from '@elmo-chat/catalog'
import {
  defaultPolicy,
  type Order,
  type OrderStatus,
  type Payment,
  type PolicyBook,
  type ServiceRequest,
} from '@elmo-chat/orders'
import type { DeliveredOrder } from '@elmo-chat/storage'
import { clauses, FAULTS, OWNER, type Sketch, sketches } from './sample-orders.js'

const DAY = 86_400_000
const CARD = { id: 'm1', kind: 'card', masked: 'Visa •••• 9212' } as const
const statuses = { packing: 'processed', shipped: 'shipped', delivered: 'delivered' } satisfies Record<
  Sketch['status'],
  OrderStatus
>

/** The customer of all sample orders. */
export const CUSTOMER = 'mei'

/** The sample orders as a shop delivers them. */
export function storedOrders(products: Iterable<Product>, now: number): DeliveredOrder[] {
  const all = [...products]
  return sketches.map((sketch) => ({ order: orderOf(sketch, all, now), contacts: [sketch.contact ?? OWNER] }))
}

const BEFORE: readonly OrderStatus[] = ['pending', 'processed']

/** What the transcripts hold: as the usual policy, but for a week; faults for a month. */
export const storedPolicy: PolicyBook = {
  ...defaultPolicy,
  version: 2,
  refund: { ...defaultPolicy.refund, clause: ruled('refund', clauses.refund.text) },
  rules: {
    ...defaultPolicy.rules,
    return: {
      ...{ ...defaultPolicy.rules.return, clause: ruled('return', clauses.window.text), days: 7 },
      forReasons: [{ clause: ruled('return-faults', clauses.faults.text), reasons: FAULTS, days: 30 }],
    },
    exchange: { ...defaultPolicy.rules.exchange, clause: ruled('exchange', clauses.window.text), days: 7 },
    cancel: { ...defaultPolicy.rules.cancel, statuses: BEFORE, clause: ruled('cancel', clauses.shipped.text) },
    'change-address': {
      ...defaultPolicy.rules['change-address'],
      statuses: BEFORE,
      clause: ruled('change-address', clauses.shipped.text),
    },
  },
}

function ruled(id: string, text: { readonly en: string; readonly zh: string }) {
  return { id, text, version: 2 }
}

function orderOf(sketch: Sketch, all: readonly Product[], now: number): Order {
  const { number, status, variants, daysAgo = 2, methods = [CARD], refunds = [] } = sketch
  const lines = variants.map((wanted, place) => {
    const product = all.find((one) => one.variants.some(({ id }) => id === wanted))
    const variant = product?.variants.find(({ id }) => id === wanted)
    if (!product || !variant?.price) throw new Error(`the demo shop has no ${wanted}`)
    return {
      ...{ id: `l${place}`, productId: product.id, variantId: variant.id, quantity: 1, price: variant.price },
      ...{ title: { en: product.title, zh: product.title }, options: variant.options, categories: [] },
    }
  })
  const total = { amount: lines.reduce((sum, { price }) => sum + price.amount, 0), currency: lines[0]!.price.currency }
  const placed = now - (daysAgo + 2) * DAY
  const placedAt = new Date(placed).toISOString()
  return {
    ...{ id: number, customerId: CUSTOMER, placedAt, status: statuses[status], lines, methods, total },
    ...(status === 'delivered' ? { deliveredAt: new Date(placed + 2 * DAY).toISOString() } : {}),
    ...{ shipments: [], promotions: [], applied: [], shipping: { ...total, amount: 0 } },
    timeline: [{ at: placedAt, what: 'placed' }],
    requests: refunds.map(({ id, of, state, at }) => ({
      ...{ id, kind: of as ServiceRequest['kind'], at, lines: [] },
      state: state === 'sent' ? 'approved' : state,
    })),
    payments: [
      ...methods.map(({ id }, place): Payment => {
        const amount = { ...total, amount: place === 0 ? total.amount : 0 }
        return { kind: 'payment', methodId: id, at: placedAt, actionId: null, amount }
      }),
      ...refunds.flatMap(({ id, state, amount, at, method }): Payment[] => {
        const methodId = methods.find(({ masked }) => masked === method)?.id
        return state === 'sent' && amount && methodId ? [{ kind: 'refund', methodId, amount, at, actionId: id }] : []
      }),
    ],
    address: { name: 'Mei', lines: ['1 Quay Street'], city: 'Alderbay', region: '', postcode: '', country: 'CN' },
  }
}
