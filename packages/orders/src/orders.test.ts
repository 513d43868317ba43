import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAction } from './apply-action.js'
import { contactKeys, orderNumberKey } from './contact-keys.js'
import { defaultPolicy } from './default-policy.js'
import { mayCancel, mayChangeAddress, mayClaim, mayExchange, mayReturn } from './permissions.js'
import { readOrders } from './read-orders.js'
import { balanceOf, totalOf } from './totals.js'
import type { Order, OrderAction } from './types.js'

const day = 86_400_000
const now = Date.parse('2026-11-20T12:00:00Z')
const row = {
  id: 'EM-1001',
  customer: { id: 'c1', email: 'lin@example.com', phone: '+86 138 0013 8000' },
  placed_at: '2026-11-10T08:00:00Z',
  status: 'delivered',
  lines: [
    {
      product_id: 'tee',
      variant_id: 'tee-m',
      title: 'T-shirt',
      options: { size: 'M' },
      quantity: 2,
      price: '19.90 USD',
    },
    { product_id: 'sock', variant_id: 'sock-1', title: 'Socks', price: '5.00 USD' },
  ],
  shipping: '4.00 USD',
  discount: '1.00 USD',
  payments: [{ method: 'card-1', amount: '47.80 USD' }],
  shipments: [{ tracking: 'T1', delivered_at: '2026-11-15T08:00:00Z' }],
}
const order = readOrders(JSON.stringify(row)).value[0].order
const policy = defaultPolicy('USD')
const base = { orderId: 'EM-1001', at: '2026-11-20T12:00:00.000Z' }

describe('orders that are read', () => {
  it('cost what their lines cost', () => {
    expect(totalOf(order)).toEqual({ amount: 4780, currency: 'USD' })
    expect(balanceOf(order)).toEqual(totalOf(order))
  })

  it('are kept beside broken ones, which are named with their place', () => {
    const text = [row, { ...row, id: 'EM-2', status: 'lost' }, { ...row, id: 'EM-3' }].map((each) =>
      JSON.stringify(each),
    )
    const { value, problems } = readOrders([...text, '{"id":'].join('\n'))
    expect(value.map((each) => each.order.id)).toEqual(['EM-1001', 'EM-3'])
    expect(problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ['ORDER_UNREADABLE', 2, 'status'],
      ['ORDER_NOT_JSON', 4, undefined],
    ])
  })

  it('refuse two currencies in one', () => {
    const { value, problems } = readOrders(JSON.stringify([{ ...row, shipping: '4.00 EUR' }]))
    expect([value.length, problems[0].code]).toEqual([0, 'ORDER_CURRENCIES_MIXED'])
  })
})

describe('what the policy allows', () => {
  it('ends with the days after delivery', () => {
    expect(mayReturn(order, ['1'], policy, now)).toMatchObject({
      allowed: true,
      amount: { amount: 3980 },
      methodId: 'card-1',
    })
    expect(mayReturn(order, ['1'], policy, now + 26 * day)).toMatchObject({ allowed: false, code: 'TOO_LATE' })
    expect(mayExchange(order, ['2'], { ...policy, exchangeDays: 0 }, now)).toMatchObject({ code: 'NOTHING_OFFERED' })
    expect(mayClaim('price-protection', order, policy, now)).toMatchObject({ allowed: true })
    expect(mayClaim('price-protection', order, policy, now + 5 * day)).toMatchObject({ code: 'TOO_LATE' })
    expect(mayClaim('warranty', order, policy, now + 359 * day)).toMatchObject({ allowed: true })
  })

  it('keeps what is sold for good, by product or category', () => {
    const strict = { ...policy, finalSale: ['underwear', 'tee'] }
    expect(mayReturn(order, ['1'], strict, now)).toMatchObject({ code: 'FINAL_SALE' })
    expect(mayReturn(order, ['2'], strict, now, () => ['underwear'])).toMatchObject({ code: 'FINAL_SALE' })
    expect(mayReturn(order, ['2'], strict, now)).toMatchObject({ allowed: true })
  })

  it('lets change only what is not packed yet', () => {
    const pending: Order = { ...order, status: 'pending', shipments: [] }
    expect(mayCancel(pending, policy)).toMatchObject({ allowed: true, amount: { amount: 4780 } })
    expect(mayChangeAddress(pending, policy)).toMatchObject({ allowed: true })
    expect(mayReturn(pending, ['1'], policy, now)).toMatchObject({ code: 'NOT_DELIVERED' })
    expect(mayCancel(order, policy)).toMatchObject({ code: 'ALREADY_PACKED' })
  })
})

const action: fc.Arbitrary<OrderAction> = fc
  .oneof(
    fc.record({ kind: fc.constant('cancel' as const), id: fc.uuid(), reason: fc.string() }),
    fc.record({ kind: fc.constant('return' as const), id: fc.uuid(), lineIds: fc.subarray(['1', '2']) }),
    fc.record({
      kind: fc.constantFrom('exchange' as const, 'change-lines' as const),
      id: fc.uuid(),
      swaps: fc.array(
        fc.record({
          lineId: fc.constantFrom('1', '2', '9'),
          variantId: fc.string(),
          options: fc.constant({}),
          price: fc.record({ amount: fc.nat(10_000), currency: fc.constant('USD') }),
        }),
        { maxLength: 1 },
      ),
    }),
    fc.record({ kind: fc.constant('change-payment' as const), id: fc.uuid(), methodId: fc.string() }),
  )
  .map((each) => ({ ...base, ...each }) as OrderAction)

describe('an action', () => {
  it('applied twice changes nothing the second time, and nothing revives a cancelled order', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
        let standing: Order = order
        let isCancelled = false
        for (const each of actions) {
          const next = applyAction(standing, each)
          if (!next.ok) continue
          expect(isCancelled && each.kind !== 'cancel').toBe(false)
          expect(applyAction(next.value, each)).toEqual(next)
          standing = next.value
          isCancelled = standing.status === 'cancelled'
        }
        expect(balanceOf(standing).amount).toBe(isCancelled ? 0 : totalOf(standing).amount)
      }),
    )
  })

  it('of another order is refused', () => {
    expect(applyAction(order, { ...base, orderId: 'EM-2', id: 'a', kind: 'cancel', reason: '' })).toMatchObject({
      error: { code: 'OTHER_ORDER' },
    })
  })

  it('asks for the difference of an exchange', () => {
    const swap = { lineId: '1', variantId: 'tee-l', options: { size: 'L' }, price: { amount: 2490, currency: 'USD' } }
    const asked = applyAction(order, { ...base, id: 'a', kind: 'exchange', swaps: [swap] })
    expect(asked).toMatchObject({
      value: { requests: [{ kind: 'exchange', amount: { amount: -1000 }, state: 'open' }] },
    })
  })
})

describe('contacts', () => {
  it('are compared without what people write differently', () => {
    expect(contactKeys('Lin@Example.com')).toEqual(contactKeys('it is lin@example.com!'))
    expect(contactKeys('+86 138 0013 8000')).toEqual(contactKeys('13800138000'))
    expect(contactKeys('(555) 123-4567x')).toEqual([])
    expect(contactKeys('my number is 555-123-4567')).toEqual(['551234567'])
    expect(orderNumberKey('#em-1001 ')).toBe('EM1001')
  })
})
