import { describe, expect, it } from 'vitest'
import { inLanguage, paragraphsIn } from './bilingual.js'

describe('texts in both languages', () => {
  it('give the reader’s half', () => {
    expect(inLanguage('海风亚麻衬衫 Sea Breeze Linen Shirt', 'zh')).toBe('海风亚麻衬衫')
    expect(inLanguage('海风亚麻衬衫 Sea Breeze Linen Shirt', 'en')).toBe('Sea Breeze Linen Shirt')
    expect(inLanguage('港湾Polo衫 Harbor Men’s Polo Shirt', 'en')).toBe('Harbor Men’s Polo Shirt')
  })
  it('leave texts of one language alone', () => {
    expect(inLanguage('Linen Shirt', 'zh')).toBe('Linen Shirt')
    expect(inLanguage('亚麻衬衫', 'en')).toBe('亚麻衬衫')
    expect(inLanguage('尺码 38', 'en')).toBe('尺码 38')
  })
  it('pick paragraphs by language and keep all where only one is there', () => {
    expect(paragraphsIn('小方领。\nA small collar.', 'en')).toEqual(['A small collar.'])
    expect(paragraphsIn('小方领。\n贝壳扣。', 'en')).toEqual(['小方领。', '贝壳扣。'])
  })
})
