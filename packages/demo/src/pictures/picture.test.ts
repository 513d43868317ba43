import { describe, expect, it } from 'vitest'
import { buildProducts } from '../build-products.js'
import { kinds } from '../kinds/index.js'
import { mirrored, symmetric } from './outline.js'
import { demoPicture } from './picture.js'
import { silhouettes } from './silhouettes/index.js'
import { mix, toned } from './tint.js'

describe('demoPicture', () => {
  const products = buildProducts()

  it('has a drawing for every kind, and at least 40 drawings', () => {
    expect(kinds.filter((kind) => !silhouettes[kind.silhouette]).map((kind) => kind.id)).toEqual([])
    expect(new Set(kinds.map((kind) => kind.silhouette)).size).toBeGreaterThanOrEqual(40)
  })
  it('draws every product in every color as whole, harmless SVG', () => {
    for (const product of products) {
      for (const color of product.colors) {
        const svg = demoPicture(product.id, color)!
        expect(svg.startsWith('<svg ') && svg.endsWith('</svg>')).toBe(true)
        expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
        expect(/NaN|undefined|<script|on\w+=/.test(svg)).toBe(false)
        expect(svg.length).toBeLessThan(60_000)
      }
    }
  })
  it('refers only to what it defines', () => {
    for (const product of products.filter((_, index) => index % 7 === 0)) {
      const svg = demoPicture(product.id, product.colors[0]!)!
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const used = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
    }
  })
  it('differs by color and never by time', () => {
    const [product] = products
    const [first, second] = product!.colors
    expect(demoPicture(product!.id, first!)).toBe(demoPicture(product!.id, first!))
    expect(demoPicture(product!.id, first!)).not.toBe(demoPicture(product!.id, second!))
  })
  it('shows the first color for one that the product does not have, and nothing for no product', () => {
    const [product] = products
    expect(demoPicture(product!.id, 'no-such-color')).toBe(demoPicture(product!.id, product!.colors[0]!))
    expect(demoPicture('no-such-product', 'red')).toBeNull()
  })
})

describe('outlines', () => {
  it('come back when they are mirrored twice', () => {
    const outline = 'M400 10C410 20 420 30 430 40L450 60Q460 70 400 80Z'
    expect(mirrored(mirrored(outline))).toBe(outline)
  })
  it('close a half into a whole that is its own mirror', () => {
    expect(symmetric('M400 0L500 100L400 200')).toBe('M400 0L500 100L400 200L300 100L400 0Z')
  })
})

describe('tints', () => {
  it('mix from one color to the other', () => {
    expect([mix('#000000', '#ffffff', 0), mix('#000000', '#ffffff', 0.5), mix('#000000', '#ffffff', 1)]).toEqual([
      '#000000',
      '#808080',
      '#ffffff',
    ])
    expect(toned('#808080', 0)).toBe('#808080')
  })
})
