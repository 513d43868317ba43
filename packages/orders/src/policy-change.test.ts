import { expect, test } from 'vitest'
import { changedParts, defaultPolicy, nextPolicy, type Order, type PolicyBook, policyChange } from './index.js'

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const line = (id: string, categories: readonly string[] = []) => ({
  ...{ id, productId: `p-${id}`, variantId: `v-${id}`, title: { en: id, zh: id }, options: {}, categories },
  ...{ quantity: 1, price: cny(1_000) },
})
const delivered = (id: string, day: string, lines = [line('a')]): Order => ({
  ...{ id, customerId: 'c', placedAt: `2026-11-${day}T00:00:00.000Z`, deliveredAt: `2026-11-${day}T00:00:00.000Z` },
  ...{ status: 'delivered', lines, methods: [], payments: [], shipments: [], timeline: [], requests: [] },
  ...{ promotions: [], shipping: cny(0), total: cny(1_000), applied: [] },
  address: { lines: [], city: '', region: '', postcode: '', country: '' },
})
const withReturn = (change: object): PolicyBook => ({
  ...defaultPolicy,
  rules: { ...defaultPolicy.rules, return: { ...defaultPolicy.rules.return, ...change } },
})
const now = '2026-11-20T00:00:00.000Z'
const orders = [
  delivered('EM1', '18'),
  delivered('EM2', '10'),
  delivered('EM3', '09', [line('a', ['underwear']), line('b')]),
  delivered('EM4', '08', [line('a', ['underwear'])]),
]

test('a longer window makes orders returnable, a shorter one takes them out, and both are named', () => {
  const [week, fortnight] = [withReturn({ days: 7 }), withReturn({ days: 14 })]
  const longer = policyChange(orders, week, fortnight, now).find(({ rule }) => rule === 'return')
  expect(longer).toEqual({ rule: 'return', reasons: null, before: 1, after: 3, gained: ['EM2', 'EM3'], lost: [] })
  const shorter = policyChange(orders, fortnight, week, now).find(({ rule }) => rule === 'return')
  expect(shorter).toEqual({ rule: 'return', reasons: null, before: 3, after: 1, gained: [], lost: ['EM2', 'EM3'] })
})

test('without its exception, goods that never came back can be returned', () => {
  const open = { ...defaultPolicy, exceptions: [] }
  const change = policyChange(orders, defaultPolicy, open, now).find(({ rule }) => rule === 'return')
  expect(change).toMatchObject({ gained: ['EM4'], lost: [] })
})

test('what changed is told by the parts that say another thing, not by their versions', () => {
  const next = nextPolicy(defaultPolicy, withReturn({ days: 14 }))
  expect(changedParts(defaultPolicy, next)).toEqual(['return'])
  expect(changedParts(defaultPolicy, nextPolicy(defaultPolicy, defaultPolicy))).toEqual([])
  expect(
    changedParts(next, { ...next, exceptions: [], refund: { ...next.refund, days: { least: 1, most: 2 } } }),
  ).toEqual([...['exceptions', 'refund']])
})

test('terms for some reasons are tried by themselves, those of either policy', () => {
  const terms = (days: number) => ({
    clause: { id: 'fault', text: { en: '{days} days', zh: '{days}天' }, version: 1 },
    ...{ reasons: ['defective'], days },
  })
  const [short, long] = [
    withReturn({ days: 5, forReasons: [terms(5)] }),
    withReturn({ days: 5, forReasons: [terms(14)] }),
  ]
  const faults = policyChange(orders, short, long, now).find(({ reasons }) => reasons)
  expect(faults).toEqual({
    ...{ rule: 'return', reasons: ['defective'], before: 1, after: 4 },
    ...{ gained: ['EM2', 'EM3', 'EM4'], lost: [] },
  })
  const without = policyChange(orders, long, withReturn({ days: 5 }), now).find(({ reasons }) => reasons)
  expect(without).toMatchObject({ before: 4, after: 1 })
  const next = nextPolicy(short, long)
  expect(next.rules.return.clause.version).toBe(1)
  expect(next.rules.return.forReasons?.[0]?.clause.version).toBe(next.version)
  expect(changedParts(short, next)).toEqual(['return'])
})
