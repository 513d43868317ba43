import { describe, expect, it } from 'vitest'
import { buildProducts } from './build-products.js'
import { demoFeed } from './feed.js'

interface Row {
  id: string
  item_group_id: string
  title: string
  description?: string
  price: string
  sale_price?: string
  availability: string
  quantity: number
  options: { color: string; size?: string }
}

const rows = demoFeed()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const yuan = (price: string) => Number(price.replace(' CNY', ''))

describe('the demo shop’s feed', () => {
  it('holds about 600 products with ids of their own', () => {
    const products = new Set(rows.map((row) => row.item_group_id))
    expect(products.size).toBe(buildProducts().length)
    expect(products.size).toBeGreaterThan(550)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })
  it('gives every title in both languages', () => {
    expect(rows.filter((row) => !/^[\p{Script=Han}A-Za-z]+ [A-Z][A-Za-z’ -]+$/u.test(row.title))).toEqual([])
  })
  it('reduces only to something lower', () => {
    const reduced = rows.filter((row) => row.sale_price !== undefined)
    expect(reduced.length).toBeGreaterThan(rows.length / 10)
    expect(reduced.filter((row) => yuan(row.sale_price!) >= yuan(row.price))).toEqual([])
  })
  it('sells out what has no pieces, and nothing else', () => {
    expect(rows.filter((row) => (row.quantity === 0) !== (row.availability === 'out_of_stock'))).toEqual([])
    const sold = rows.filter((row) => row.quantity === 0).length / rows.length
    expect(sold).toBeGreaterThan(0.05)
    expect(sold).toBeLessThan(0.25)
  })
  it('describes each product once, in both languages, and never twice alike', () => {
    const descriptions = rows.flatMap((row) => (row.description ? [row.description] : []))
    expect(descriptions.length).toBe(buildProducts().length)
    expect(descriptions.filter((text) => !/^[「今来][^\n]+。\n[A-Z][^\n]+\.$/u.test(text))).toEqual([])
    expect(new Set(descriptions).size).toBeGreaterThan(descriptions.length * 0.99)
  })
  it('is the same each time and puts the origin before its paths', () => {
    expect(demoFeed()).toBe(demoFeed())
    expect(demoFeed('https://shop.test')).toContain('"link":"https://shop.test/products/')
  })
})
