import type { Product } from '@elmo-chat/catalog'
import type {
  OrdersView,
  ServiceAccess,
  ServiceClause,
  ServiceDeed,
  ServiceOrder,
  ServiceRefusal,
} from '@elmo-chat/skills'

/*
 * Orders for transcripts over the demo shop: 123456 (a black T-shirt in M, delivered), 123457 (a beige one in S; M is sold
 * out), 200001 (two items, being packed), 200002 (another customer's), 300001 (on its way), 100001 (delivered too long ago to come back), 150001 (two
 * items, delivered so long ago that they come back for a fault alone),
 * EM20261107-1234 (two items, delivered, paid in two ways), 123458 (paid back, and a second refund is asked for).
 */

const SHIRT = 'old-book-cotton-t-shirt'
const OTHER = 'wind-chime-striped-organic-cotton-t-shirt'

export interface Sketch {
  readonly number: string
  readonly status: 'packing' | 'shipped' | 'delivered'
  /** Whose it is; the others' where it is left out. */
  readonly contact?: string
  readonly variants: readonly string[]
  /** Since it was delivered; two where it is left out. */
  readonly daysAgo?: number
  readonly methods?: ServiceOrder['methods']
  readonly refunds?: ServiceOrder['refunds']
}

const VISA = { id: 'm1', kind: 'card', masked: 'Visa •••• 9212' } as const
const ALIPAY = { id: 'm2', kind: 'alipay', masked: 'Alipay' } as const

export const sketches: readonly Sketch[] = [
  { number: '123456', status: 'delivered', variants: [`${SHIRT}-black-m`] },
  { number: '123457', status: 'delivered', variants: [`${SHIRT}-beige-s`] },
  { number: '200001', status: 'packing', variants: [`${SHIRT}-green-m`, `${OTHER}-pink-s`] },
  { number: '200002', status: 'packing', variants: [`${SHIRT}-green-m`], contact: 'noah@shop.example' },
  { number: '300001', status: 'shipped', variants: [`${OTHER}-white-m`] },
  { number: '100001', status: 'delivered', variants: [`${SHIRT}-white-l`], daysAgo: 58 },
  { number: '150001', status: 'delivered', variants: [`${SHIRT}-green-m`, `${OTHER}-white-m`], daysAgo: 15 },
  {
    number: 'EM20261107-1234',
    status: 'delivered',
    variants: [`${SHIRT}-black-l`, `${OTHER}-white-m`],
    methods: [VISA, ALIPAY],
  },
  {
    number: '123458',
    status: 'delivered',
    variants: [`${OTHER}-white-m`],
    refunds: [
      { id: 'r2', of: 'price-protection', state: 'requested', amount: null, at: '2026-11-09T08:00:00Z', method: null },
      {
        ...({ id: 'r1', of: 'return', state: 'sent', at: '2026-11-08T08:00:00Z', method: VISA.masked } as const),
        amount: { amount: 9_900, currency: 'CNY' },
      },
    ],
  },
]

const statusText = {
  packing: { en: 'being packed', zh: '正在备货' },
  shipped: { en: 'on its way', zh: '运输中' },
  delivered: { en: 'delivered', zh: '已签收' },
} as const

export const clauses = {
  window: {
    id: 'return-window',
    version: '1',
    title: { en: 'Return window', zh: '退换货期限' },
    text: {
      en: 'Items can be returned or exchanged within 7 days of delivery.',
      zh: '商品签收后7天内可以退换。',
    },
  },
  faults: {
    id: 'return-faults',
    version: '1',
    title: { en: 'Return window of faults', zh: '质量问题退换货期限' },
    text: { en: 'Faults can be returned within 30 days of delivery.', zh: '签收后30天内发现质量问题可以退货。' },
  },
  shipped: {
    id: 'cancel-before-shipping',
    version: '1',
    title: { en: 'Cancellation', zh: '取消订单' },
    text: {
      en: 'An order can be canceled or changed until it has been handed to the carrier.',
      zh: '订单在交给快递之前可以取消或修改。',
    },
  },
  notDelivered: {
    id: 'return-after-delivery',
    version: '1',
    title: { en: 'Return window', zh: '退换货期限' },
    text: { en: 'Items can be returned once they were delivered.', zh: '商品签收后才能退换。' },
  },
  refund: {
    id: 'refund',
    version: '1',
    title: { en: 'Refunds', zh: '退款' },
    text: { en: 'Refunds arrive within 5 to 7 business days.', zh: '退款在5到7个工作日内到账。' },
  },
} satisfies Record<string, ServiceClause>

/** Reasons for which an order comes back for longer. */
export const FAULTS = ['defective', 'damaged', 'wrong-item'] as const

/** Wrong contacts after which an order is locked. */
const TRIES = 5

export const OWNER = 'mei@shop.example'

/** The orders as one visitor sees them; signed in, or after proof by contact. */
export interface Desk {
  readonly view: OrdersView
  /** Takes a contact that was told beside an order number. */
  prove(number: string, contact: string): void
  /** Takes an order number: the order is seen where its contact proved another one before. */
  name(number: string): void
}

export function openDesk(products: readonly Product[], isSigned: boolean): Desk {
  const all = sketches.flatMap((sketch) => orderOf(sketch, products) ?? [])
  const proven = new Set(isSigned ? all.map(({ number }) => number) : [])
  const wrong = new Map<string, number>()
  const contacts = new Set<string | undefined>()
  const contactOf = (number: string) => {
    const sketch = sketches.find((one) => one.number === number)
    return sketch && (sketch.contact ?? OWNER)
  }
  const access = (number: string): ServiceAccess =>
    proven.has(number) ? 'seen' : (wrong.get(number) ?? 0) >= TRIES ? 'locked' : 'unproven'
  return {
    view: {
      get orders() {
        return all.filter(({ number }) => proven.has(number))
      },
      access,
      forbids: (deed, number, _, reason) =>
        forbids(
          deed,
          sketches.find((one) => one.number === number),
          reason,
        ),
      lastDay: (_, number, reason) =>
        sketches.some((one) => one.number === number) ? (isFault(reason) ? '2026-02-03' : '2026-01-11') : undefined,
      refusal: () => undefined,
      moneyOf({ kind, input }) {
        const order = all.find(({ number }) => number === input.order)
        if (kind === 'cancel-order') return order?.total
        return kind === 'return-line' ? order?.lines.find(({ id }) => id === input.line)?.price : undefined
      },
      clause: (id) => Object.values(clauses).find((clause) => clause.id === id),
      invoiceKinds: ['personal', 'company'],
      refundClause: clauses.refund,
    },
    name(number) {
      if (contacts.has(contactOf(number))) proven.add(number)
    },
    prove(number, contact) {
      if (access(number) === 'locked') return
      if (contactOf(number) === contact) {
        proven.add(number)
        contacts.add(contact)
      } else wrong.set(number, (wrong.get(number) ?? 0) + 1)
    },
  }
}

function forbids(deed: ServiceDeed, order: Sketch | undefined, reason?: string): ServiceRefusal | undefined {
  if (deed === 'invoice') return undefined
  if (deed === 'cancel' || deed === 'change-address')
    return order?.status === 'packing' ? undefined : { clause: clauses.shipped, because: 'status' }
  if (order?.status !== 'delivered') return { clause: clauses.notDelivered, because: 'status' }
  const { daysAgo = 2 } = order
  if (daysAgo > (deed === 'return' && (reason === undefined || isFault(reason)) ? 30 : 7))
    return { clause: isFault(reason) ? clauses.faults : clauses.window, because: 'late' }
  return undefined
}

const isFault = (reason: string | undefined) => FAULTS.some((fault) => fault === reason)

function orderOf(
  { number, status, variants, methods = [VISA], refunds = [] }: Sketch,
  products: readonly Product[],
): ServiceOrder | undefined {
  const lines = variants.flatMap((id, place) => {
    const product = products.find((one) => one.variants.some((variant) => variant.id === id))
    const price = product?.variants.find((variant) => variant.id === id)?.price
    if (!product || !price) return []
    return [{ id: `l${place}`, productId: product.id, variantId: id, title: product.title, quantity: 1, price }]
  })
  if (lines.length < variants.length) return undefined
  const amount = lines.reduce((sum, { price }) => sum + price.amount, 0)
  return {
    number,
    version: '1',
    status,
    statusText: statusText[status],
    lines,
    total: { amount, currency: lines[0]!.price.currency },
    timeline: [{ at: '2026-01-02T03:04:05Z', text: statusText[status] }],
    placedAt: '2026-01-02T03:04:05Z',
    deliveredAt: status === 'delivered' ? '2026-01-04T03:04:05Z' : null,
    methods,
    refunds,
  }
}
