import { runToEnd, type Steps } from '@elmo-chat/kernel'
import { type FittedModel, methods, openModel } from '@elmo-chat/recommend'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { chatRecommendations } from './chat-recommendations.js'
import type { RecommendState } from './recommend-state.js'
import { type Deeds, stateOf } from './testing/made-up-visitors.js'

const shop = new MadeUpShop([
  productOf({ id: 'h1', title: 'Straw hat', category: 'hat', price: 2000 }),
  productOf({ id: 'h2', title: 'Wool hat', category: 'hat', price: 9000 }),
  productOf({ id: 'h3', title: 'Felt hat', category: 'hat', price: 3000 }),
  productOf({ id: 's1', title: 'Long scarf', category: 'scarf', price: 2500 }),
])
const crowd = Array.from({ length: 6 }, (_, at) =>
  ['h1', 'h2', 'h3', 's1'].map((id, place) => [`v${at}`, 'product-viewed', id, at * 1440 + 60 - place] as const),
).flat()
const deeds: Deeds = [...crowd, ['me', 'product-viewed', 'h1', 10], ['me', 'cart-added', 'h1', 9]]

function recommendations(of: Deeds) {
  const state = stateOf(shop, of)
  const model: FittedModel = runToEnd(
    methods['item-knn'].fit(runToEnd(state.interactions.people(1000))) as Steps<FittedModel>,
  )
  const engine = { kind: 'item-knn' as const, scorer: openModel(model), items: model.items }
  const current: RecommendState = { ...state, engine: (placement) => (placement === 'for-you' ? engine : null) }
  return chatRecommendations(() => current)
}

const asked = (...constraints: { field: string; op: 'is' | 'max'; value: string | number }[]) => ({
  constraints: constraints.map((one) => ({ ...one, text: '' })),
  ...{ limit: 5, language: 'en' as const },
})

describe('what conversations are told of a visitor', () => {
  it('are their picks, with what led to each', () => {
    const { isKnown, picks } = recommendations(deeds).forVisitor('me', asked())
    expect(isKnown).toBe(true)
    const personal = picks.filter(({ isPersonal }) => isPersonal)
    const ids = personal.map(({ product }) => product.id)
    expect(ids).toContain('s1')
    expect(ids).not.toContain('h1')
    for (const { because } of personal) expect(because.causes).toEqual([{ productId: 'h1', deed: 'in-cart' }])
  })
  it('meet the wishes that stand', () => {
    const told = recommendations(deeds)
    const ids = (...wishes: Parameters<typeof asked>) =>
      told.forVisitor('me', asked(...wishes)).picks.map(({ product }) => product.id)
    expect(ids({ field: 'category', op: 'is', value: 'scarf' })).toEqual(['s1'])
    expect(ids({ field: 'price', op: 'max', value: 3000 }).sort()).toEqual(['h3', 's1'])
    expect(ids({ field: 'category', op: 'is', value: 'dress' })).toEqual([])
  })
  it('leave out what was rated low, and name it', () => {
    const back: Deeds = [...deeds, ['me', 'order-returned', 'h2', 5]]
    const { picks, unwanted } = recommendations(back).forVisitor('me', asked())
    expect(picks.map(({ product }) => product.id)).not.toContain('h2')
    expect([...unwanted]).toEqual(['h2'])
  })
  it('know nothing of somebody new, and give what is wanted, for no reason of theirs', () => {
    const { isKnown, picks } = recommendations(deeds).forVisitor('new', asked())
    expect(isKnown).toBe(false)
    expect(picks.length).toBeGreaterThan(0)
    expect(picks.some(({ isPersonal }) => isPersonal)).toBe(false)
  })
})
