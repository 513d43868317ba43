import type { Product } from '@elmo-chat/catalog'
import { cardOf } from '@elmo-chat/skills'
import { describe, expect, it } from 'vitest'
import { productDetail } from '../lists.js'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { personalFeatures, personalValues, weightsOf } from './personal-features.js'
import { type Deeds, stateOf } from './testing/made-up-visitors.js'
import { historyOf } from './visitor-history.js'

const usd = (amount: number) => ({ amount, currency: 'USD' })

function offered(id: string, more: Partial<Product['variants'][number]>): Product {
  const product = productOf({ id, title: `Thing ${id}`, category: 'hat', price: 2_000 })
  return { ...product, variants: product.variants.map((variant) => ({ ...variant, ...more })) }
}

const shop = new MadeUpShop([
  offered('reduced', { compareAt: usd(4_000) }),
  offered('also-reduced', { compareAt: usd(4_000) }),
  offered('dear', { cost: usd(500) }),
  offered('cheap', { cost: usd(1_900) }),
  offered('foreign', { cost: { amount: 1, currency: 'EUR' } }),
  offered('sold-at-a-loss', { cost: usd(3_000) }),
])
const none = { taste: new Map(), visit: new Map(), rising: new Map() }

function featureOf(feature: string, productId: string, deeds: Deeds = []): number {
  const state = stateOf(shop, deeds)
  const { history } = historyOf(state, 'me')
  const values = personalValues(state, history, [shop.shop.index.product(productId)!], none)
  return values[personalFeatures.findIndex(({ name }) => name === feature)]
}

describe('what is known of a candidate', () => {
  it('is the share of profit in its price, where the feed tells the cost in the same currency', () => {
    expect(featureOf('margin', 'dear')).toBeCloseTo(0.75)
    expect(featureOf('margin', 'cheap')).toBeCloseTo(0.05)
    expect(['foreign', 'reduced', 'sold-at-a-loss'].map((id) => featureOf('margin', id))).toEqual([0, 0, 0])
  })
  it('is a reduction the more in a visit to what is reduced', () => {
    const visit = (...products: string[]): Deeds => products.map((id, at) => ['me', 'product-viewed', id, 9 - at])
    expect(featureOf('bargain-mood', 'reduced', visit('also-reduced'))).toBeCloseTo(0.5)
    expect(featureOf('bargain-mood', 'reduced', visit('also-reduced', 'dear'))).toBeCloseTo(0.25)
    expect(featureOf('bargain-mood', 'dear', visit('also-reduced'))).toBe(0)
    expect(featureOf('bargain-mood', 'reduced', [['me', 'product-viewed', 'also-reduced', 3 * 1440]])).toBe(0)
  })
  it('counts the margin as the merchant says, beside what was learned, and tells no customer', () => {
    const state = { ...stateOf(shop, []), marginWeight: 1.5 }
    const margin = personalFeatures.findIndex(({ name }) => name === 'margin')
    expect(weightsOf(state)[margin]).toBe(state.weights[margin] + 1.5)
    expect(weightsOf(state).toSpliced(margin, 1)).toEqual(state.weights.toSpliced(margin, 1))
    expect(personalFeatures[margin].reason).toBeNull()
    const product = shop.shop.index.product('dear')!
    const told = [cardOf(product, [], [], shop.view), productDetail(product, 'en', shop.view, [])]
    expect(JSON.stringify(told)).not.toMatch(/cost|margin/)
  })
})
