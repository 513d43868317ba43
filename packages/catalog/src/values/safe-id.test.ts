import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeId, shopId } from './safe-id.js'

describe('safeId', () => {
  it('keeps an id that addresses can hold', () => {
    expect(safeId('MH01-XS.Black_2')).toBe('MH01-XS.Black_2')
  })

  it('keeps ids apart that differ only in unsafe characters', () => {
    expect(safeId('A/1')).not.toBe(safeId('A 1'))
    expect(safeId('商品一')).not.toBe(safeId('商品二'))
    expect(safeId('A/1')).toMatch(/^A-1-[0-9a-z]+$/)
  })

  it('is safe in addresses, bounded, and the same when applied twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (text) => {
        const id = safeId(text)
        expect(id).toMatch(/^[\w.-]+$/)
        expect(id.length).toBeLessThanOrEqual(96)
        expect(safeId(id)).toBe(id)
      }),
    )
  })
})

describe('shopId', () => {
  it('lets two sources have the same id', () => {
    expect(shopId('main', '20')).toBe('20')
    expect(shopId('outlet', '20')).toBe('outlet~20')
    expect(shopId('main', 'outlet~20')).not.toBe('outlet~20')
  })
})
