import { describe, expect, it } from 'vitest'
import { typedPart } from './typed-part.js'

describe('the typed part of a suggestion', () => {
  it('is its beginning, in any case of letters', () => {
    expect(typedPart('linen dress', ' Linen dr')).toEqual({ typed: 'linen dr', added: 'ess' })
    expect(typedPart('连衣裙', '连')).toEqual({ typed: '连', added: '衣裙' })
  })
  it('is nothing where pinyin or a slip was typed', () => {
    expect(typedPart('连衣裙', 'lyq')).toEqual({ typed: '', added: '连衣裙' })
    expect(typedPart('dress', 'drss')).toEqual({ typed: '', added: 'dress' })
  })
})
