import { describe, expect, it } from 'vitest'
import { ownHalf } from './own-half.js'

describe('a text in both languages', () => {
  it('is read in one', () => {
    expect(ownHalf('星河绞花羊毛衫 River of Stars wool sweater', 'en')).toBe('River of Stars wool sweater')
    expect(ownHalf('星河绞花羊毛衫 River of Stars wool sweater', 'zh')).toBe('星河绞花羊毛衫')
  })
  it('stays whole where it is in one language, or where the second half says nothing', () => {
    for (const text of ['Wool sweater', '羊毛衫', '羊毛衫 2026', '', 'iPhone 手机壳'])
      expect(ownHalf(text, 'en')).toBe(text)
  })
})
