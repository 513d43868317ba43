import type { EventType } from '@elmo-chat/protocol'
import { type Fields, fieldsIn, fieldsOf, known, numberOf, priceOf, sameId, textOf } from './foreign.js'

const types: Readonly<Record<string, EventType>> = {
  view_item: 'product-viewed',
  select_item: 'product-clicked',
  view_item_list: 'list-shown',
  add_to_cart: 'cart-added',
  remove_from_cart: 'cart-removed',
  purchase: 'order-placed',
  refund: 'order-returned',
  search: 'search-performed',
  view_search_results: 'search-performed',
  page_view: 'page-viewed',
}

/** What stands once for all events of a request of the Measurement Protocol. */
export const isGa4 = (entry: Fields): boolean => typeof entry.name === 'string' && entry.type === undefined

/**
 * An event of Google Analytics 4 (Measurement Protocol or gtag) as events of ours, one for each item; null for one that has
 * no counterpart. GA4 gives no ids: an order is known by its number, any other event by who did what to which item when.
 * `impression_id` of the parameters, where a page sends it, ties the event to one of our lists.
 *
 * Source  developers.google.com/analytics/devguides/collection/protocol/ga4/reference/events
 */
export function fromGa4(entry: Fields, envelope: Fields, now: string): Fields[] | null {
  const type = typeof entry.name === 'string' && Object.hasOwn(types, entry.name) ? types[entry.name] : undefined
  if (!type) return null
  const params = fieldsOf(entry.params)
  const micros = Number(entry.timestamp_micros ?? envelope.timestamp_micros)
  const at = micros > 0 && micros < 8.64e21 ? new Date(micros / 1000).toISOString() : now
  const visitorId = textOf(entry.client_id ?? envelope.client_id ?? envelope.app_instance_id, 64)
  const orderId = textOf(params.transaction_id, 64)
  const whole = known({
    type,
    at,
    visitorId,
    customerId: textOf(envelope.user_id, 64),
    orderId,
    query: textOf(params.search_term, 500),
    impressionId: textOf(params.impression_id, 64),
  })
  const idOf = (item: unknown) =>
    `ga4-${sameId(orderId === undefined ? [visitorId, at, entry.name, item] : [entry.name, orderId, item])}`
  const items = fieldsIn(params.items)
  if (items.length === 0) return [{ id: idOf(params), ...whole }]
  return items.map((item) => {
    const index = numberOf(item.index)
    return known({
      id: idOf([item.item_id, item.item_variant, item.index]),
      ...whole,
      productId: textOf(item.item_id, 200),
      quantity: numberOf(item.quantity),
      price: priceOf(item.price, item.currency ?? params.currency),
      // The place in the list is counted from 0 there, from 1 here.
      rank: index !== undefined && index >= 0 ? Math.floor(index) + 1 : undefined,
    })
  })
}
