import type { Money } from '@elmo-chat/kernel'
import type { Order, OrderLine } from './types.js'

/** What the lines cost. */
export const sumOf = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0)

/** What the order costs by its lines as they stand. */
export function totalOf({ lines, shipping, discount }: Order): Money {
  return { amount: sumOf(lines) + shipping.amount - discount.amount, currency: shipping.currency }
}

/** What was paid and not paid back. */
export function balanceOf({ payments, shipping }: Order): Money {
  const amount = payments.reduce(
    (sum, payment) => sum + (payment.kind === 'payment' ? 1 : -1) * payment.amount.amount,
    0,
  )
  return { amount, currency: shipping.currency }
}

/** The method that paid most recently. */
export function methodOf({ payments }: Order): string | undefined {
  return payments.findLast(({ kind }) => kind === 'payment')?.methodId
}
