import { no, ok, type Result } from '@elmo-chat/kernel'
import { balanceOf, methodOf } from './totals.js'
import type { Order, OrderAction, Payment, ServiceRequest, Swap } from './types.js'

export interface ApplyRefusal {
  readonly code: 'OTHER_ORDER' | 'NO_SUCH_LINE' | 'NO_SUCH_REQUEST' | 'ORDER_ENDED' | 'NO_METHOD'
}

/**
 * Gives the order after an action. Whether policy allows it was asked before (`mayReturn` and its kin); here it is only made sure
 * that the order stays whole: nothing revives a cancelled order, and the same action again changes nothing.
 */
export function applyAction(order: Order, action: OrderAction): Result<Order, ApplyRefusal> {
  if (action.orderId !== order.id) return no({ code: 'OTHER_ORDER' })
  if (order.actions.includes(action.id)) return ok(order)
  const isEnded = order.status === 'cancelled'
  if (isEnded && action.kind !== 'decide' && action.kind !== 'request') return no({ code: 'ORDER_ENDED' })
  const changed = change(order, action)
  return changed.ok
    ? ok({ ...changed.value, actions: [...order.actions, action.id], version: order.version + 1 })
    : changed
}

function change(order: Order, action: OrderAction): Result<Order, ApplyRefusal> {
  const { currency } = order.shipping
  switch (action.kind) {
    case 'cancel':
      return ok({
        ...order,
        status: 'cancelled',
        cancelReason: action.reason,
        payments: [...order.payments, ...refundsOfAll(order, action.at)],
      })
    case 'return': {
      if (!hasLines(order, action.lineIds)) return no({ code: 'NO_SUCH_LINE' })
      const lines = order.lines.filter(({ id }) => action.lineIds.includes(id))
      const amount = lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0)
      return ok(
        asked(order, {
          ...opened(action, 'return', action.lineIds),
          ...moneyOf(order, amount, action.methodId),
          ...(action.reason ? { reason: action.reason } : {}),
        }),
      )
    }
    case 'exchange': {
      const difference = differenceOf(order, action.swaps)
      if (difference === undefined) return no({ code: 'NO_SUCH_LINE' })
      return ok(
        asked(order, {
          ...opened(
            action,
            'exchange',
            action.swaps.map(({ lineId }) => lineId),
          ),
          variantIds: action.swaps.map(({ variantId }) => variantId),
          ...moneyOf(order, -difference, action.methodId),
          ...(action.reason ? { reason: action.reason } : {}),
        }),
      )
    }
    case 'change-lines': {
      const difference = differenceOf(order, action.swaps)
      if (difference === undefined) return no({ code: 'NO_SUCH_LINE' })
      const methodId = action.methodId ?? methodOf(order)
      if (difference !== 0 && methodId === undefined) return no({ code: 'NO_METHOD' })
      const payment: Payment[] =
        difference === 0
          ? []
          : [
              {
                kind: difference > 0 ? 'payment' : 'refund',
                methodId: methodId!,
                amount: { amount: Math.abs(difference), currency },
                at: action.at,
              },
            ]
      const by = new Map(action.swaps.map((swap) => [swap.lineId, swap]))
      const lines = order.lines.map((line) => {
        const swap = by.get(line.id)
        return swap ? { ...line, variantId: swap.variantId, options: swap.options, price: swap.price } : line
      })
      return ok({ ...order, lines, payments: [...order.payments, ...payment] })
    }
    case 'change-address':
      return ok({ ...order, address: action.address })
    case 'change-payment': {
      const paid = balanceOf(order)
      return ok({
        ...order,
        payments: [
          ...order.payments,
          { kind: 'payment', methodId: action.methodId, amount: paid, at: action.at },
          ...refundsOfAll(order, action.at),
        ],
      })
    }
    case 'request':
      if (!hasLines(order, action.lineIds)) return no({ code: 'NO_SUCH_LINE' })
      return ok(
        asked(order, {
          ...opened(action, action.request, action.lineIds),
          ...(action.reason ? { reason: action.reason } : {}),
          ...(action.details ? { details: action.details } : {}),
          ...(action.amount ? { amount: action.amount } : {}),
        }),
      )
    case 'decide': {
      if (!order.requests.some(({ id }) => id === action.requestId)) return no({ code: 'NO_SUCH_REQUEST' })
      const requests = order.requests.map((request) =>
        request.id === action.requestId ? { ...request, state: action.state } : request,
      )
      return ok({ ...order, requests })
    }
  }
}

const hasLines = (order: Order, lineIds: readonly string[]) =>
  lineIds.every((wanted) => order.lines.some(({ id }) => id === wanted))

const opened = (action: OrderAction, kind: ServiceRequest['kind'], lineIds: readonly string[]): ServiceRequest => ({
  ...{ id: action.id, kind, state: 'open', at: action.at, lineIds },
})

const asked = (order: Order, request: ServiceRequest): Order => ({ ...order, requests: [...order.requests, request] })

function moneyOf(order: Order, amount: number, methodId = methodOf(order)) {
  return { amount: { amount, currency: order.shipping.currency }, ...(methodId === undefined ? {} : { methodId }) }
}

/** What the new variants cost more; undefined where a line is not there. */
function differenceOf(order: Order, swaps: readonly Swap[]): number | undefined {
  let sum = 0
  for (const { lineId, price } of swaps) {
    const line = order.lines.find(({ id }) => id === lineId)
    if (!line) return undefined
    sum += (price.amount - line.price.amount) * line.quantity
  }
  return sum
}

/** All that was paid and not paid back, by the method that paid it. */
function refundsOfAll(order: Order, at: string): Payment[] {
  const byMethod = new Map<string, number>()
  for (const { kind, methodId, amount } of order.payments)
    byMethod.set(methodId, (byMethod.get(methodId) ?? 0) + (kind === 'payment' ? amount.amount : -amount.amount))
  return [...byMethod]
    .filter(([, amount]) => amount > 0)
    .map(([methodId, amount]) => ({
      ...{ kind: 'refund', methodId, amount: { amount, currency: order.shipping.currency }, at },
    }))
}
