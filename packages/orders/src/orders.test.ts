import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  apply,
  balanceOf,
  type Customer,
  checkPolicy,
  clauseText,
  defaultPolicy,
  mayDo,
  type Order,
  type OrderAction,
  settle,
  termsOf,
  windowOf,
} from './index.js'

const usd = (amount: number) => ({ amount, currency: 'USD' })
const address = { lines: ['1 Elm Street'], city: 'Denver', region: 'CO', postcode: '80279', country: 'US' }
const card = { id: 'card', kind: 'card', masked: 'Visa •••• 9212' } as const
const gift = { id: 'gift', kind: 'gift-card', masked: 'Gift card', balance: usd(3_000) } as const
const methods = [card, gift]
const circumstances = { policy: defaultPolicy, methods }

const line = (id: string, amount: number, quantity = 1, categories: string[] = []) => ({
  ...{ id, productId: `p-${id}`, variantId: `v-${id}`, title: { en: id, zh: id }, options: { size: 'M' } },
  ...{ categories, quantity, price: usd(amount) },
})
const order = (status: Order['status'], lines = [line('a', 2_000, 2), line('b', 1_000)]): Order => {
  const total = usd(lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0))
  return {
    ...{ id: 'EM1', customerId: 'c', placedAt: '2026-11-01T00:00:00.000Z', deliveredAt: '2026-11-05T00:00:00.000Z' },
    ...{ status, lines, address, methods, shipments: [], timeline: [], requests: [], promotions: [], applied: [] },
    ...{ shipping: usd(0), total },
    payments: [{ kind: 'payment', methodId: 'card', amount: total, at: '2026-11-01T00:00:00.000Z', actionId: null }],
  }
}

const at = '2026-11-10T00:00:00.000Z'
const act = { orderId: 'EM1', at }
const replacement = (lineId: string, amount: number) => ({
  ...{ lineId, productId: `p-${lineId}`, variantId: 'other', options: { size: 'L' }, price: usd(amount) },
  available: true,
})

/** Any action on the order, allowed or not. */
const anyAction: fc.Arbitrary<OrderAction> = fc
  .tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 1, max: 5_000 }),
    fc.constantFrom('a', 'b'),
    fc.constantFrom('card', 'gift'),
  )
  .chain(([id, amount, lineId, methodId]) => {
    const base = { ...act, id: String(id) }
    const replacements = [replacement(lineId, amount)]
    return fc.constantFrom<OrderAction>(
      { ...base, type: 'cancel', reason: 'no-longer-needed' },
      { ...base, type: 'request-return', lines: [lineId], reason: 'too-small', methodId },
      { ...base, type: 'request-exchange', replacements, methodId },
      { ...base, type: 'change-lines', replacements, methodId },
      { ...base, type: 'change-address', address: { ...address, city: 'Boulder' } },
      { ...base, type: 'change-payment', method: gift },
      { ...base, type: 'complain', reason: 'late' },
      { ...base, type: 'claim-warranty', lines: [lineId], reason: 'defective' },
    )
  })

const ifAllowed = (before: Order, action: OrderAction) => {
  const verdict = mayDo(action, before, circumstances)
  return verdict.allowed ? apply(action, before, verdict.refund) : before
}
const anyStatus = fc.constantFrom<Order['status']>('pending', 'processed', 'shipped', 'delivered', 'cancelled')

describe('an action on an order', () => {
  test('keeps what is held equal to what the lines cost, or to nothing once it is cancelled', () => {
    fc.assert(
      fc.property(anyStatus, fc.array(anyAction, { maxLength: 8 }), (status, actions) => {
        const before = order(status)
        const after = actions.reduce(ifAllowed, before)
        const worth = after.lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0)
        expect(after.total.amount).toBe(worth)
        const isCancelledNow = after.status === 'cancelled' && status !== 'cancelled'
        expect(balanceOf(after).amount).toBe(isCancelledNow ? 0 : worth)
      }),
    )
  })

  test('gives back no more than is held where a refund went to another method', () => {
    const cheaper = {
      ...act,
      id: '1',
      type: 'change-lines',
      replacements: [replacement('a', 1)],
      methodId: 'gift',
    } as const
    const changed = apply(cheaper, order('pending'))
    const paid = apply({ ...act, id: '2', type: 'change-payment', method: gift }, changed)
    expect(paid.payments.slice(-2).map(({ kind, methodId, amount }) => [kind, methodId, amount.amount])).toEqual([
      ['payment', 'gift', 1_002],
      ['refund', 'card', 1_002],
    ])
    const cancelled = apply({ ...act, id: '3', type: 'cancel', reason: 'no-longer-needed' }, changed)
    expect(cancelled.payments.at(-1)).toMatchObject({ kind: 'refund', methodId: 'card', amount: usd(1_002) })
    expect(balanceOf(cancelled).amount).toBe(0)
  })

  test('counts once, however often it comes', () => {
    fc.assert(
      fc.property(anyStatus, fc.array(anyAction, { maxLength: 5 }), (status, actions) => {
        const after = actions.reduce(ifAllowed, order(status))
        for (const action of actions) if (after.applied.includes(action.id)) expect(apply(action, after)).toBe(after)
      }),
    )
  })

  test('never brings a cancelled order back, even where nobody asked the policy', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 8 }), (actions) => {
        const after = actions.reduce((now, action) => apply(action, now), order('cancelled'))
        expect(after.status).toBe('cancelled')
        expect(after.lines).toEqual(order('cancelled').lines)
      }),
    )
  })

  test('never takes a gift card below zero', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 6 }), (actions) => {
        let now = order('pending')
        let customer: Customer = { id: 'c', name: 'Noah', address, methods }
        for (const action of actions) {
          const verdict = mayDo(action, now, { policy: defaultPolicy, methods: customer.methods })
          const after = verdict.allowed ? apply(action, now, verdict.refund) : now
          customer = settle(now, after, customer)
          now = after
        }
        for (const { balance } of customer.methods) expect(balance?.amount ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the policy', () => {
  const giveBack = {
    ...act,
    id: 'r',
    type: 'request-return',
    lines: ['a'],
    reason: 'too-small',
    methodId: 'card',
  } as const

  test('tells the refund of a return with its share of the reductions', () => {
    const reduced = { ...order('delivered'), promotions: [{ title: { en: 'Sale', zh: '促销' }, amount: usd(500) }] }
    expect(mayDo(giveBack, reduced, circumstances)).toMatchObject({ allowed: true, refund: usd(3_600) })
  })

  test('refuses what comes too late, with the clause', () => {
    const late = { ...giveBack, at: '2026-12-05T00:00:00.001Z' }
    const verdict = mayDo(late, order('delivered'), circumstances)
    expect(verdict).toMatchObject({ allowed: false, code: 'TOO_LATE', clause: { id: 'return' } })
    expect(clauseText(defaultPolicy.rules.return.clause, { days: 30 }, 'en')).toContain('within 30 days')
    expect(mayDo({ ...late, at: '2026-12-05T00:00:00.000Z' }, order('delivered'), circumstances).allowed).toBe(true)
  })

  test('holds other terms for a fault, with their own clause, window and fee', () => {
    const fault = {
      clause: { id: 'fault', text: { en: 'Faults: {days} days.', zh: '质量问题：{days}天。' }, version: 1 },
      ...{ reasons: ['defective'], days: 60 },
    }
    const back = { ...defaultPolicy.rules.return, days: 7, fee: usd(300), forReasons: [fault] }
    const policy = { ...defaultPolicy, rules: { ...defaultPolicy.rules, return: back } }
    const ask = (reason: string, at: string) =>
      mayDo({ ...giveBack, reason, at }, order('delivered'), { policy, methods })
    expect(ask('too-small', '2026-11-12T00:00:00.000Z')).toMatchObject({ allowed: true, refund: usd(3_700) })
    expect(ask('too-small', '2026-11-13T00:00:00.000Z')).toMatchObject({ code: 'TOO_LATE', clause: { id: 'return' } })
    expect(windowOf('return', termsOf(back, 'too-small'), order('delivered'))).toEqual({
      ...{ from: '2026-11-05T00:00:00.000Z', until: '2026-11-12T00:00:00.000Z' },
    })
    expect(ask('defective', '2027-01-04T00:00:00.000Z')).toMatchObject({
      ...{ allowed: true, refund: usd(4_000), clause: { id: 'fault' } },
    })
    expect(ask('defective', '2027-01-05T00:00:00.000Z')).toMatchObject({ code: 'TOO_LATE', clause: { id: 'fault' } })
  })

  test('says what is wrong with terms for some reasons, and where', () => {
    const clause = { id: 'fault', text: { en: '{days} days', zh: '' }, version: 1 }
    const forReasons = [
      { clause, reasons: ['defective'] },
      { clause: { ...clause, id: 'again', text: { en: 'a', zh: 'b' } }, reasons: ['defective'], days: -1 },
      { clause: { ...clause, id: 'none', text: { en: 'a', zh: 'b' } }, reasons: [] },
    ]
    const rules = {
      ...defaultPolicy.rules,
      return: { ...defaultPolicy.rules.return, forReasons },
      cancel: { ...defaultPolicy.rules.cancel, forReasons: [] },
    }
    expect(checkPolicy({ ...defaultPolicy, rules }).map(({ code, place }) => [code, place?.column])).toEqual([
      ['POLICY_TERMS_IDLE', 'rules.cancel'],
      ['POLICY_PLACE_EMPTY', 'rules.return.forReasons.0.clause.text.en'],
      ['POLICY_TEXT_MISSING', 'rules.return.forReasons.0.clause.text.zh'],
      ['POLICY_NUMBER_WRONG', 'rules.return.forReasons.1.days'],
      ['POLICY_REASON_TWICE', 'rules.return.forReasons.1.reasons'],
      ['POLICY_REASONS_MISSING', 'rules.return.forReasons.2.reasons'],
    ])
  })

  test('judges the other lines of an order of which one goes back as they were delivered', () => {
    const asked = apply(giveBack, order('delivered'))
    expect(asked.status).toBe('return-requested')
    expect(mayDo({ ...giveBack, id: 'r2', lines: ['b'] }, asked, circumstances)).toMatchObject({ allowed: true })
    expect(mayDo({ ...giveBack, id: 'r3' }, asked, circumstances)).toMatchObject({ code: 'CLAIMED_BEFORE' })
    // An order that came so from the shop's own system names no lines: then all of it goes back.
    const whole = order('return-requested')
    expect(mayDo({ ...giveBack, id: 'r4', lines: ['b'] }, whole, circumstances)).toMatchObject({ code: 'ORDER_STATUS' })
  })

  test('makes an exception of underwear, unless it is faulty', () => {
    const worn = order('delivered', [line('a', 900, 1, ['underwear'])])
    expect(mayDo(giveBack, worn, circumstances)).toMatchObject({ code: 'EXCEPTED', clause: { id: 'hygiene' } })
    expect(mayDo({ ...giveBack, reason: 'defective' }, worn, circumstances).allowed).toBe(true)
  })

  test('pays a price difference once', () => {
    const claim = { ...act, id: 'd', type: 'claim-price-protection', lines: ['a'], priceNow: usd(1_500) } as const
    const early = { ...claim, at: '2026-11-03T00:00:00.000Z' }
    const verdict = mayDo(early, order('shipped'), circumstances)
    expect(verdict).toMatchObject({ allowed: true, refund: usd(1_000) })
    const after = apply(early, order('shipped'), usd(1_000))
    expect(mayDo({ ...early, id: 'e' }, after, circumstances)).toMatchObject({ code: 'CLAIMED_BEFORE' })
    const refused = apply({ ...act, id: 'f', type: 'decide-request', requestId: 'd', approved: false }, after)
    expect(mayDo({ ...early, id: 'e' }, refused, circumstances).allowed).toBe(true)
  })

  test('takes a line back once, whichever way, also where it still says delivered', () => {
    const asked = apply(giveBack, order('delivered'))
    const again = { ...asked, status: 'delivered' as const }
    expect(mayDo({ ...giveBack, id: 'r2' }, again, circumstances)).toMatchObject({ code: 'CLAIMED_BEFORE' })
    const replacements = [replacement('a', 1)]
    const swap = { ...act, id: 'x', type: 'request-exchange', replacements, methodId: 'card' } as const
    expect(mayDo(swap, again, circumstances)).toMatchObject({ code: 'CLAIMED_BEFORE' })
    expect(mayDo({ ...giveBack, id: 'r3', lines: ['b'] }, again, circumstances).allowed).toBe(true)
    const refused = apply({ ...act, id: 'n', type: 'decide-request', requestId: 'r', approved: false }, again)
    expect(mayDo({ ...giveBack, id: 'r4' }, refused, circumstances).allowed).toBe(true)
  })

  test('exchanges within one product only, for what is there', () => {
    const exchange = (by: object, reason?: string) =>
      mayDo(
        {
          ...act,
          id: 'x',
          type: 'request-exchange',
          replacements: [{ ...replacement('a', 1), ...by }],
          ...{ methodId: 'card', ...(reason ? { reason } : {}) },
        },
        order('delivered'),
        circumstances,
      )
    expect(exchange({ productId: 'else' })).toMatchObject({ code: 'OTHER_PRODUCT' })
    expect(exchange({ available: false })).toMatchObject({ code: 'SOLD_OUT' })
    expect(exchange({ variantId: 'v-a' })).toMatchObject({ code: 'SAME_VARIANT' })
    expect(exchange({ variantId: 'v-a' }, 'wrong-size')).toMatchObject({ code: 'SAME_VARIANT' })
    expect(exchange({ variantId: 'v-a' }, 'defective').allowed).toBe(true)
  })
})
