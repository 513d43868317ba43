import type { Language } from '@elmo-chat/kernel'
import {
  mayDo,
  type Order,
  type OrderAction,
  type PolicyBook,
  type Refusal,
  type ServiceView,
  termsOf,
  windowOf,
} from '@elmo-chat/orders'
import { actionOf, type EffectWorld } from './order-effects.js'
import { bareNumber } from './order-number.js'
import { eventWords, statusWords } from './order-words.js'
import type { OrdersView, ServiceClause, ServiceDeed, ServiceOrder, ServiceRefund, ServiceRefusal } from './service.js'
import { toldClauses } from './told-clauses.js'

/**
 * A visitor's orders and the policy as flows see them. `language` is the one in which the shop's titles are told, `shop` what
 * it sells now.
 */
export function ordersView(
  view: ServiceView,
  shop: Pick<EffectWorld, 'index' | 'facts'>,
  language: Language,
): OrdersView {
  const { orders, locked, policy, now } = view
  const world = { ...shop, orders, now }
  const orderOf = (number: string) => orders.find(({ id }) => bareNumber(id) === bareNumber(number))
  const isLocked = (number: string) => locked.some((one) => bareNumber(one) === bareNumber(number))
  const seen = orders.map((order) => serviceOrder(order, language))
  const clauses: ReadonlyMap<string, ServiceClause> = new Map(
    toldClauses(policy).map((clause) => [clause.id, { ...clause, version: String(clause.version) }]),
  )
  return {
    orders: seen,
    access: (number) => (orderOf(number) ? 'seen' : isLocked(number) ? 'locked' : 'unproven'),
    forbids(deed, number, lineId, reason) {
      const order = orderOf(number)
      if (!order) return undefined
      const reasons = reason === undefined ? reasonsFor(policy, deed) : [reason]
      const verdicts = reasons.map((one) => verdictOf(probe(deed, order, lineId, one, now), order, policy))
      // With any reason that is not refused it may still be done.
      if (verdicts.some((verdict) => !verdict || OPEN.has(verdict.code))) return undefined
      return refusalOf(verdicts[0], clauses)
    },
    lastDay(deed, number, reason) {
      const order = orderOf(number)
      return order && windowOf(deed, termsOf(policy.rules[deed], reason), order)?.until.slice(0, 10)
    },
    refusal(effect) {
      const action = actionOf(effect, world)
      if (!action) return { clause: null, because: 'changed' }
      const order = orderOf(action.orderId)
      return order && refusalOf(verdictOf(action, order, policy), clauses)
    },
    moneyOf(effect) {
      const action = actionOf({ ...effect, id: '', flow: '' }, world)
      const order = action && orderOf(action.orderId)
      const verdict = order && mayDo(action, order, { policy, methods: order.methods })
      return verdict?.allowed ? verdict.refund : undefined
    },
    clause: (id) => clauses.get(id),
    invoiceKinds: policy.rules.invoice.kinds ?? [],
    refundClause: clauses.get(policy.refund.clause.id)!,
  }
}

/** Refusals of what is not chosen yet. */
const OPEN: ReadonlySet<Refusal['code']> = new Set([
  ...(['NOTHING_CHOSEN', 'OTHER_PRODUCT', 'SAME_VARIANT', 'SOLD_OUT', 'METHOD_UNKNOWN'] as const),
  ...(['METHOD_NOT_ALLOWED', 'BALANCE_TOO_LOW', 'KIND_UNKNOWN', 'NOT_CHEAPER'] as const),
])

/** Refusals that have a word for customers; those left out mean that something changed meanwhile. */
const BECAUSE: Readonly<Partial<Record<Refusal['code'], ServiceRefusal['because']>>> = {
  ORDER_STATUS: 'status',
  ORDER_CHANGED_BEFORE: 'items-changed',
  TOO_LATE: 'late',
  REASON_NOT_ACCEPTED: 'reason',
  EXCEPTED: 'excepted',
  CLAIMED_BEFORE: 'claimed',
  SOLD_OUT: 'sold-out',
  BALANCE_TOO_LOW: 'balance',
}

function verdictOf(action: OrderAction, order: Order, policy: PolicyBook): Refusal | undefined {
  const verdict = mayDo(action, order, { policy, methods: order.methods })
  return verdict.allowed ? undefined : verdict
}

function refusalOf(
  refusal: Refusal | undefined,
  clauses: ReadonlyMap<string, ServiceClause>,
): ServiceRefusal | undefined {
  if (!refusal) return undefined
  const clause = (refusal.clause && clauses.get(refusal.clause.id)) ?? null
  return { clause, because: BECAUSE[refusal.code] ?? 'changed' }
}

/** Reasons that make a difference, and any other. */
function reasonsFor({ rules, exceptions }: PolicyBook, deed: ServiceDeed): readonly string[] {
  const excepted = exceptions.flatMap(({ forbids, unless }) => (forbids.includes(deed) ? unless : []))
  const termed = (rules[deed].forReasons ?? []).flatMap(({ reasons }) => reasons)
  return [...new Set(['other', ...(rules[deed].reasons ?? []), ...termed, ...excepted])]
}

/** The action that a deed would be, as far as it is known. */
function probe(deed: ServiceDeed, order: Order, lineId: string | undefined, reason: string, now: string): OrderAction {
  const base = { id: '', orderId: order.id, at: now }
  const lines = lineId === undefined ? [] : [lineId]
  const { total } = order
  switch (deed) {
    case 'cancel':
      return { ...base, type: 'cancel', reason }
    case 'return':
      return { ...base, type: 'request-return', lines, reason, methodId: '' }
    case 'exchange': {
      const of = { productId: '', variantId: '', options: {}, price: total, available: true }
      return {
        ...base,
        type: 'request-exchange',
        replacements: lines.map((id) => ({ lineId: id, ...of })),
        ...{ methodId: '', reason },
      }
    }
    case 'change-address':
      return { ...base, type: 'change-address', address: order.address }
    case 'invoice':
      return { ...base, type: 'request-invoice', kind: '', title: '' }
    case 'warranty':
      return { ...base, type: 'claim-warranty', lines, reason }
    case 'price-protection':
      return { ...base, type: 'claim-price-protection', lines: lines as unknown as [string], priceNow: total }
  }
}

function serviceOrder(order: Order, language: Language): ServiceOrder {
  const { id, status, lines, total, timeline, shipments, methods, payments, placedAt, deliveredAt = null } = order
  const paid = new Set(payments.flatMap(({ kind, methodId }) => (kind === 'payment' ? [methodId] : [])))
  const takesMoney = methods.filter((method) => paid.has(method.id) || method.kind === 'gift-card')
  const happened = [
    ...timeline.map(({ at, what }) => ({ at, text: eventWords[what] ?? { en: what, zh: what } })),
    ...shipments.flatMap(({ events }) => events),
  ]
  return {
    number: id,
    version: `${status}-${timeline.length}`,
    ...{ status, statusText: statusWords[status], total, placedAt, deliveredAt },
    lines: lines.map(({ id, productId, variantId, title, quantity, price }) => ({
      ...{ id, productId, variantId, title: title[language], quantity, price },
    })),
    timeline: happened.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    methods: (takesMoney.length > 0 ? takesMoney : methods).map(({ id, kind, masked }) => ({ id, kind, masked })),
    refunds: refundsOf(order),
  }
}

const REFUNDED: ReadonlySet<string> = new Set(['return', 'exchange', 'price-protection'])

/** Money that went back, and what was asked for and did not yet. */
function refundsOf({ requests, payments, methods, timeline }: Order): ServiceRefund[] {
  const masked = (methodId: string | undefined) => methods.find(({ id }) => id === methodId)?.masked ?? null
  const sent = payments.flatMap(({ kind, methodId, amount, at, actionId }, place): ServiceRefund[] => {
    if (kind !== 'refund') return []
    const of = requests.find(({ id }) => id === actionId)?.kind
    const did = timeline.find((entry) => entry.actionId === actionId)?.what
    return [
      { id: `${actionId}-${place}`, of: of ?? did ?? 'refund', state: 'sent', amount, at, method: masked(methodId) },
    ]
  })
  const done = new Set(payments.flatMap(({ kind, actionId }) => (kind === 'refund' && actionId ? [actionId] : [])))
  const asked = requests.flatMap(({ id, kind, state, amount, at, methodId }): ServiceRefund[] => {
    if (!REFUNDED.has(kind) || done.has(id) || (kind === 'exchange' && (amount?.amount ?? 0) <= 0)) return []
    return [{ id, of: kind, state, amount: amount ?? null, at, method: masked(methodId) }]
  })
  return [...sent, ...asked].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
