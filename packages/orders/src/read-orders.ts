import type { Problem, Read } from '@elmo-chat/kernel'
import { orderOf, type ReadOrder } from './reading/order-of.js'
import { orderProblem } from './reading/order-problems.js'
import { recordsOf } from './reading/records-of.js'

/** How many orders one delivery may bring. */
export const ORDER_LIMIT = 10_000

/**
 * Reads orders from a JSON array, JSON Lines, or a table with one line item a row in which the number comes again: see
 * docs/guide/orders.md. What is wrong with an order costs that order; the others are read. Of two with one number the later counts.
 *
 * @param currency ISO 4217, for amounts that do not name theirs
 */
export function readOrders(text: string, { currency }: { readonly currency: string }): Read<readonly ReadOrder[]> {
  const problems: Problem[] = []
  const read = new Map<string, ReadOrder>()
  const records = recordsOf(text)
  for (const { row, record } of records.slice(0, ORDER_LIMIT)) {
    if (!record) {
      problems.push(orderProblem('ORDER_MALFORMED', { row }))
      continue
    }
    const found = orderOf(record, currency, (code, place) => problems.push(orderProblem(code, { row, ...place })))
    if (found) read.set(found.order.id, found)
  }
  if (records.length > ORDER_LIMIT) problems.push(orderProblem('ORDERS_TOO_MANY', { row: records[ORDER_LIMIT].row }))
  if (records.length === 0) problems.push(orderProblem('ORDERS_EMPTY', {}))
  return { value: [...read.values()], problems }
}
