import { exchangeRefund } from './may-do.js'
import { balanceOf, refundsOf } from './payments.js'
import type { Customer, CustomerAction, Order, OrderAction, Payment, Replacement, ServiceRequest } from './types.js'

/**
 * The order after an action that `mayDo` allowed. An action that is in it already, or of another order, changes nothing;
 * nothing brings a cancelled order back. `refund` is what `mayDo` worked out.
 */
export function apply(action: OrderAction, order: Order, refund?: ServiceRequest['amount']): Order {
  if (order.id !== action.orderId || order.applied.includes(action.id)) return order
  const next: Order = {
    ...order,
    timeline: [...order.timeline, { at: action.at, what: action.type, actionId: action.id }],
    applied: [...order.applied, action.id],
  }
  if (order.status === 'cancelled' && MOVING.has(action.type)) return order
  switch (action.type) {
    case 'cancel':
      return { ...next, status: 'cancelled', payments: [...order.payments, ...refundsOf(order, action.at, action.id)] }
    case 'request-return':
      return { ...withRequest(next, action, 'return', refund), status: 'return-requested' }
    case 'request-exchange':
      return {
        ...withRequest(next, action, 'exchange', exchangeRefund(order, action.replacements)),
        status: 'exchange-requested',
      }
    case 'change-lines':
      return withLines(next, action)
    case 'change-address':
      return { ...next, address: action.address }
    case 'change-payment':
      return {
        ...next,
        methods: [...order.methods.filter(({ id }) => id !== action.method.id), action.method],
        payments: [
          ...order.payments,
          pays(action, action.method.id, balanceOf(order).amount, order),
          ...refundsOf(order, action.at, action.id),
        ],
      }
    case 'request-invoice':
      return withRequest(next, action, 'invoice')
    case 'claim-warranty':
      return withRequest(next, action, 'warranty')
    case 'claim-price-protection':
      return withRequest(next, action, 'price-protection', refund)
    case 'complain':
      return withRequest(next, action, 'complaint')
    case 'book-appointment':
      return withRequest(next, action, 'appointment')
    case 'decide-request':
      return withDecision(next, action)
  }
}

/** The customer after an action of their own; one of another customer changes nothing. */
export function applyToCustomer(action: CustomerAction, customer: Customer): Customer {
  return action.customerId === customer.id ? { ...customer, address: action.address } : customer
}

/** The customer's gift cards after the money that an action moved: what they pay is taken off, refunds come back. */
export function settle(before: Order, after: Order, customer: Customer): Customer {
  const moved = after.payments.slice(before.payments.length)
  return {
    ...customer,
    methods: customer.methods.map((method) => {
      if (method.kind !== 'gift-card' || !method.balance) return method
      const change = moved
        .filter(({ methodId }) => methodId === method.id)
        .reduce((sum, { kind, amount }) => sum + (kind === 'refund' ? amount.amount : -amount.amount), 0)
      return { ...method, balance: { ...method.balance, amount: method.balance.amount + change } }
    }),
  }
}

/** What would change the course of an order that has ended. */
const MOVING: ReadonlySet<OrderAction['type']> = new Set([
  'cancel',
  'request-return',
  'request-exchange',
  'change-lines',
  'change-address',
  'change-payment',
])

function withRequest(
  order: Order,
  action: OrderAction,
  kind: ServiceRequest['kind'],
  amount?: ServiceRequest['amount'],
): Order {
  const replacements = 'replacements' in action ? action.replacements : undefined
  const lines = 'lines' in action ? action.lines : (replacements?.map(({ lineId }) => lineId) ?? [])
  const request: ServiceRequest = {
    ...({ id: action.id, kind, state: 'requested', at: action.at, lines } as const),
    ...('reason' in action ? { reason: action.reason } : {}),
    ...('details' in action ? { details: action.details } : {}),
    ...('methodId' in action ? { methodId: action.methodId } : {}),
    ...(amount ? { amount } : {}),
    ...(replacements ? { replacements } : {}),
  }
  return { ...order, requests: [...order.requests, request] }
}

function withLines(order: Order, action: OrderAction & { readonly type: 'change-lines' }): Order {
  const { amount } = exchangeRefund(order, action.replacements)
  const replaced = new Map<string, Replacement>(action.replacements.map((one) => [one.lineId, one]))
  const moved = amount === 0 ? [] : [pays(action, action.methodId, -amount, order)]
  return {
    ...order,
    changed: true,
    lines: order.lines.map((line) => {
      const by = replaced.get(line.id)
      return by ? { ...line, variantId: by.variantId, options: by.options, price: by.price } : line
    }),
    payments: [...order.payments, ...moved],
    total: { ...order.total, amount: order.total.amount - amount },
  }
}

/** A refused return or exchange leaves the order as it was delivered, unless another one is still asked for. */
function withDecision(order: Order, { requestId, approved }: OrderAction & { readonly type: 'decide-request' }): Order {
  const requests = order.requests.map((request) =>
    request.id === requestId && request.state === 'requested'
      ? { ...request, state: approved ? ('approved' as const) : ('refused' as const) }
      : request,
  )
  const goesBack = requests.some(({ kind, state }) => (kind === 'return' || kind === 'exchange') && state !== 'refused')
  const isAsked = order.status === 'return-requested' || order.status === 'exchange-requested'
  return { ...order, requests, ...(isAsked && !goesBack ? { status: 'delivered' } : {}) }
}

const pays = ({ at, id }: OrderAction, methodId: string, amount: number, { total }: Order): Payment => ({
  ...({ kind: amount < 0 ? 'refund' : 'payment', methodId, at, actionId: id } as const),
  amount: { amount: Math.abs(amount), currency: total.currency },
})
