import { describe, expect, it } from 'vitest'
import { correctedText } from './corrected-text.js'

describe('the text of a correction', () => {
  it('keeps the words that were understood without being looked up', () => {
    expect(correctedText('Red drss under 300', 'drss', 'dress')).toBe('Red dress under 300')
    expect(correctedText('红色lianyiqun', 'lianyiqun', '连衣裙')).toBe('红色连衣裙')
  })
  it('mends each word at its place, where a wish stood between them', () => {
    expect(correctedText('linnen blue drss', 'linnen drss', 'linen dress')).toBe('linen blue dress')
  })
  it('gives what was looked up alone, where it does not stand in the text', () => {
    expect(correctedText('blue t shirt', 'tshrt cap', 't-shirt')).toBe('t-shirt')
  })
})
