import { describe, expect, it } from 'vitest'
import { buildProducts } from './build-products.js'
import { demoReviews } from './reviews.js'

describe('the demo shop’s reviews', () => {
  const reviews = demoReviews()

  it('are at least 2,000, of products that exist, under ids of their own', () => {
    const products = new Set(buildProducts().map((product) => product.id))
    expect(reviews.length).toBeGreaterThanOrEqual(2000)
    expect(reviews.filter((review) => !products.has(review.productId))).toEqual([])
    expect(new Set(reviews.map((review) => review.id)).size).toBe(reviews.length)
  })
  it('vary', () => {
    expect(new Set(reviews.map((review) => review.text)).size).toBeGreaterThan(reviews.length * 0.85)
  })
  it('are mostly happy, some not, and praise nothing where the rating is low', () => {
    const unhappy = reviews.filter((review) => review.rating <= 2)
    expect(unhappy.length).toBeGreaterThan(reviews.length * 0.04)
    expect(unhappy.length).toBeLessThan(reviews.length * 0.2)
    expect(unhappy.filter((review) => review.aspects.some((aspect) => aspect.polarity === 'good'))).toEqual([])
  })
  it('come in both languages and never mix them', () => {
    const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
    expect(reviews.filter((review) => isChinese(review.text) !== (review.language === 'zh'))).toEqual([])
    expect(new Set(reviews.map((review) => review.language)).size).toBe(2)
  })
  it('lie within the 18 months of the demo shop', () => {
    expect(reviews.filter((review) => review.at < '2025-05-10' || review.at >= '2026-11-18')).toEqual([])
  })
})
