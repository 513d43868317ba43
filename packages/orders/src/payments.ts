import type { Money } from '@elmo-chat/kernel'
import type { Order, Payment } from './types.js'

/** What the shop holds of an order: payments less refunds. */
export function balanceOf({ payments, total }: Pick<Order, 'payments' | 'total'>): Money {
  const amount = payments.reduce(
    (sum, { kind, amount }) => sum + (kind === 'payment' ? amount.amount : -amount.amount),
    0,
  )
  return { amount, currency: total.currency }
}

/** Gives back all that was paid, each to the method that it came from. */
export function refundsOf(order: Order, at: string, actionId: string): readonly Payment[] {
  const held = new Map<string, number>()
  for (const { kind, methodId, amount } of order.payments)
    held.set(methodId, (held.get(methodId) ?? 0) + (kind === 'payment' ? amount.amount : -amount.amount))
  return [...held]
    .filter(([, amount]) => amount > 0)
    .map(([methodId, amount]) => ({
      ...({ kind: 'refund', methodId, at, actionId } as const),
      amount: { amount, currency: order.total.currency },
    }))
}
