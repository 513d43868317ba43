import { describe, expect, it } from 'vitest'
import { readAloud, readingsOf, soundKey } from './pinyin.js'

describe('pinyin', () => {
  it('reads words without tones, each character as in its word', () => {
    expect(readAloud(['连衣裙', '银行', '长袖', '女装'])).toEqual([
      ['lian', 'yi', 'qun'],
      ['yin', 'hang'],
      ['chang', 'xiu'],
      ['nv', 'zhuang'],
    ])
  })
  it('gives one syllable a character, whatever stands in the word', () => {
    expect(readAloud(['T恤', 'A4纸', ''])).toEqual([['t', 'xu'], ['a', '4', 'zhi'], []])
    expect(readAloud([])).toEqual([])
  })
  it('knows the other readings of a character', () => {
    expect(readingsOf('长')).toEqual(['chang', 'zhang'])
  })
  it('takes sounds that are mixed up for the same, and others not', () => {
    expect(soundKey('shangyi')).toBe(soundKey('sanyi'))
    expect(soundKey('niuzaiku')).toBe(soundKey('liuzaiku'))
    expect(soundKey('nvxie')).toBe(soundKey('nuxie'))
    expect(soundKey('lianyiqun')).not.toBe(soundKey('lianyigun'))
  })
})
