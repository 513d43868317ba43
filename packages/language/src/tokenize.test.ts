import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './index.js'

const norms = (text: string) => tokenize(text).map((token) => token.norm)

describe('tokenize', () => {
  it('gives words, numbers and single Han characters', () => {
    expect(norms("Men's T-shirt, 15.6寸 ４Ｋ 連衣裙")).toEqual([
      "men's",
      't',
      'shirt',
      '15.6',
      '寸',
      '4',
      'k',
      '连',
      '衣',
      '裙',
    ])
  })
  it('keeps a thousands group together and a list apart', () => {
    expect(norms('1,299.50')).toEqual(['1299.50'])
    expect(norms('38,39,40')).toEqual(['38', '39', '40'])
  })
  it('gives tokens in order that are the text at their offsets, for any string', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x27, 0x2e, 0x2c, 0x31, 0x41, 0x4e00, 0xd83d, 0xde00, 0x301),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units)
        let free = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(free)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          free = token.end
        }
      }),
      { numRuns: 500 },
    )
  })
  it('leaves no letter, digit or Han character out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = [...text.replace(/[\p{M}\p{Cf}]/gu, '')].filter((character) =>
          /[a-z0-9\p{Script=Han}]/iu.test(character),
        )
        const found = tokenize(text).flatMap((token) =>
          [...token.text].filter((character) => /[a-z0-9\p{Script=Han}]/iu.test(character)),
        )
        expect(found).toEqual(rest)
      }),
    )
  })
  it('splits 50,000 characters of any kind in linear time', () => {
    for (const piece of ['a', '1', '1,', '1.', '连', "a'", '\u0301', '😀', '\ud800']) {
      const started = process.cpuUsage()
      tokenize(piece.repeat(50_000 / piece.length))
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000)
    }
  })
})
