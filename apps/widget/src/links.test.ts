import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillCartLink, safeUrl } from './links.js'

const base = 'https://shop.example/elmo/'

describe('safeUrl', () => {
  it('gives web links in full', () => {
    expect(safeUrl('/p/1', base)).toBe('https://shop.example/p/1')
    expect(safeUrl('p/1', base)).toBe('https://shop.example/elmo/p/1')
    expect(safeUrl('http://other.example/x', base)).toBe('http://other.example/x')
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    'http://',
    '',
    null,
    undefined,
  ])('refuses %j', (url) => {
    expect(safeUrl(url, base)).toBeNull()
  })

  it('lets nothing but http and https through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        const safe = safeUrl(url, base)
        expect(safe === null || /^https?:\/\//.test(safe)).toBe(true)
      }),
    )
  })
})

describe('fillCartLink', () => {
  const values = { productId: 'p 1/&', variantId: 'v=2', quantity: 1, url: 'https://shop.example/p/1?a=b' }

  it('encodes what it fills in', () => {
    expect(fillCartLink('/cart/add?id={variantId}&product={productId}&quantity={quantity}', values, base)).toBe(
      'https://shop.example/cart/add?id=v%3D2&product=p%201%2F%26&quantity=1',
    )
    expect(fillCartLink('/go?to={url}', values, base)).toBe(
      'https://shop.example/go?to=https%3A%2F%2Fshop.example%2Fp%2F1%3Fa%3Db',
    )
  })

  it("takes the product's address as it is at the start", () => {
    expect(fillCartLink('{url}&add={variantId}', values, base)).toBe('https://shop.example/p/1?a=b&add=v%3D2')
  })

  it("puts the product's id where there is no variant", () => {
    expect(fillCartLink('/add/{variantId}', { ...values, variantId: null }, base)).toBe(
      'https://shop.example/add/p%201%2F%26',
    )
  })

  it('gives no link that is not a web link, nor one without an address', () => {
    expect(fillCartLink('javascript:add({variantId})', values, base)).toBeNull()
    expect(fillCartLink('{url}', { ...values, url: 'javascript:alert(1)' }, base)).toBeNull()
    expect(fillCartLink('{url}', { ...values, url: null }, base)).toBeNull()
    expect(fillCartLink('  ', values, base)).toBeNull()
  })

  it('never lets a value leave its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        const link = fillCartLink('/cart?id={productId}&end=1', { ...values, productId: id }, base)
        expect(link).not.toBeNull()
        const { origin, pathname, searchParams, hash } = new URL(link!)
        expect([origin, pathname, hash]).toEqual(['https://shop.example', '/cart', ''])
        expect(searchParams.get('id')).toBe(id)
        expect(searchParams.get('end')).toBe('1')
      }),
    )
  })
})
