import { runToEnd, type Steps } from '@elmo-chat/kernel'
import type { RecommendKind } from '@elmo-chat/protocol'
import { type FittedModel, type MethodKind, methods, openModel } from '@elmo-chat/recommend'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf, rule } from '../search/testing/made-up-shop.js'
import { pickProducts } from './pick-products.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { type Deeds, interactionsOf, stateOf } from './testing/made-up-visitors.js'

const shop = new MadeUpShop([
  productOf({ id: 'h1', title: 'Straw hat', category: 'hat' }),
  productOf({ id: 'h2', title: 'Wool hat', category: 'hat' }),
  productOf({ id: 'h3', title: 'Felt hat', category: 'hat' }),
  productOf({ id: 's1', title: 'Long scarf', category: 'scarf' }),
  productOf({ id: 's2', title: 'Silk scarf', category: 'scarf' }),
  productOf({ id: 'd1', title: 'Summer dress', category: 'dress' }),
])
const DAY = 1440
/** Two kinds of people: of hats and silk, and of scarves and dresses. */
const deeds: Deeds = [
  ...Array.from({ length: 6 }, (_, at) => [
    [`hat${at}`, 'product-viewed', 'h1', at * DAY + 60] as const,
    [`hat${at}`, 'product-viewed', 'h2', at * DAY + 50] as const,
    [`hat${at}`, 'order-placed', 's2', at * DAY + 40] as const,
    [`hat${at}`, 'order-placed', 'h1', at * DAY + 40] as const,
  ]).flat(),
  ...Array.from({ length: 6 }, (_, at) => [
    [`dress${at}`, 'product-viewed', 's1', at * DAY + 60] as const,
    [`dress${at}`, 'product-viewed', 'd1', at * DAY + 50] as const,
  ]).flat(),
  ['me', 'product-viewed', 'h1', 10],
]

function engineOf(kind: MethodKind, state: RecommendState, rows: 'people' | 'baskets' = 'people'): Engine {
  const histories =
    rows === 'people' ? runToEnd(state.interactions.people(1000)) : runToEnd(state.interactions.baskets())
  const model: FittedModel = runToEnd(methods[kind].fit(histories) as Steps<FittedModel>)
  return { kind, scorer: openModel(model), items: model.items }
}

function fitted(of: Deeds = deeds): RecommendState {
  const state = stateOf(shop, of)
  const items = engineOf('item-knn', state)
  const baskets = engineOf('bought-together', state, 'baskets')
  const engines = { 'for-you': items, next: items, similar: items, 'bought-together': baskets, trending: null }
  return { ...state, engine: (placement) => engines[placement] }
}

const picked = (state: RecommendState, kind: RecommendKind, more: { visitorId?: string; productId?: string } = {}) =>
  pickProducts(state, { kind, visitorId: null, productId: null, limit: 5, language: 'en', ...more })
const ids = (picks: ReturnType<typeof picked>) => picks?.map(({ product }) => product.id)

describe('products that are picked', () => {
  it('for a visitor are those of people alike, said by what the visitor did', () => {
    const picks = picked(fitted(), 'for-you', { visitorId: 'me' })
    expect(ids(picks)?.slice(0, 2).sort()).toEqual(['h2', 's2'])
    expect(picks?.[0].why[0]).toBe('Because you looked at Straw hat')
  })
  it('are called personal only where something of the history counts', () => {
    const trending = engineOf('trending', fitted())
    const of: Deeds = [...deeds, ['lost', 'product-viewed', 'vanished', 10]]
    const state = fitted(of)
    const live = {
      ...state,
      engine: (list: Parameters<typeof state.engine>[0]) => (list === 'trending' ? trending : state.engine(list)),
    }
    const lost = picked(live, 'for-you', { visitorId: 'lost' })
    expect(lost?.length).toBeGreaterThan(0)
    expect(lost?.some(({ personal }) => personal)).toBe(false)
    expect(picked(live, 'for-you', { visitorId: 'me' })?.some(({ personal }) => personal)).toBe(true)
  })
  it('never are what the visitor has turned to, or sent back', () => {
    const back: Deeds = [...deeds, ['me', 'order-returned', 's2', 5]]
    const list = ids(picked(fitted(back), 'for-you', { visitorId: 'me' }))
    expect(list).not.toContain('h1')
    expect(list).not.toContain('s2')
  })
  it('count what a visitor did just now, without fitting anew', () => {
    const state = fitted()
    expect(ids(picked(state, 'for-you', { visitorId: 'new' }))).toEqual(ids(picked(state, 'for-you')))
    const then = { ...state, interactions: interactionsOf([...deeds, ['new', 'product-viewed', 'h2', 0]]) }
    expect(
      ids(picked(then, 'for-you', { visitorId: 'new' }))
        ?.slice(0, 2)
        .sort(),
    ).toEqual(['h1', 's2'])
  })
  it('are the same for everyone where nobody is named', () => {
    const state = fitted()
    expect(picked(state, 'for-you')).toEqual(picked(state, 'trending'))
  })
  it('are of several kinds where one kind is what people want most', () => {
    const hats = Array.from({ length: 9 }, (_, at) =>
      ['h1', 'h2', 'h3'].map((id) => [`hat${at}`, 'order-placed', id, at * DAY + 30] as const),
    ).flat()
    expect(ids(picked(fitted([...deeds, ...hats]), 'trending'))?.indexOf('h3')).toBeGreaterThan(2)
  })
  it('to go with one are those of its orders', () => {
    expect(ids(picked(fitted(), 'bought-together', { productId: 'h1' }))).toEqual(['s2'])
    expect(ids(picked(fitted(), 'bought-together', { productId: 'd1' }))).toEqual([])
  })
  it('like one are alike by the catalogue and by people, with the reason', () => {
    const picks = picked(fitted(), 'similar', { productId: 'h1' })
    expect(ids(picks)?.[0]).toBe('h2')
    expect(picks?.[0].why).toEqual(['hat', 'Others looked at both'])
  })
  it('like one stay as they are until the method, the catalogue or a rule changes', () => {
    const state = fitted()
    const before = picked(state, 'similar', { productId: 'h1' })
    expect(picked(state, 'similar', { productId: 'h1' })).toEqual(before)
    const untold: RecommendState = { ...state, engine: () => null }
    expect(picked(untold, 'similar', { productId: 'h1' })?.[0].why).toEqual(['hat'])
    const hidden = new MadeUpShop(shopProducts())
    hidden.rule(rule([{ kind: 'hide', target: { productId: 'h2' } }]))
    const ruled = { ...state, search: { ...hidden.state, now: state.search.now }, view: hidden.view }
    expect(ids(picked(ruled, 'similar', { productId: 'h1' }))).not.toContain('h2')
  })
  it('next are those of this visit, not of an earlier one', () => {
    const visits: Deeds = [...deeds, ['two', 'product-viewed', 's1', 3 * DAY], ['two', 'product-viewed', 'h1', 2]]
    const state = fitted(visits)
    expect(ids(picked(state, 'for-you', { visitorId: 'two' }))?.slice(0, 3)).toContain('d1')
    expect(
      ids(picked(state, 'next', { visitorId: 'two' }))
        ?.slice(0, 2)
        .sort(),
    ).toEqual(['h2', 's2'])
  })
  it('obey the merchant: what is hidden is in none, what is buried comes last', () => {
    const state = fitted()
    const hidden = new MadeUpShop(shopProducts())
    hidden.rule(rule([{ kind: 'hide', target: { productId: 's2' } }]))
    const ruled = { ...state, search: { ...hidden.state, now: state.search.now }, view: hidden.view }
    expect(ids(picked(ruled, 'for-you', { visitorId: 'me' }))).not.toContain('s2')
    hidden.rule(rule([{ kind: 'bury', target: { productId: 'h2' }, strength: 3 }]))
    const buried = { ...state, search: { ...hidden.state, now: state.search.now }, view: hidden.view }
    expect(ids(picked(buried, 'for-you', { visitorId: 'me' }))?.at(-1)).toBe('h2')
  })
  it('know no list that begins at an unknown product', () => {
    expect(picked(fitted(), 'similar', { productId: 'none' })).toBeNull()
  })
  it('stay sane when a product of the history has vanished', () => {
    const gone: Deeds = [...deeds, ['me', 'product-viewed', 'gone', 1]]
    expect(ids(picked(fitted(gone), 'for-you', { visitorId: 'me' }))).toContain('h2')
  })
})

function shopProducts() {
  return Array.from({ length: shop.shop.index.size }, (_, at) => shop.shop.index.productAt(at))
}
