import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLexicon, inMeasure, lexicon } from './index.js'

const found = (text: string) =>
  lexicon.mentions(text).map(({ field, id, text: written }) => `${written} ${field}/${id}`)

const small = buildLexicon(
  [
    { field: 'category', id: 'top', en: ['top'], zh: ['上衣'] },
    { field: 'category', id: 't-shirt', en: ['t-shirt', 'tee'], zh: ['T恤', '短袖'], broader: ['top'] },
    { field: 'category', id: 'shoes', en: ['shoes'], zh: ['鞋'] },
    { field: 'category', id: 'jeans', en: ['jeans', 'denim jeans'], zh: ['牛仔裤'] },
    { field: 'category', id: 'jean-jacket', en: ['denim jacket'], zh: ['牛仔外套'] },
    { field: 'category', id: 'jacket', en: ['jacket'], zh: ['外套'] },
    { field: 'material', id: 'denim', en: ['denim'], zh: ['牛仔'] },
    { field: 'feature', id: 'short-sleeve', en: ['short sleeve'], zh: ['短袖'] },
    { field: 'color', id: 'white', en: ['white'], zh: ['白', '白色'] },
    { field: 'size', id: 'm', en: ['M'], zh: ['M码'], order: 30 },
    { field: 'unit', id: 'meter', en: ['m'], zh: ['米'] },
  ],
  ['白菜'],
)
const smallFound = (text: string) => small.mentions(text).map(({ field, id }) => `${field}/${id}`)

describe('mentions', () => {
  it('finds inflected and differently joined spellings', () => {
    for (const text of ['T-Shirts', 'tshirt', 't shirts', 'TEES', 'Ｔ恤'])
      expect(smallFound(text)).toEqual(['category/t-shirt'])
  })
  it('matches Latin forms at word ends only', () => {
    expect(smallFound('steel stop committee')).toEqual([])
  })
  it('lets the longest form win, and blocked words name nothing', () => {
    expect(smallFound('白色')).toEqual(['color/white'])
    expect(smallFound('白菜')).toEqual([])
  })
  it('takes a lone Han character for a word only beside known words, grammar or no Han', () => {
    for (const text of ['白T恤', '要白的', '白', '白 或者黑']) expect(smallFound(text)).toContain('color/white')
    for (const text of ['白鹤', '立白', '白骑士']) expect(smallFound(text)).toEqual([])
    expect(smallFound('绝缘鞋')).toEqual(['category/shoes'])
    expect(smallFound('鞋拔')).toEqual([])
  })
  it('gives all fields of one stretch', () => {
    expect(smallFound('短袖')).toEqual(['category/t-shirt', 'feature/short-sleeve'])
  })
  it('tells a nested attribute only where the whole does not mean it already', () => {
    expect(smallFound('denim jeans')).toEqual(['category/jeans', 'material/denim'])
    expect(smallFound('denim jacket')).toEqual(['category/jean-jacket'])
  })
  it('reads a lone letter as a size or a unit by what stands around it', () => {
    expect(smallFound('tee in m')).toEqual(['category/t-shirt', 'size/m'])
    expect(smallFound('M码的鞋')).toEqual(['size/m', 'category/shoes'])
    expect(smallFound('5 m')).toEqual(['unit/meter'])
    expect(smallFound('M2 chip')).toEqual([])
    expect(smallFound("i'm m")).toEqual([])
  })
  it('gives stretches of the text in order of place, for any string', () => {
    const piece = fc.constantFrom(
      '红',
      '色',
      'T恤',
      ' ',
      'blue',
      'denim',
      'jeans',
      '-',
      '16',
      'GB',
      '连衣裙',
      '羊毛',
      '被',
      'M',
      '码',
      '\ud800',
      '米',
      '白',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('')
        const mentions = lexicon.mentions(text)
        expect(mentions.every((one) => text.slice(one.start, one.end) === one.text)).toBe(true)
        expect(mentions.every((one) => lexicon.concept(one.field, one.id) !== undefined)).toBe(true)
        for (const one of mentions) {
          const crossing = mentions.filter(
            (other) => other.start > one.start && other.start < one.end && other.end > one.end,
          )
          expect(crossing).toEqual([])
        }
      }),
    )
  })
})

describe('the default lexicon', () => {
  it.each([
    ['我想买一件蓝色的T恤，L码，两百以内', ['蓝色 color/blue', 'T恤 category/t-shirt', 'L码 size/l']],
    ['waterproof jackets under $80', ['waterproof feature/waterproof', 'jackets category/jacket']],
    ['有藏青色的連帽衫嗎', ['藏青色 color/navy', '連帽衫 category/hoodie']],
    ['women’s running shoes', ['women’s audience/women', 'running shoes category/running-shoes']],
    ['红酒杯', ['红酒杯 category/wine-glass']],
    ['白菜价 花洒', ['花洒 category/shower-head']],
    ['你好，能开发票吗', []],
    ['coffee mug', ['coffee mug category/mug']],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  it.each([
    ['color', 'Dark Blue', 'dark-blue'],
    ['color', '藏青色', 'navy'],
    ['color', 'Navy', 'navy'],
    ['color', 'Grey Melange', 'light-gray'],
    ['audience', "Women's", 'women'],
    ['material', '100%棉', 'cotton'],
    ['size', 'XXL', 'xxl'],
    ['size', '2XL', 'xxl'],
    ['color', 'Black/White', 'black-and-white'],
    ['size', '38', '38'],
    ['material', '304不锈钢', 'stainless-steel'],
  ])('resolves the %s %s to %s', (field, value, id) => {
    expect(lexicon.resolve(field, value)?.id).toBe(id)
  })
  it.each([
    ['feature', 'not waterproof'],
    ['color', 'Red/Blue'],
    ['color', 'see the picture for the many shades, some of them blue'],
    ['color', ''],
    ['no-such-field', 'blue'],
  ])('resolves the %s %j to nothing', (field, value) => {
    expect(lexicon.resolve(field, value)).toBeUndefined()
  })
  it('widens and narrows', () => {
    expect(lexicon.widen('category', 'hoodie')).toEqual(['hoodie', 'sweatshirt', 'top', 'apparel'])
    expect(lexicon.narrow('color', 'red')).toContain('burgundy')
    expect(lexicon.label('category', 'hoodie', 'zh')).toBe('连帽卫衣')
    expect(lexicon.label('category', 'unheard-of', 'zh')).toBe('unheard-of')
  })
  it('orders sizes', () => {
    const order = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', '3xl'].map((id) => lexicon.concept('size', id)!.order!)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })
  it('converts units to a measure’s own', () => {
    expect(inMeasure(lexicon, 'storage', 2, 'tb')).toBe(2048)
    expect(inMeasure(lexicon, 'weight', 2, 'jin')).toBe(1)
    expect(inMeasure(lexicon, 'screen-size', 39.624, 'cm')).toBe(15.6)
    expect(inMeasure(lexicon, 'resolution', 4, 'k-resolution')).toBe(2160)
    expect(inMeasure(lexicon, 'warranty', 2, 'year')).toBe(24)
    expect(inMeasure(lexicon, 'cable-length', 150, 'cm')).toBe(1.5)
    expect(inMeasure(lexicon, 'memory', 8, null)).toBe(8)
    expect(inMeasure(lexicon, 'memory', 8, 'kg')).toBeUndefined()
  })
  it('reads 50,000 characters in time', () => {
    for (const piece of ['a', '蓝色T恤', 'leather dress shoes ', '长袖连衣裙', 'red ', '米']) {
      const started = process.cpuUsage()
      lexicon.mentions(piece.repeat(50_000 / piece.length))
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
    }
  })
})

it('refuses the same concept twice', () => {
  const blue = { field: 'color', id: 'blue', en: ['blue'], zh: ['蓝色'] }
  expect(() => buildLexicon([blue, blue])).toThrow('color blue twice')
})
