import type { Constraint, RuleAction } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, manyProducts, rule } from './testing/made-up-shop.js'

const products = manyProducts(420)
const shop = new MadeUpShop(products)
const is = (field: string, value: string): Constraint => ({ field, op: 'is', value, text: value })

const text = fc.constantFrom(
  '',
  'hat',
  'soft hat',
  'warm blue jacket',
  'merino',
  'red',
  'winter city dress',
  'light',
  '!?',
)
const filters = fc.subarray([is('color', 'red'), is('category', 'hat'), is('category', 'dress')])
const id = fc.constantFrom(...products.map(({ id }) => id))
const target = fc.oneof(
  id.map((productId) => ({ productId })),
  fc.constantFrom(...['red', 'blue'].map((color) => ({ constraints: [is('color', color)] }))),
  fc.constantFrom(...['hat', 'shirt'].map((category) => ({ constraints: [is('category', category)] }))),
)
const strength = fc.integer({ min: 1, max: 3 })
const action: fc.Arbitrary<RuleAction> = fc.oneof(
  fc.record({ kind: fc.constant('pin' as const), productId: id, rank: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ kind: fc.constantFrom('boost' as const, 'bury' as const), target, strength }),
  fc.record({ kind: fc.constant('hide' as const), target }),
  fc.record({
    kind: fc.constant('filter' as const),
    constraints: fc.constantFrom(is('color', 'blue'), is('category', 'dress')).map((one) => [one]),
  }),
)

describe('the pages of a list', () => {
  it('hold each product of the set once, as many as the total says, whatever the rules', () => {
    fc.assert(
      fc.property(
        text,
        filters,
        fc.integer({ min: 7, max: 120 }),
        fc.array(action, { maxLength: 4 }),
        (words, constraints, limit, actions) => {
          shop.rule(...(actions.length > 0 ? [rule(actions)] : []))
          const { ids, totals, firstRanks } = shop.pages({ text: words, constraints, limit })
          expect(new Set(ids).size).toBe(ids.length)
          expect(new Set(totals).size).toBe(1)
          for (const [told, counted] of firstRanks) expect(told).toBe(counted)
          expect(ids.filter((one) => !one.startsWith('~'))).toHaveLength(totals[0])
        },
      ),
      { numRuns: 120, seed: 1 },
    )
  })

  it('go on behind the window in which the ranker orders', () => {
    shop.rule()
    const whole = shop.pages({ text: '', limit: 33 })
    for (const [told, counted] of whole.firstRanks) expect(told).toBe(counted)
    expect([...whole.ids].sort()).toEqual(products.map(({ id }) => id))
    const ofSkills: string[] = []
    const query = { text: '', constraints: [is('color', 'red')], limit: 40, words: 'all' as const }
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
      const page = shop.view.index.search({ ...query, ...(cursor === undefined ? {} : { cursor }) })
      ofSkills.push(...page.hits.map(({ product }) => product.id))
      cursor = page.cursor
    }
    expect(ofSkills.length).toBeGreaterThan(100)
    expect(new Set(ofSkills).size).toBe(shop.view.index.count(query.constraints))
  })

  it('bring a pinned product from behind the window to the front, and count it once', () => {
    shop.rule()
    const { ids } = shop.pages({ text: 'hat', limit: 100 })
    const all = shop.pages({ text: '', limit: 100 }).ids
    const [last] = all.slice(-1)
    shop.rule(rule([{ kind: 'pin', productId: last, rank: 2 }]))
    const pinned = shop.pages({ text: '', limit: 50 })
    expect(pinned.ids[1]).toBe(last)
    expect([pinned.ids.length, ...new Set(pinned.totals)]).toEqual([420, 420])
    // One that is no hat is brought in besides.
    const stranger = products.find(({ id }) => !ids.includes(id))!.id
    shop.rule(rule([{ kind: 'pin', productId: stranger, rank: 1 }]))
    const more = shop.pages({ text: 'hat', limit: 30 })
    expect([more.ids[0], more.totals[0]]).toEqual([stranger, ids.length + 1])
  })

  it('are as asked for in size, from none to a hundred, and begin anew for a cursor of another list', () => {
    shop.rule()
    const first = shop.answers({ limit: 5 })
    const size = (limit: number) => shop.find({ limit }).result.hits.length
    expect([0, -1, Number.NaN, 3.9, 1000].map(size)).toEqual([0, 0, 0, 3, 100])
    expect(shop.find({ limit: 0 }).result).toMatchObject({ total: 420, hits: [] })
    expect(shop.find({ limit: 0 }).result.cursor).toBeUndefined()
    for (const cursor of ['', 'nonsense', 'b', 's9.x', 'r', 'r-1', 'WzEsImEiXQ', 'x'.repeat(5000)])
      expect(shop.answers({ limit: 5, cursor })).toEqual(first)
    for (const cursor of ['b0', 'b0.nonsense', 'b999999.', 'r9999'])
      expect(shop.find({ limit: 5, cursor }).result.hits.every(({ product }) => !first.includes(product.id))).toBe(true)
  })

  it('keep the order that was asked for, to the last', () => {
    const price = (one: string) => products.find(({ id }) => id === one)!.variants[0].price!.amount
    for (const direction of ['asc', 'desc'] as const) {
      const { ids, totals, firstRanks } = shop.pages({ text: 'hat', sort: { field: 'price', direction }, limit: 31 })
      for (const [told, counted] of firstRanks) expect(told).toBe(counted)
      const prices = ids.map(price)
      expect(prices).toEqual([...prices].sort((a, b) => (direction === 'asc' ? a - b : b - a)))
      expect(ids).toHaveLength(totals[0])
    }
    expect(shop.answers('cheapest hat')[0]).toBe(
      shop.pages({ text: 'hat', sort: { field: 'price', direction: 'asc' } }).ids[0],
    )
  })
})
