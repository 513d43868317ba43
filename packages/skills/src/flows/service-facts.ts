import type { FactSource } from '@elmo-chat/dialogue'
import { effectOf } from './money-words.js'
import { type OrdersView, type ServiceDeed, type ServiceOrder, serviceDeeds } from './service.js'

/**
 * A shop's facts with those of orders and rules beside them. Subjects and their fields:
 *
 * - `order:NUMBER`: `number`, `status:LANGUAGE`, `total`, `line:ID`, `method:ID`, `refund:ID:amount`, `refund:ID:day`, `refund:ID:method`,
 *   `placed` and `delivered` (days), `money:EFFECT:LINE:VARIANT:REASON:METHOD` (what an effect would give back),
 *   `until:DEED:REASON` (the last day on which it can be asked for; REASON may be empty);
 * - `policy:CLAUSE`: `text:LANGUAGE`.
 */
export function serviceFacts(facts: FactSource, service: OrdersView): FactSource {
  return {
    ...facts,
    lookup(subject, field) {
      if (subject.startsWith('order:')) {
        const order = service.orders.find(({ number }) => number === subject.slice(6))
        const value = order && (ofService(order.number, field, service) ?? ofOrder(order, field))
        return order && value !== undefined ? { value, source: 'orders', version: order.version } : undefined
      }
      if (!subject.startsWith('policy:')) return facts.lookup(subject, field)
      const clause = service.clause(subject.slice(7))
      const value = clause && (field === 'text:zh' ? clause.text.zh : clause.text.en)
      return clause && value !== undefined ? { value, source: 'policy', version: clause.version } : undefined
    },
  }
}

/** What the policy makes of an order. */
function ofService(number: string, field: string, service: OrdersView) {
  if (field.startsWith('money:')) return service.moneyOf(effectOf(number, field))
  const [name, deed, reason] = field.split(':')
  const isDeed = (word: string | undefined): word is ServiceDeed => serviceDeeds.some((one) => one === word)
  return name === 'until' && isDeed(deed) ? service.lastDay(deed, number, reason || undefined) : undefined
}

function ofOrder(order: ServiceOrder, field: string) {
  if (field === 'number') return order.number
  if (field === 'total') return order.total
  if (field === 'placed') return order.placedAt.slice(0, 10)
  if (field === 'delivered') return order.deliveredAt?.slice(0, 10)
  if (field.startsWith('status:')) return field.endsWith('zh') ? order.statusText.zh : order.statusText.en
  if (field.startsWith('method:')) return order.methods.find(({ id }) => `method:${id}` === field)?.masked
  if (field.startsWith('refund:')) {
    const refund = order.refunds.find(({ id }) => field.startsWith(`refund:${id}:`))
    if (!refund) return undefined
    if (field.endsWith(':amount')) return refund.amount ?? undefined
    return field.endsWith(':day') ? refund.at.slice(0, 10) : (refund.method ?? undefined)
  }
  return order.lines.find(({ id }) => `line:${id}` === field)?.title
}
