import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { NOW, stateOf } from './testing/made-up-visitors.js'
import { historyOf } from './visitor-history.js'

const shop = new MadeUpShop([productOf({ id: 'hat', title: 'Hat', category: 'hat' })])
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()

describe('the history of a visitor', () => {
  it('is the same until something comes, is sent back, or half a minute has passed', () => {
    const state = stateOf(shop, [['ann', 'product-viewed', 'hat', 50]])
    const { interactions } = state
    const first = historyOf(state, 'ann')
    expect(historyOf(state, 'ann')).toBe(first)
    const event = { id: 'e', type: 'product-viewed', at: ago(1), visitorId: 'ann', productId: 'cap' } as const
    interactions.add(event, NOW)
    const second = historyOf(state, 'ann')
    expect([first.history.item.length, second.history.item.length]).toEqual([1, 2])
    interactions.add({ ...event, type: 'order-returned', productId: 'scarf' }, NOW)
    const third = historyOf(state, 'ann')
    expect(third.without.has(interactions.productNumber('scarf'))).toBe(true)
    expect(historyOf({ ...state, visitorsFor: () => ['ann', 'bob'] }, 'ann')).not.toBe(third)
    const later = { ...state, search: { ...state.search, now: NOW + 30_000 } }
    expect(historyOf(later, 'ann').history.now).toBe(NOW + 30_000)
    expect(historyOf({ ...later, search: { ...later.search, now: NOW - 1 } }, 'ann').history.now).toBe(NOW - 1)
  })
})
