import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { atStart, hear } from './testing/hear.js'
import { testShop } from './testing/shop.js'
import { said } from './testing/summary.js'
import { understand } from './understand.js'
import { buildVocabulary } from './vocabulary.js'

describe('values', () => {
  it.each([
    ['我想买一件蓝色的T恤，L码，两百以内', 'color=blue category=t-shirt size=l price<=20000'],
    ['Show me black jackets', 'color=black category=jacket'],
    ['do you have red hoodies in XL?', 'color=red category=hoodie size=xl'],
    ['有没有黑色的外套', 'color=black category=jacket'],
    ['红色连衣裙', 'color=red category=dress'],
    ['blue or green jackets', 'color=blue color=green category=jacket'],
    ['黑色或者白色的T恤', 'color=black color=white category=t-shirt'],
    ['T恤和连衣裙', 'category=t-shirt category=dress'],
    ['a cotton t-shirt for men', 'material=cotton category=t-shirt audience=men'],
    ['纯棉的T恤', 'material=cotton category=t-shirt'],
    ['真皮运动鞋', 'material=leather category=sneakers'],
    ['女装连衣裙', 'audience=women category=dress'],
    ['男士外套', 'audience=men category=jacket'],
    ['kids t-shirts', 'audience=kids category=t-shirt'],
    ['something for my mother', 'audience=women'],
    ['给我老公买件外套', 'audience=men category=jacket'],
    ['送女朋友的裙子', 'audience=women category=skirt-or-dress'],
    ['a mug for my dad', 'category=mug audience=men'],
    ['jackets by Northfold', 'category=jacket brand=northfold'],
    ['Swiftpaw的鞋子', 'brand=swiftpaw category=shoes'],
    ['云栖的连衣裙', 'brand=云栖 category=dress'],
    ['anything from calder & co in white', 'brand=calder & co color=white'],
    ['Eco Friendly jackets', 'eco=eco friendly category=jacket'],
    ['Original style tees', 'style-general=original category=t-shirt'],
    ['手工缝制的裙子', '工艺=手工缝制 category=skirt-or-dress'],
    ['a jacket for Rainy Days', 'category=jacket climate=rainy days'],
    ['有没有 blue hoodie', 'color=blue category=hoodie'],
    ['show me 连衣裙 in red', 'category=dress color=red'],
    ['我要一件 black jacket，M码', 'color=black category=jacket size=m'],
    ['ＢＬＵＥ　hoodie', 'color=blue category=hoodie'],
    ['我想買紅色連衣裙', 'color=red category=dress'],
    ['RED DRESS', 'color=red category=dress'],
    ['dresses for summer', 'category=dress season=summer'],
    ['夏天穿的T恤', 'season=summer category=t-shirt'],
    ['床品四件套', 'category=bedding-set'],
    ['红色或者酒红色的连衣裙', 'color=red color=burgundy category=dress'],
    ['有没有保暖的外套', 'feature=warm category=jacket'],
    ['laptop with a nice keyboard', 'category=laptop'],
    ['a mug for my ipad', 'category=mug'],
    ['a mug for my phone', 'category=mug'],
    ['a t-shirt for a 5 year old', 'category=t-shirt audience=kids'],
    ['grey or gray hoodie', 'color=gray category=hoodie'],
  ])('%s', (text, expected) => expect(said(hear(text).constraints)).toBe(expected))

  it.each([
    ['M码', 'size=m'],
    ['中码的T恤', 'size=m category=t-shirt'],
    ['大码', 'size=l'],
    ['XL号外套', 'size=xl category=jacket'],
    ['jackets in size M', 'category=jacket size=m'],
    ['a medium jacket', 'size=m category=jacket'],
    ['t-shirt, large', 'category=t-shirt size=l'],
    ['42码的运动鞋', 'size=42 category=sneakers'],
    ['鞋子 EU 42', 'category=shoes size=42'],
    ['running shoes size 43', 'category=running-shoes size=43'],
    ['43号跑鞋', 'size=43 category=running-shoes'],
    ['尺码41的鞋', 'size=41 category=shoes'],
    ['a large mug', 'category=mug'],
  ])('size: %s', (text, expected) => expect(said(hear(text).constraints)).toBe(expected))

  it('keeps a narrower category and drops the wider one beside it', () => {
    expect(said(hear('shoes, running shoes').constraints)).toBe('category=running-shoes')
  })

  it('takes a title that is all values as a wish, not as a product', () => {
    expect(hear('blue t-shirt').references).toEqual([])
    expect(said(hear('blue t-shirt').constraints)).toBe('color=blue category=t-shirt')
  })

  it('tells which categories the shop does not sell', () => {
    expect(hear('do you sell sofas').notSold).toEqual(['sofa'])
    expect(hear('有没有沙发').notSold).toEqual(['sofa'])
    expect(hear('jackets and sofas').notSold).toEqual(['sofa'])
    expect(hear('shoes').notSold).toEqual([])
  })

  it.each([
    ['white sneakers', 'color=white category=sneakers'],
    ['小白鞋', 'color=white category=sneakers'],
    ['white trainers size 42', 'color=white category=sneakers size=42'],
    ['cotton hoodies and leather shoes', 'material=cotton category=hoodie material=leather category=shoes'],
    ['no white sneakers', 'color!=white category=sneakers'],
    ['不要小白鞋', 'color!=white category=sneakers'],
    // Nothing here is for weddings or denim, and a cowboy's boots are more than boots.
    ['wedding dress', 'category=wedding-dress'],
    ['牛仔裙', 'category=denim-skirt'],
    ['cowboy boots', 'category=cowboy-boots'],
  ])('takes what nothing is filed under for what its name is made of: %s', (text, expected) => {
    expect(said(hear(text).constraints)).toBe(expected)
  })

  it('takes a number said plainly for a measure only where things of the kind come near it', () => {
    expect(said(hear('phone 6 inch').constraints)).toBe('category=phone screen-size>=6 screen-size<=6.9')
    expect(said(hear('laptop 6 inch').constraints)).toBe('category=laptop')
    expect(hear('laptop 6 inch').query).toBe('6 inch')
    expect(said(hear('laptop under 6 inch').constraints)).toBe('category=laptop screen-size<=6')
  })

  it('takes a value of the shop’s own for a wish only where things of the kind state its field', () => {
    expect(said(hear('mug erin picks').constraints)).toBe('category=mug collection=erin picks')
    expect(said(hear('laptop erin picks').constraints)).toBe('category=laptop')
    expect(hear('laptop erin picks').query).toBe('erin picks')
    expect(said(hear('erin picks').constraints)).toBe('collection=erin picks')
  })

  it('reads a value that is a thing with values by its parts', () => {
    const [first] = testShop()
    const kit = { field: 'kit', label: 'Kit', text: 'Jacket Black', concepts: [], from: 'column' as const }
    const tone = { field: 'tone', label: 'Tone', text: 'Moss Black', concepts: [], from: 'column' as const }
    const vocabulary = runToEnd(buildVocabulary([{ ...first, attributes: [...first.attributes, kit, tone] }], lexicon))
    const wishesOf = (text: string) => said(understand(text, atStart, vocabulary).constraints)
    expect(wishesOf('jacket black')).toBe('category=jacket color=black')
    expect(wishesOf('moss black jacket')).toBe('tone=moss black category=jacket')
  })

  it('gives the words as they were said', () => {
    expect(hear('蓝色的T恤').constraints.map(({ text }) => text)).toEqual(['蓝色', 'T恤'])
    expect(hear('不要黑色').constraints[0].text).toBe('不要黑色')
    expect(hear('jackets but not black').constraints[1].text).toBe('not black')
    expect(hear('size 43 boots').constraints.map(({ text }) => text)).toEqual(['size 43', 'boots'])
  })
})

describe('answers to a question', () => {
  it.each([
    ['size', 'M', 'size=m'],
    ['size', 'l', 'size=l'],
    ['size', '42', 'size=42'],
    ['size', '大', 'size=l'],
    ['color', '黑色', 'color=black'],
    ['color', '黑', 'color=black'],
    ['color', 'red please', 'color=red'],
    ['price', '200', 'price<=20000'],
    ['price', '两百', 'price<=20000'],
    ['price', '不超过三百', 'price<=30000'],
    ['price', '100到200', 'price>=10000 price<=20000'],
    ['audience', '女', 'audience=women'],
    ['audience', '男的', 'audience=men'],
    ['brand', 'Northfold', 'brand=northfold'],
    ['category', '外套', 'category=jacket'],
    ['material', 'cotton', 'material=cotton'],
    ['eco', 'Eco Friendly', 'eco=eco friendly'],
  ])('asked for %s: %s', (asked, text, expected) =>
    expect(said(hear(text, { ...atStart, asked }).constraints)).toBe(expected),
  )

  it.each(['都可以', '随便', '无所谓', 'any', "don't care", 'no preference', 'whatever'])('sets free: %s', (text) => {
    expect(hear(text, { ...atStart, asked: 'color' }).freed).toEqual(['color'])
  })
})
