import type { Constraint, RuleAction, RuleCondition } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { pickProducts } from '../recommend/pick-products.js'
import { stateOf } from '../recommend/testing/made-up-visitors.js'
import { MadeUpShop, productOf, rule } from './testing/made-up-shop.js'

const products = [
  productOf({ id: 'h1', title: 'Straw sun hat', category: 'hat', colors: ['beige'], price: 1999 }),
  productOf({ id: 'h2', title: 'Wool hat', category: 'hat', colors: ['blue', 'red'], price: 2900 }),
  productOf({ id: 'h3', title: 'Felt hat', category: 'hat', colors: ['black'], price: 4900 }),
  productOf({ id: 'h4', title: 'Rain hat', category: 'hat', colors: ['blue'], price: 3900 }),
  productOf({ id: 's1', title: 'Long scarf', category: 'scarf', colors: ['blue'], price: 900 }),
  productOf({ id: 't1', title: 'Trainers', category: 'shoes', colors: ['white'], price: 9900 }),
]
const is = (field: string, value: string): Constraint => ({ field, op: 'is', value, text: value })
const hat = is('category', 'hat')
const forHats: RuleCondition = { match: 'contains', query: 'hat' }

/** One rule in force: what the search box, the skills and the counts say of hats. */
function under(actions: readonly RuleAction[], when?: RuleCondition, more?: Parameters<typeof rule>[2]) {
  const shop = new MadeUpShop(products)
  shop.rule(rule(actions, when, more))
  const { index } = shop.view
  const list = index.search({ text: '', constraints: [hat], words: 'all', limit: 10, facets: ['color'] })
  return {
    shop,
    box: shop.answers('hats'),
    total: shop.find('hats').result.total,
    chat: list.hits.map(({ product }) => product.id),
    list,
    count: index.count([hat]),
    colors: index.values('color', [hat]).map(({ value, count }) => `${value} ${count}`),
    range: index.range('price', [hat]),
  }
}

const plain = under([{ kind: 'boost', target: { productId: 'none' }, strength: 1 }])

describe('a rule', () => {
  it('pins in the search box and in conversation', () => {
    for (const { shop, box, chat } of [under([{ kind: 'pin', productId: 'h4', rank: 1 }], forHats)]) {
      expect([box[0], chat[0]]).toEqual(['h4', 'h4'])
      expect(shop.find('hats').result.hits[0].rules).toEqual(['a rule'])
      expect([...box].sort()).toEqual([...plain.box].sort())
    }
  })
  it('boosts and buries without taking out', () => {
    const last = plain.box.at(-1)!
    const first = plain.box[0]
    const boosted = under([{ kind: 'boost', target: { productId: last }, strength: 3 }])
    expect([boosted.box[0], boosted.chat[0]]).toEqual([last, last])
    const buried = under([{ kind: 'bury', target: { constraints: [is('id', first)] }, strength: 3 }])
    expect([buried.box.at(-1), buried.chat.at(-1), buried.total]).toEqual([first, first, 4])
  })
  it('hides in lists, totals, counts, values, ranges, neighbors and suggestions alike', () => {
    const { shop, box, chat, total, list, count, colors, range } = under([
      { kind: 'hide', target: { constraints: [is('color', 'blue')] } },
    ])
    expect([box.sort(), chat.sort(), total, list.total, count]).toEqual([['h1', 'h3'], ['h1', 'h3'], 2, 2, 2])
    expect(colors.sort()).toEqual(['beige 1', 'black 1'])
    expect(list.facets[0].values.map(({ value }) => value).sort()).toEqual(['beige', 'black'])
    expect(range).toEqual({ min: 1999, max: 4900 })
    expect(plain.range).toEqual({ min: 1999, max: 4900 })
    const { view } = shop
    expect(view.index.similar('h1', 5).map(({ product }) => product.id)).not.toContain('h2')
    expect(plain.shop.view.index.similar('h1', 5).map(({ product }) => product.id)).toContain('h2')
    const state = { ...stateOf(shop, []), popular: () => ['h2', 'h3', 'gone'] }
    const picked = (kind: 'similar' | 'trending', productId: string | null) =>
      pickProducts(state, { kind, productId, visitorId: null, limit: 9, language: 'en' })?.map(
        ({ product }) => product.id,
      )
    expect(picked('similar', 'h1')).toEqual(['h3'])
    expect(picked('trending', null)?.sort()).toEqual(['h1', 'h3', 't1'])
    expect(view.index.suggest('wool', 5).filter(({ kind }) => kind === 'product')).toEqual([])
    expect(plain.shop.view.index.suggest('wool', 5).map(({ id }) => id)).toContain('h2')
  })
  it('filters in all of them', () => {
    const { box, chat, total, count, colors, range } = under(
      [{ kind: 'filter', constraints: [is('color', 'blue')] }],
      forHats,
    )
    expect([box.sort(), chat.sort(), total, count]).toEqual([['h2', 'h4'], ['h2', 'h4'], 2, 2])
    expect(colors).toContain('blue 2')
    expect(range).toEqual({ min: 2900, max: 3900 })
  })
  it('that leaves nothing gives an empty list, and says so everywhere', () => {
    const hides: RuleAction[] = [hat, is('category', 'scarf'), is('category', 'shoes')].map((one) => ({
      kind: 'hide',
      target: { constraints: [one] },
    }))
    const nothing: RuleAction[][] = [
      hides,
      [{ kind: 'filter', constraints: [is('color', 'no-such-color')] }],
      [{ kind: 'filter', constraints: [is('category', 'no-such-category')] }],
    ]
    for (const actions of nothing) {
      const { shop, box, chat, total, count, colors, range, list } = under(actions)
      expect([box, chat, total, count, list.total, range]).toEqual([[], [], 0, 0, 0, null])
      expect(colors).toEqual([])
      for (const text of ['', 'hat', 'trainers', 'blue']) expect(shop.find(text).result.hits).toEqual([])
      expect(shop.view.index.similar('h1', 5)).toEqual([])
    }
  })
  it('does not pin what does not meet what is demanded, by the customer or by another rule', () => {
    const pin: RuleAction = { kind: 'pin', productId: 't1', rank: 1 }
    const { shop } = under([pin])
    expect(shop.answers('hats')[0]).toBe('t1')
    expect(shop.answers('hats under $60')).not.toContain('t1')
    expect(shop.answers({ text: 'hats', constraints: [is('color', 'blue')] })).not.toContain('t1')
    const blue: RuleAction = { kind: 'filter', constraints: [is('color', 'blue')] }
    expect(under([pin, blue]).box).not.toContain('t1')
    expect(under([pin, { kind: 'hide', target: { constraints: [is('color', 'white')] } }]).box).not.toContain('t1')
    // What a conversation says of its list holds of each product in it.
    expect(under([pin]).chat).not.toContain('t1')
  })
  it('does not move what was asked for in an order', () => {
    const { shop } = under([{ kind: 'pin', productId: 'h3', rank: 1 }])
    const { result } = shop.find({ text: 'hats', sort: { field: 'price', direction: 'asc' } })
    expect(result.hits.map(({ product }) => product.id)).toEqual(['h1', 'h2', 'h4', 'h3'])
  })
  it('leads elsewhere, where the address is one', () => {
    expect(under([{ kind: 'redirect', url: '/sale' }], forHats).shop.find('hats').redirect).toBe('/sale')
    expect(under([{ kind: 'redirect', url: '/sale' }], forHats).shop.find('scarf').redirect).toBeUndefined()
    expect(under([{ kind: 'redirect', url: 'javascript:alert(1)' }]).shop.find('hats').redirect).toBeUndefined()
  })
  it('makes words mean the same', () => {
    const { shop } = under([{ kind: 'synonyms', words: ['kicks', 'trainers'] }])
    expect(plain.shop.find('kicks').result.total).toBe(0)
    expect(shop.answers('kicks')).toEqual(['t1'])
    expect(shop.view.index.count([], 'kicks')).toBe(1)
    const ofSkills = shop.view.index.search({ text: 'kicks', constraints: [], words: 'all', limit: 5 })
    expect(ofSkills.hits.map(({ product }) => product.id)).toEqual(['t1'])
  })
  it('holds in its time', () => {
    const hide: RuleAction[] = [{ kind: 'hide', target: { productId: 'h1' } }]
    const at = (startsAt: string | null, endsAt: string | null) => under(hide, undefined, { startsAt, endsAt }).count
    expect(at('2026-05-01T00:00:00Z', '2026-07-01T00:00:00Z')).toBe(3)
    expect(at('2026-06-02T00:00:00Z', null)).toBe(4)
    expect(at(null, '2026-06-01T00:00:00Z')).toBe(4)
  })
})
