import { describe, expect, it } from 'vitest'
import { buildProducts } from './build-products.js'
import { demoProducts } from './demo-products.js'

describe('the demo shop’s catalogue', async () => {
  const { value: products, problems } = await demoProducts()
  const built = buildProducts()

  it('is read without a problem', () => {
    expect(problems).toEqual([])
    expect(products.length).toBe(built.length)
  })
  it('keeps every price, stock, link and picture', () => {
    const bySource = new Map(products.map((product) => [product.sourceId, product]))
    for (const line of built) {
      const product = bySource.get(line.id)!
      expect(product.variants.map((variant) => variant.stock)).toEqual(line.variants.map((variant) => variant.stock))
      expect(product.variants.every((variant) => variant.price?.amount === line.price)).toBe(true)
      expect(product.url).toBe(`/products/${line.id}`)
      expect(product.images.length).toBe(line.colors.length)
    }
  })
  it('names colors that the lexicon knows', () => {
    const unknown = products.flatMap((product) =>
      product.variants.flatMap((variant) =>
        variant.attributes.filter((attribute) => attribute.field === 'color' && attribute.concepts.length === 0),
      ),
    )
    expect([...new Set(unknown.map((attribute) => attribute.text))]).toEqual([])
  })
})
