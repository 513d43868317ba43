import type { Money } from '@elmo-chat/kernel'
import { methodOf, sumOf } from './totals.js'
import {
  type ClauseId,
  ORDER_STATUSES,
  type Order,
  type OrderLine,
  type OrderStatus,
  type PolicyBook,
} from './types.js'

/** Whether the policy allows it, and by which clause. */
export type Permission =
  | {
      readonly allowed: true
      readonly clause: ClauseId
      /** What goes back to the customer; below zero: what is to be paid. */
      readonly amount: Money
      /** Where it goes. */
      readonly methodId?: string
    }
  | { readonly allowed: false; readonly clause: ClauseId; readonly code: RefusalCode }

export type RefusalCode =
  | 'TOO_LATE'
  | 'NOT_DELIVERED'
  | 'ALREADY_CANCELLED'
  | 'ALREADY_PACKED'
  | 'ALREADY_ASKED'
  | 'FINAL_SALE'
  | 'NO_SUCH_LINE'
  | 'NOTHING_OFFERED'

const DAY_MS = 86_400_000

const no = (clause: ClauseId, code: RefusalCode): Permission => ({ allowed: false, clause, code })

/** When the last parcel came; undefined while one is under way. */
export function deliveredAt({ status, shipments, placedAt }: Order): number | undefined {
  if (status !== 'delivered') return undefined
  const times = shipments.flatMap((shipment) => (shipment.deliveredAt ? [Date.parse(shipment.deliveredAt)] : []))
  return times.length > 0 ? Math.max(...times) : Date.parse(placedAt)
}

const isBefore = (status: OrderStatus, last: OrderStatus) =>
  ORDER_STATUSES.indexOf(status) <= ORDER_STATUSES.indexOf(last)

export function mayCancel(order: Order, policy: PolicyBook): Permission {
  if (order.status === 'cancelled') return no('cancel', 'ALREADY_CANCELLED')
  if (!isBefore(order.status, policy.cancelUntil)) return no('cancel', 'ALREADY_PACKED')
  const paid = order.payments.reduce(
    (sum, { kind, amount }) => sum + (kind === 'payment' ? amount.amount : -amount.amount),
    0,
  )
  return {
    ...{ allowed: true, clause: 'cancel', amount: { amount: paid, currency: order.shipping.currency } },
    ...(methodOf(order) ? { methodId: methodOf(order) } : {}),
  }
}

export function mayChangeAddress(order: Order, policy: PolicyBook): Permission {
  if (order.status === 'cancelled') return no('address-change', 'ALREADY_CANCELLED')
  if (!isBefore(order.status, policy.addressUntil)) return no('address-change', 'ALREADY_PACKED')
  return { allowed: true, clause: 'address-change', amount: { amount: 0, currency: order.shipping.currency } }
}

/** `lineIds` empty: as far as one line could go back at all. `categoryOf` gives the paths of a line's product. */
export function mayReturn(
  order: Order,
  lineIds: readonly string[],
  policy: PolicyBook,
  now: number,
  categoriesOf: (line: OrderLine) => readonly string[] = () => [],
): Permission {
  const refused = backRefused('return', policy.returnDays, order, lineIds, policy, now, categoriesOf)
  if (refused) return refused
  const lines = order.lines.filter(({ id }) => lineIds.includes(id))
  const amount = Math.max(0, sumOf(lines) - (lines.length > 0 ? policy.returnFee.amount : 0))
  return {
    ...{ allowed: true, clause: 'return', amount: { amount, currency: order.shipping.currency } },
    ...(methodOf(order) ? { methodId: methodOf(order) } : {}),
  }
}

/** The difference in price is worked out from the variants by `applyAction`. */
export function mayExchange(
  order: Order,
  lineIds: readonly string[],
  policy: PolicyBook,
  now: number,
  categoriesOf: (line: OrderLine) => readonly string[] = () => [],
): Permission {
  return (
    backRefused('exchange', policy.exchangeDays, order, lineIds, policy, now, categoriesOf) ?? {
      ...{ allowed: true, clause: 'exchange', amount: { amount: 0, currency: order.shipping.currency } },
      ...(methodOf(order) ? { methodId: methodOf(order) } : {}),
    }
  )
}

function backRefused(
  clause: 'return' | 'exchange',
  days: number,
  order: Order,
  lineIds: readonly string[],
  policy: PolicyBook,
  now: number,
  categoriesOf: (line: OrderLine) => readonly string[],
): Permission | undefined {
  if (order.status === 'cancelled') return no(clause, 'ALREADY_CANCELLED')
  const delivered = deliveredAt(order)
  if (delivered === undefined) return no(clause, 'NOT_DELIVERED')
  if (days === 0) return no(clause, 'NOTHING_OFFERED')
  if (now - delivered > days * DAY_MS) return no(clause, 'TOO_LATE')
  const lines = order.lines.filter(({ id }) => lineIds.includes(id))
  if (lines.length < new Set(lineIds).size) return no(clause, 'NO_SUCH_LINE')
  const open = order.requests.filter(
    ({ kind, state }) => (kind === 'return' || kind === 'exchange') && state !== 'rejected',
  )
  const isAsked = policy.manyRequests
    ? open.some((request) => request.lineIds.some((id) => lineIds.includes(id)))
    : open.length > 0
  if (isAsked) return no(clause, 'ALREADY_ASKED')
  const isFinal = lines.some((line) =>
    policy.finalSale.some((each) => each === line.productId || categoriesOf(line).includes(each)),
  )
  return isFinal ? no(clause, 'FINAL_SALE') : undefined
}

/** Warranty and price protection run from the order's day. */
export function mayClaim(
  kind: 'warranty' | 'price-protection' | 'invoice',
  order: Order,
  policy: PolicyBook,
  now: number,
): Permission {
  const nothing = { amount: 0, currency: order.shipping.currency }
  if (order.status === 'cancelled') return no(kind, 'ALREADY_CANCELLED')
  if (order.requests.some((request) => request.kind === kind && request.state === 'open'))
    return no(kind, 'ALREADY_ASKED')
  if (kind === 'invoice') return { allowed: true, clause: kind, amount: nothing }
  const span = kind === 'warranty' ? policy.warrantyMonths : policy.priceProtectionDays
  if (span === 0) return no(kind, 'NOTHING_OFFERED')
  const from = kind === 'warranty' ? (deliveredAt(order) ?? Date.parse(order.placedAt)) : Date.parse(order.placedAt)
  const end = kind === 'warranty' ? monthsLater(from, span) : from + span * DAY_MS
  return now > end ? no(kind, 'TOO_LATE') : { allowed: true, clause: kind, amount: nothing }
}

function monthsLater(from: number, months: number): number {
  const date = new Date(from)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.getTime()
}
