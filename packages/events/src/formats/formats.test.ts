import { describe, expect, it } from 'vitest'
import { validateEvents } from '../validate-events.js'

const NOW = '2026-11-29T08:00:00.000Z'
const read = (input: unknown) => validateEvents(input, NOW)

describe('events of GA4', () => {
  const purchase = {
    client_id: '1234.5678',
    user_id: 'u-7',
    timestamp_micros: '1796025600000000',
    events: [
      {
        name: 'purchase',
        params: {
          transaction_id: 'T-1',
          currency: 'usd',
          items: [
            { item_id: 'SKU_1', price: 19.99, quantity: 2, index: 0 },
            { item_id: 'SKU_2', price: 5, index: 1 },
          ],
        },
      },
    ],
  }

  it('become one event an item, with money in minor units and ranks from 1', () => {
    const { value, problems } = read(purchase)
    expect(problems).toEqual([])
    expect(value).toMatchObject([
      {
        type: 'order-placed',
        at: new Date(1796025600000).toISOString(),
        visitorId: '1234.5678',
        customerId: 'u-7',
        orderId: 'T-1',
        productId: 'SKU_1',
        quantity: 2,
        price: { amount: 1999, currency: 'USD' },
        rank: 1,
      },
      { productId: 'SKU_2', price: { amount: 500, currency: 'USD' }, rank: 2 },
    ])
  })
  it('of one order count once, however often they are sent', () => {
    const later = { ...purchase, timestamp_micros: '1796025999000000' }
    const ids = (input: unknown) => read(input).value.map(({ id }) => id)
    expect(ids(later)).toEqual(ids(purchase))
    expect(new Set(ids(purchase)).size).toBe(2)
  })
  it('are told apart by what was done when', () => {
    const view = (micros: string) => ({
      client_id: 'c',
      timestamp_micros: micros,
      events: [{ name: 'view_item', params: { items: [{ item_id: 'a' }] } }],
    })
    const [one] = read(view('1796025600000000')).value
    const [other] = read(view('1796025601000000')).value
    expect(one.type).toBe('product-viewed')
    expect(one.id).not.toBe(other.id)
    expect(read(view('1796025600000000')).value[0].id).toBe(one.id)
  })
  it('take the words of a search, and the time of arrival where none is told', () => {
    const { value } = read({ client_id: 'c', events: [{ name: 'search', params: { search_term: 'red hat' } }] })
    expect(value).toMatchObject([{ type: 'search-performed', query: 'red hat', at: NOW }])
  })
  it('that say nothing of products are named and left out', () => {
    const { value, problems } = read({ client_id: 'c', events: [{ name: 'scroll' }] })
    expect([value, problems.map(({ code }) => code)]).toEqual([[], ['EVENT_NOT_MAPPED']])
  })
  it('without a client are refused by the missing field', () => {
    const { problems } = read({ events: [{ name: 'view_item', params: { items: [{ item_id: 'a' }] } }] })
    expect(problems.map(({ code, place }) => [code, place?.column])).toEqual([['EVENT_UNREADABLE', 'visitorId']])
  })
})

describe('calls of Segment', () => {
  const clicked = {
    type: 'track',
    event: 'Product Clicked',
    messageId: 'm-1',
    anonymousId: 'anon-1',
    timestamp: '2026-11-28T10:00:00.000Z',
    properties: { product_id: 'p1', position: 3, price: 18.99, currency: 'USD', impression_id: 'i1' },
  }

  it('are taken alone and in a batch', () => {
    const own = {
      id: 'm-1',
      type: 'product-clicked',
      at: '2026-11-28T10:00:00.000Z',
      visitorId: 'anon-1',
      productId: 'p1',
      rank: 3,
      price: { amount: 1899, currency: 'USD' },
      impressionId: 'i1',
    }
    expect(read(clicked)).toEqual({ value: [own], problems: [] })
    expect(read({ batch: [clicked, clicked] }).value).toEqual([own, own])
  })
  it('of an order become one event a product, each with an id of its own', () => {
    const order = {
      type: 'track',
      event: 'Order Completed',
      messageId: 'm-2',
      userId: 'u1',
      timestamp: '2026-11-28T10:00:00Z',
      properties: {
        order_id: 'o1',
        currency: 'CNY',
        products: [
          { product_id: 'a', price: 9.9 },
          { sku: 'b', quantity: 2 },
        ],
      },
    }
    expect(read(order).value).toMatchObject([
      { id: 'm-2-1', orderId: 'o1', productId: 'a', visitorId: 'u1', price: { amount: 990, currency: 'CNY' } },
      { id: 'm-2-2', orderId: 'o1', productId: 'b', quantity: 2 },
    ])
  })
  it('that have no counterpart are named and left out', () => {
    const { value, problems } = read({
      batch: [{ type: 'identify', userId: 'u' }, clicked, { type: 'track', event: 'Signed Up' }],
    })
    expect(value).toHaveLength(1)
    expect(problems.map(({ severity, place }) => [severity, place?.row, place?.value])).toEqual([
      ['warning', 1, 'identify'],
      ['warning', 3, 'Signed Up'],
    ])
  })
})
