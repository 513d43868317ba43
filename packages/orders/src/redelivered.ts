import type { Order, OrderStatus, Payment, ServiceRequest } from './types.js'

/** Where an order is that a shop still works on: until it tells more, what was changed here stands. */
const BEFORE_SHIPPING: ReadonlySet<OrderStatus> = new Set(['pending', 'processed'])
const BEFORE_RETURN: ReadonlySet<OrderStatus> = new Set(['pending', 'processed', 'shipped', 'delivered'])

/**
 * An order that the shop delivers again, with what customers asked for and what was done here meanwhile. The shop tells how
 * far an order is; it may not know yet of what was done here, which stands until it tells a status behind it.
 */
export function redelivered(kept: Order, delivered: Order): Order {
  const did = (type: string) => kept.timeline.some(({ what, actionId }) => what === type && actionId !== undefined)
  const isBeforeShipping = BEFORE_SHIPPING.has(delivered.status)
  const known = new Set(delivered.requests.map(({ id }) => id))
  const doneHere = kept.timeline.filter(({ actionId }) => actionId !== undefined)
  const withLines = kept.changed && isBeforeShipping ? { lines: kept.lines, total: kept.total } : {}
  return {
    ...delivered,
    ...withLines,
    status: statusOf(kept, delivered.status, did),
    address: did('change-address') && isBeforeShipping ? kept.address : delivered.address,
    methods: [
      ...delivered.methods,
      ...kept.methods.filter(({ id }) => !delivered.methods.some((method) => method.id === id)),
    ],
    payments: [...delivered.payments, ...notIn(delivered.payments, kept.payments)],
    timeline: [...delivered.timeline, ...doneHere].toSorted((one, other) => one.at.localeCompare(other.at)),
    requests: [
      ...kept.requests.filter(({ id }) => !known.has(id)).map((request) => settledBy(request, delivered.status)),
      ...delivered.requests,
    ],
    applied: [...new Set([...kept.applied, ...delivered.applied])],
    ...(kept.changed ? { changed: kept.changed } : {}),
  }
}

function statusOf(kept: Order, told: OrderStatus, did: (type: string) => boolean): OrderStatus {
  if (kept.status === 'cancelled' && did('cancel') && BEFORE_SHIPPING.has(told)) return kept.status
  const isAsked = kept.status === 'return-requested' || kept.status === 'exchange-requested'
  return isAsked && BEFORE_RETURN.has(told) ? kept.status : told
}

/** What the shop tells has come back was granted. */
function settledBy(request: ServiceRequest, told: OrderStatus): ServiceRequest {
  const isDone =
    (told === 'returned' && request.kind === 'return') || (told === 'exchanged' && request.kind === 'exchange')
  return isDone && request.state === 'requested' ? { ...request, state: 'approved' } : request
}

/** Money that was moved here and that the shop does not tell of: it tells of it by the same amount of the same method. */
function notIn(told: readonly Payment[], kept: readonly Payment[]): Payment[] {
  const left = [...told]
  return kept.filter((payment) => {
    if (payment.actionId === null) return false
    const place = left.findIndex(
      ({ kind, methodId, amount }) =>
        kind === payment.kind && methodId === payment.methodId && amount.amount === payment.amount.amount,
    )
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}
