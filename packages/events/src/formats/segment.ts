import type { EventType } from '@elmo-chat/protocol'
import { type Fields, fieldsIn, fieldsOf, known, numberOf, priceOf, sameId, textOf } from './foreign.js'

const types: Readonly<Record<string, EventType>> = {
  'product viewed': 'product-viewed',
  'product clicked': 'product-clicked',
  'product list viewed': 'list-shown',
  'product added': 'cart-added',
  'product removed': 'cart-removed',
  'order completed': 'order-placed',
  'order refunded': 'order-returned',
  'products searched': 'search-performed',
  'product reviewed': 'product-reviewed',
}
const CALLS: ReadonlySet<unknown> = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias'])

/** Whether an entry is a call of Segment's tracking API. */
export const isSegment = (entry: Fields): boolean => CALLS.has(entry.type)

/**
 * A call of Segment as events of ours, one for each product; null for one that has no counterpart.
 *
 * Source  segment.com/docs/connections/spec/ecommerce/v2
 */
export function fromSegment(entry: Fields, now: string): Fields[] | null {
  const type = typeOf(entry)
  if (!type) return null
  const properties = fieldsOf(entry.properties)
  const whole = known({
    type,
    at: textOf(entry.timestamp ?? entry.originalTimestamp, 64) ?? now,
    visitorId: textOf(entry.anonymousId ?? entry.userId, 64),
    customerId: textOf(entry.userId, 64),
    orderId: textOf(properties.order_id, 64),
    query: textOf(properties.query, 500),
    impressionId: textOf(properties.impression_id, 64),
  })
  const messageId = textOf(entry.messageId, 60) ?? `segment-${sameId([entry])}`
  const products = fieldsIn(properties.products)
  if (products.length === 0) return [known({ id: messageId, ...whole, ...productOf(properties, properties) })]
  return products.map((product, at) =>
    known({
      // Two ways of one message stay one message.
      id: products.length === 1 ? messageId : `${messageId.slice(0, 56)}-${at + 1}`,
      ...whole,
      ...productOf(product, properties),
    }),
  )
}

function typeOf({ type, event }: Fields): EventType | undefined {
  if (type === 'page' || type === 'screen') return 'page-viewed'
  const name = typeof event === 'string' ? event.toLowerCase() : ''
  return type === 'track' && Object.hasOwn(types, name) ? types[name] : undefined
}

function productOf(product: Fields, { currency }: Fields): Fields {
  const position = numberOf(product.position)
  return {
    productId: textOf(product.product_id ?? product.sku, 200),
    quantity: numberOf(product.quantity),
    price: priceOf(product.price, product.currency ?? currency),
    rank: position !== undefined && position >= 1 ? Math.floor(position) : undefined,
  }
}
