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

/**
 * Gives back what the shop holds, each part to the method that it came from. A method that got a refund for what another one
 * paid (a cheaper line put on a gift card) is not asked for it: the one that paid gets so much less.
 */
export function refundsOf(order: Order, at: string, actionId: string): readonly Payment[] {
  const paid = new Map<string, number>()
  for (const { kind, methodId, amount } of order.payments)
    paid.set(methodId, (paid.get(methodId) ?? 0) + (kind === 'payment' ? amount.amount : -amount.amount))
  const refunds: Payment[] = []
  let { amount: left } = balanceOf(order)
  for (const [methodId, amount] of paid) {
    const back = Math.min(amount, left)
    if (back <= 0) continue
    left -= back
    refunds.push({ kind: 'refund', methodId, at, actionId, amount: { amount: back, currency: order.total.currency } })
  }
  return refunds
}
