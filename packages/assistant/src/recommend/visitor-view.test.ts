import { runToEnd, type Steps } from '@elmo-chat/kernel'
import { type FittedModel, methods, openModel } from '@elmo-chat/recommend'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { pickProducts } from './pick-products.js'
import type { RecommendState } from './recommend-state.js'
import { type Deeds, stateOf } from './testing/made-up-visitors.js'
import { visitorView } from './visitor-view.js'

const shop = new MadeUpShop(
  ['h1', 'h2', 'h3', 's1', 's2'].map((id) =>
    productOf({ id, title: `Thing ${id}`, category: id < 's' ? 'hat' : 'scarf' }),
  ),
)
const DAY = 1440
const deeds: Deeds = [
  ...Array.from({ length: 6 }, (_, at) => [
    [`hat${at}`, 'product-viewed', 'h1', at * DAY + 60] as const,
    [`hat${at}`, 'product-viewed', 'h2', at * DAY + 50] as const,
    [`scarf${at}`, 'product-viewed', 's1', at * DAY + 60] as const,
    [`scarf${at}`, 'product-viewed', 's2', at * DAY + 50] as const,
  ]).flat(),
  // A visit to scarves long ago, and one to hats that is over since yesterday.
  ['me', 'product-viewed', 's1', 9 * DAY],
  ['me', 'product-viewed', 'h1', DAY + 5],
  ['me', 'order-placed', 'h1', DAY],
]

function fitted(): RecommendState {
  const state = stateOf(shop, deeds)
  const model: FittedModel = runToEnd(
    methods['item-knn'].fit(runToEnd(state.interactions.people(1_000))) as Steps<FittedModel>,
  )
  const engine = { kind: 'item-knn', scorer: openModel(model), items: model.items }
  return { ...state, engine: () => engine }
}

const viewOf = (state: RecommendState, visitorId: string) =>
  visitorView(state, visitorId, { customerId: null, joined: true, personal: true, visitors: [visitorId] }, 'en')

describe('what is known of a visitor', () => {
  it('is what a customer did on all of their devices, with the lists that come of it', () => {
    const profile = { customerId: 'mei', joined: true, personal: true, visitors: ['new', 'me'] }
    const state: RecommendState = { ...fitted(), random: () => 0.5, visitorsFor: () => profile.visitors }
    const { history, lists, interactions, visitorId } = visitorView(state, 'new', profile, 'en')!
    expect([visitorId, interactions]).toEqual(['new', 2])
    expect(history.map(({ productId }) => productId)).toEqual(['h1', 's1'])
    expect(lists).toEqual(viewOf({ ...state, visitorsFor: () => ['me'] }, 'me')!.lists)
  })

  it('is no list of their own where lists are not personal', () => {
    const profile = { customerId: null, joined: true, personal: false, visitors: [] }
    const state: RecommendState = { ...fitted(), visitorsFor: () => [] }
    const { history, lists } = visitorView(state, 'me', profile, 'en')!
    expect(history).toHaveLength(2)
    const everyones = { kind: 'for-you', visitorId: null, productId: null, limit: 10, language: 'en' } as const
    expect(lists[0].items.map(({ item }) => item.id)).toEqual(
      pickProducts(state, everyones)!.map(({ product }) => product.id),
    )
  })

  it('is nothing of one who did nothing', () => {
    expect(viewOf(fitted(), 'nobody')).toBeNull()
  })

  it('is what they did, the latest first, by the most that they did with a product in one go', () => {
    const { history, interactions } = viewOf(fitted(), 'me')!
    expect(interactions).toBe(2)
    expect(history.map(({ productId, deed }) => [productId, deed])).toEqual([
      ['h1', 'ordered'],
      ['s1', 'seen'],
    ])
  })

  it('shows the lists as the shop does: by all that they did, and what comes next by their last visit even when it is over', () => {
    const state = { ...fitted(), random: () => 0.5 }
    const [forYou, next] = viewOf(state, 'me')!.lists
    const ids = ({ items }: typeof forYou) => items.map(({ item }) => item.id)
    const scored = ({ items }: typeof forYou) => items.filter(({ score }) => score > 0).map(({ item }) => item.id)
    const asked = { kind: 'for-you', visitorId: 'me', productId: null, limit: 10, language: 'en' } as const
    expect(ids(forYou)).toEqual(pickProducts(state, asked)!.map(({ product }) => product.id))
    expect(scored(forYou).sort()).toEqual(['h2', 's2'])
    expect([ids(next)[0], scored(next)]).toEqual(['h2', ['h2']])
  })

  it('names causes that add up to the score', () => {
    const [{ items }] = viewOf(fitted(), 'me')!.lists
    for (const { score, causes } of items.filter((one) => one.score > 0)) {
      expect(causes.reduce((sum, cause) => sum + cause.score, 0)).toBeCloseTo(score, 4)
      expect(causes[0].product?.id).toMatch(/^[hs]1$/)
    }
  })
})
