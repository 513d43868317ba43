import { describe, expect, it } from 'vitest'
import { partIn, titleIn } from './bilingual-text.js'

describe('a text in both languages', () => {
  it.each([
    ['户外 Outdoor', '户外', 'Outdoor'],
    ['芦苇男士牛仔裤 Reed Men’s Jeans', '芦苇男士牛仔裤', 'Reed Men’s Jeans'],
    ['Charcoal 炭灰色', '炭灰色', 'Charcoal'],
    ['条纹纯棉T恤 Striped Cotton T-shirt', '条纹纯棉T恤', 'Striped Cotton T-shirt'],
    ['Striped Polo 条纹POLO衫', '条纹POLO衫', 'Striped Polo'],
  ])('%s is read in each', (text, zh, en) => {
    expect([partIn('zh', text), partIn('en', text)]).toEqual([zh, en])
  })
  it.each(['Sea Breeze', '20寸 纯PC拉链箱', '纯棉T恤', 'L', '长裤 A版 加绒', '海报 A4'])('%s stays whole', (text) => {
    expect([partIn('zh', text), partIn('en', text)]).toEqual([text, text])
  })
  it('tells the parts of a title apart only where each is a title', () => {
    expect(titleIn('en', '海风亚麻衬衫 Sea Breeze Linen Shirt')).toBe('Sea Breeze Linen Shirt')
    expect(titleIn('zh', '宜家 Billy Bookcase')).toBe('宜家 Billy Bookcase')
    expect(titleIn('en', '羽绒服男款 Nike')).toBe('羽绒服男款 Nike')
  })
})
