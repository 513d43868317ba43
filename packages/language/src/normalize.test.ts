import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from './index.js'

describe('normalize', () => {
  it('folds case, width, accents and script', () => {
    expect(normalize('Ｔ恤　ＸＬ')).toBe('t恤 xl')
    expect(normalize('CAFÉ Crème')).toBe('cafe creme')
    expect(normalize('紅色連衣裙')).toBe('红色连衣裙')
    expect(normalize('men’s “tee” – new')).toBe('men\'s "tee" - new')
  })
  it('turns control characters into spaces and drops invisible ones', () => {
    expect(normalize('a\u0000b\tc\u200bd')).toBe('a b cd')
  })
  it('changes nothing the second time, whatever Latin and Han text it is given', () => {
    const character = fc.oneof(
      fc.integer({ min: 0x20, max: 0x24f }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0xff01, max: 0xff5e }),
    )
    fc.assert(
      fc.property(fc.array(character), (codes) => {
        const once = normalize(String.fromCharCode(...codes))
        expect(normalize(once)).toBe(once)
      }),
    )
  })
  it('folds a text as its characters fold, where each stands alone', () => {
    const character = fc.oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0x3000, max: 0x3029 }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0xff01, max: 0xff5e }),
    )
    fc.assert(
      fc.property(fc.array(character), (codes) => {
        const text = String.fromCharCode(...codes)
        // An accented letter at the end sends the whole text the slow way.
        expect(`${normalize(text)}e`).toBe(normalize(`${text}é`))
      }),
    )
  })
  it('composes marks with the character before them', () => {
    expect(normalize('ガ')).toBe(normalize('ｶﾞ'))
    expect(normalize('か\u3099')).toBe('が')
  })
  it('takes lone surrogates', () => {
    expect(normalize('a\ud800b')).toBe('a\ud800b')
  })
})
