import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldQuery } from './fold-query.js'

describe('foldQuery', () => {
  it('brings spellings of one query together', () => {
    expect(foldQuery('  Red   DRESS ')).toBe('red dress')
    expect(foldQuery('ＲＥＤ　dress')).toBe('red dress')
    expect(foldQuery('紅色 連衣裙')).toBe('红色连衣裙')
    expect(foldQuery('16GB 内存')).toBe('16gb 内存')
  })
  it('folds to itself, within its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const folded = foldQuery(text)
        expect(foldQuery(folded)).toBe(folded)
        expect(folded.length).toBeLessThanOrEqual(200)
      }),
    )
  })
})
