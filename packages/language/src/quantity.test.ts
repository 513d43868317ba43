import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuantities } from './index.js'

const read = (text: string) =>
  readQuantities(text).map(({ value, unit }) => (unit === null ? `${value}` : `${value} ${unit}`))

describe('readQuantities', () => {
  it.each([
    ['1,299.50', ['1299.5']],
    ['under 1.5k', ['1500']],
    ['3万', ['30000']],
    ['1万5', ['15000']],
    ['两百以内', ['200']],
    ['一千五', ['1500']],
    ['一千零五', ['1005']],
    ['二百五十', ['250']],
    ['三十出头', ['30']],
    ['200-300元', ['200', '300 yuan']],
    ['兩百多塊', ['200 yuan']],
    ['百元以内', ['100 yuan']],
    ['200块钱', ['200 yuan']],
    ['9块9', ['9.9 yuan']],
    ['$80', ['80 usd']],
    ['US$30', ['30 usd']],
    ['￥99.9', ['99.9 yuan']],
    ['80 bucks', ['80 usd']],
    ['$1.5k', ['1500 usd']],
  ])('reads amounts: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
  it.each([
    ['16GB', ['16 gb']],
    ['16 G', ['16 gb']],
    ['16g内存', ['16 gb']],
    ['200g', ['200 g']],
    ['15.6寸', ['15.6 inch']],
    ['15.6-inch', ['15.6 inch']],
    ['17"', ['17 inch']],
    ['8 in', ['8 inch']],
    ['两斤半', ['2.5 jin']],
    ['半斤', ['0.5 jin']],
    ['1米75', ['1.75 meter']],
    ['4K以上', ['4 k-resolution']],
    ['1080p', ['1080 p-resolution']],
    ['5000mAh', ['5000 mah']],
    ['120Hz', ['120 hz']],
    ['2.1GHz', ['2.1 ghz']],
    ['6个月', ['6 month']],
    ['一岁', ['1 age-year']],
    ['80x150cm', ['80', '150 cm']],
    ['80 X 150厘米', ['80', '150 cm']],
  ])('reads units: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
  it.each([
    'A4',
    'iPhone15',
    '2XL',
    '006R90321',
    '第二个',
    '一些',
    '一样',
    '周一',
    '换大一码',
    '四件套',
    '八折',
    '百搭',
  ])('finds none in %s', (text) => {
    expect(read(text)).toEqual([])
  })
  it('does not take "in" before a word for inches', () => {
    expect(read('8 in black')).toEqual(['8'])
  })
  it('gives stretches of the text itself, in order, for any string', () => {
    const piece = fc.constantFrom(
      '1',
      '2.5',
      '两百',
      '万',
      'k',
      '元',
      '$',
      'GB',
      ' ',
      '半',
      '米',
      ',',
      'a',
      '点',
      '￥',
      '第',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        let free = 0
        for (const quantity of readQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(free)
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
          expect(Number.isFinite(quantity.value)).toBe(true)
          free = quantity.end
        }
      }),
      { numRuns: 1000 },
    )
  })
})
