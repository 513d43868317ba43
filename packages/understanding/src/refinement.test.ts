import { describe, expect, it } from 'vitest'
import { afterList, hear, onProduct } from './testing/hear.js'
import { said } from './testing/summary.js'

describe('negation', () => {
  it.each([
    ['不要黑色', 'color!=black'],
    ['not black', 'color!=black'],
    ['no leather please', 'material!=leather'],
    ['除了红色', 'color!=red'],
    ['除了红色还有什么颜色', 'color!=red'],
    ['without cotton', 'material!=cotton'],
    ['anything but Northfold', 'brand!=northfold'],
    ['非羊毛的', 'material!=wool'],
    ["I don't like red", 'color!=red'],
    ['不喜欢红色的', 'color!=red'],
    ['不要黑色和白色', 'color!=black color!=white'],
    ['不带帽子的外套', 'feature!=hooded category=jacket'],
    ['not black or white', 'color!=black color!=white'],
    ['no black, white, or red', 'color!=black color!=white color!=red'],
    ['不要黑色、白色，要红色', 'color!=black color!=white color=red'],
    ['not black, blue please', 'color!=black color=blue'],
    ['不要黑色，蓝色的', 'color!=black color=blue'],
    ['jackets but not black', 'category=jacket color!=black'],
    ['黑色的不要', 'color!=black'],
    ['黑色除外', 'color!=black'],
    ['黑色和白色都不要', 'color!=black color!=white'],
    ['要黑色不要白色', 'color=black color!=white'],
    ['a jacket that is not leather', 'category=jacket material!=leather'],
    ['外套，不要皮的', 'category=jacket material!=leather'],
    ['non-leather sneakers', 'material!=leather category=sneakers'],
    ['any color except red', 'color!=red'],
    ['everything but dresses', 'category!=dress'],
    ['white instead of black', 'color=white color!=black'],
    ['不是不喜欢黑色', 'color=black'],
    ['not without leather', 'material=leather'],
    ['有没有黑色的', 'color=black'],
    ['why not black', 'color=black'],
    ['不错，黑色的外套', 'color=black category=jacket'],
    ["I'm not sure, maybe a black dress", 'color=black category=dress'],
    ['没有黑色吗', 'color=black'],
    ['forget jackets, show me dresses', 'category!=jacket category=dress'],
    ['不看外套了，看看连衣裙', 'category!=jacket category=dress'],
    ['不要外套了，换成连衣裙', 'category!=jacket category=dress'],
    ['只看有货的', 'availability=in-stock'],
    ['show only jackets in stock', 'availability=in-stock category=jacket'],
    ['无袖连衣裙不要红色', 'category=dress color!=red'],
  ])('%s', (text, expected) =>
    expect(said(hear(text, afterList).constraints).replace(/(?:feature|style|fit)=\S+ /, '')).toBe(expected),
  )

  it('keeps a denied word that is no value out of the search words, and tells it', () => {
    const { query, unknown } = hear('a jacket without zorples')
    expect(query).toBe('')
    expect(unknown).toEqual(['zorples'])
  })
})

describe('corrections', () => {
  it.each([
    ['换成黑色', 'color=black'],
    ['make it black', 'color=black'],
    ['not blue, black', 'color!=blue color=black'],
    ['还是要红的', 'color=red'],
    ['改成L码', 'size=l'],
    ['actually red', 'color=red'],
    ['I meant dresses', 'category=dress'],
    ['不对，是蓝色', 'color=blue'],
    ['no, blue', 'color=blue'],
    ['换成预算300', 'price<=30000'],
    ['sorry, size M', 'size=m'],
    ['change the color to white', 'color=white'],
    ['说错了，要白色的', 'color=white'],
    ['instead show me hoodies', 'category=hoodie'],
  ])('%s', (text, expected) => {
    const understood = hear(text, afterList)
    expect(understood.correction).toBe(true)
    expect(said(understood.constraints)).toBe(expected)
    expect(understood.references).toEqual([])
  })

  it.each(['black jackets', '黑色的外套', 'no leather', '换个颜色', 'not black', '再便宜一点'])(
    'is none: %s',
    (text) => {
      expect(hear(text, afterList).correction).toBe(false)
    },
  )
})

describe('freeing', () => {
  it.each([
    ['颜色无所谓', 'color'],
    ['any color', 'color'],
    ['any colour is fine', 'color'],
    ['价格不限', 'price'],
    ['不限品牌', 'brand'],
    ['forget the price', 'price'],
    ['什么颜色都行', 'color'],
    ['品牌随便', 'brand'],
    ["I don't care about the brand", 'brand'],
    ["the color doesn't matter", 'color'],
    ['不管什么材质', 'material'],
    ['尺码都可以', 'size'],
    ['去掉价格限制', 'price'],
    ['no price limit', 'price'],
    ['price is no object', 'price'],
    ['regardless of brand', 'brand'],
    ['any climate', 'climate'],
    ['ignore the size', 'size'],
  ])('%s', (text, field) => {
    const { freed, constraints, query } = hear(text, afterList)
    expect(freed).toEqual([field])
    expect(constraints).toEqual([])
    expect(query).toBe('')
  })

  it('frees one field and wishes another', () => {
    const { freed, constraints } = hear('颜色无所谓，要L码', afterList)
    expect(freed).toEqual(['color'])
    expect(said(constraints)).toBe('size=l')
  })

  it('takes a value behind the field word for a wish', () => {
    expect(hear('any size M jackets').freed).toEqual([])
    expect(hear('what colors do you have').freed).toEqual([])
    expect(hear('有什么颜色').freed).toEqual([])
  })
})

describe('critiques', () => {
  it.each([
    ['cheaper', 'price less'],
    ['something cheaper', 'price less'],
    ['便宜一点的', 'price less'],
    ['有没有更便宜的', 'price less'],
    ['再便宜点', 'price less'],
    ['太贵了', 'price less'],
    ['too expensive', 'price less'],
    ['不要太贵', 'price less'],
    ['不贵的', 'price less'],
    ['not too expensive', 'price less'],
    ['有点贵', 'price less'],
    ['more expensive', 'price more'],
    ['贵一点的', 'price more'],
    ['高档一点的', 'price more'],
    ['lighter', 'weight less'],
    ['轻一点的', 'weight less'],
    ['太重了', 'weight less'],
    ['bigger', 'size more'],
    ['大一点的', 'size more'],
    ['大一码', 'size more'],
    ['换大一码', 'size more'],
    ['a larger size', 'size more'],
    ['too small', 'size more'],
    ['小一号', 'size less'],
    ['太大了', 'size less'],
    ['another color', 'color other'],
    ['换个颜色', 'color other'],
    ['其他颜色的', 'color other'],
    ['a different colour', 'color other'],
    ['别的款式', 'style other'],
    ['other brand', 'brand other'],
    ['换个牌子', 'brand other'],
    ['warmer', 'warmth more'],
    ['厚一点的', 'warmth more'],
    ['薄一点', 'warmth less'],
    ['longer', 'length more'],
    ['宽松一点', 'fit more'],
    ['more memory', 'memory more'],
    ['内存大一点', 'memory more'],
    ['bigger screen', 'screen-size more'],
    ['屏幕小一点', 'screen-size less'],
  ])('%s', (text, expected) => {
    const { critiques, constraints, query, intents } = hear(text, afterList)
    expect(critiques.map(({ field, direction }) => `${field} ${direction}`).join(', ')).toBe(expected)
    expect(constraints).toEqual([])
    expect(query).toBe('')
    expect(intents[0].intent).toBe('find')
  })

  it('reads bigger in the light of the category', () => {
    expect(hear('bigger', { ...afterList, category: 'laptop' }).critiques[0].field).toBe('screen-size')
    expect(hear('大一点', { ...afterList, category: 'jacket' }).critiques[0].field).toBe('size')
  })

  it('takes two at once, and values beside them', () => {
    const { critiques, constraints } = hear('cheaper and lighter, in black', onProduct)
    expect(critiques.map(({ field }) => field)).toEqual(['price', 'weight'])
    expect(said(constraints)).toBe('color=black')
  })
})

describe('orders and counts', () => {
  it.each([
    ['cheapest', 'price asc', true],
    ['the cheapest one in medium', 'price asc', true],
    ['最便宜的外套', 'price asc', true],
    ["what's the most expensive?", 'price desc', true],
    ['最贵的是哪个', 'price desc', true],
    ['newest', 'newness desc', true],
    ['最新的', 'newness desc', true],
    ['lightest laptop', 'weight asc', true],
    ['最轻的笔记本', 'weight asc', true],
    ['largest screen', 'screen-size desc', true],
    ['屏幕最大的笔记本', 'screen-size desc', true],
    ['内存最大的', 'memory desc', true],
    ['从低到高', 'price asc', false],
    ['价格从高到低', 'price desc', false],
    ['sort by price', 'price asc', false],
    ['按价格排序', 'price asc', false],
    ['cheapest first', 'price asc', false],
    ['new arrivals', 'newness desc', false],
    ['有什么新品', 'newness desc', false],
  ])('%s', (text, order, superlative) => {
    const understood = hear(text)
    expect(`${understood.sort?.field} ${understood.sort?.direction}`).toBe(order)
    expect(understood.superlative).toBe(superlative)
    expect(understood.critiques).toEqual([])
    expect(understood.query).toBe('')
  })

  it.each([
    ['推荐三款外套', 3],
    ['三款', 3],
    ['show 5', 5],
    ['show me five jackets', 5],
    ['top 3 laptops', 3],
    ['the three cheapest hoodies', 3],
    ['最便宜的三款', 3],
    ['give me two options', 2],
    ['来两件T恤', 2],
    ['一件T恤', undefined],
    ['第三款', undefined],
    ['show me jackets under 50', undefined],
  ])('wanted: %s', (text, wanted) => expect(hear(text).wanted).toBe(wanted))
})
