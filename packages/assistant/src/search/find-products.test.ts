import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { buildMeaning } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { ShopMeaning } from './shop-meaning.js'
import { MadeUpShop, manyProducts, productOf, rule } from './testing/made-up-shop.js'

const products = [
  productOf({ id: 'l1', title: 'Silver laptop 14 inch', category: 'laptop' }),
  productOf({ id: 'l2', title: 'Travel laptop with long battery life', category: 'laptop' }),
  productOf({ id: 'b1', title: 'Laptop battery 48 Wh', category: 'battery' }),
  productOf({ id: 'b2', title: 'Laptop battery pack slim', category: 'battery' }),
  productOf({ id: 'b3', title: 'Spare laptop battery', category: 'battery' }),
  productOf({ id: 'b4', title: 'Laptop battery with charger', category: 'battery' }),
  productOf({ id: 'h1', title: 'Straw sun hat', category: 'hat', colors: ['beige'], price: 1999 }),
  productOf({ id: 'h2', title: 'Wool beanie', category: 'hat', colors: ['blue', 'red'], price: 2900 }),
  productOf({ id: 'h3', title: 'Felt fedora hat', category: 'hat', colors: ['black'], price: 4900 }),
  productOf({ id: 's1', title: 'Blue Harbor', category: 'scarf', colors: ['white'] }),
  productOf({ id: 's2', title: 'Long scarf', category: 'scarf', colors: ['blue'] }),
  productOf({ id: 'd1', title: 'Hat box', category: 'box', colors: ['blue'] }),
]
const shop = new MadeUpShop(products)
const is = (field: string, value: string): Constraint => ({ field, op: 'is', value, text: value })

describe('what answers a search', () => {
  it('is what the words mean', () => {
    expect(shop.answers('hats').sort()).toEqual(['h1', 'h2', 'h3'])
    expect(shop.answers('blue hat')).toEqual(['h2'])
    expect(shop.answers('帽子').sort()).toEqual(['h1', 'h2', 'h3'])
    const { result, held } = shop.find('hats under $30')
    expect(result.hits.flatMap(({ product, isNear }) => (isNear ? [] : [product.id])).sort()).toEqual(['h1', 'h2'])
    expect(held.map(({ field, op }) => `${field} ${op}`)).toContain('price max')
  })
  it('is no other maker’s thing than the one that its name means', () => {
    const phones = new MadeUpShop([
      productOf({ id: 'g1', title: 'Galaxy handset', category: 'phone' }),
      productOf({ id: 'g2', title: 'Moto handset', category: 'phone' }),
    ])
    const { result, relaxed } = phones.find('iphone')
    expect(result.total).toBe(0)
    expect(relaxed.map(({ field }) => field)).toEqual(['brand'])
    expect(result.hits.map(({ product }) => product.id).sort()).toEqual(['g1', 'g2'])
    expect(phones.answers('phone').sort()).toEqual(['g1', 'g2'])
  })
  it('is what holds the words where the shop’s own titles use them otherwise', () => {
    expect(shop.answers('laptop battery').slice(0, 4).sort()).toEqual(['b1', 'b2', 'b3', 'b4'])
    expect(shop.answers('laptop').sort()).toEqual(['l1', 'l2'])
  })
  it('keeps to what most of those have that hold the words', () => {
    const batteries = [1, 2, 3].map((at) =>
      productOf({ id: `k${at}`, title: `Laptop battery black ${at}`, category: 'battery', colors: ['black'] }),
    )
    const other = productOf({
      id: 'k4',
      title: 'Laptop battery for black cases',
      category: 'battery',
      colors: ['white'],
    })
    const laptops = productOf({ id: 'k5', title: 'Slim', category: 'laptop', colors: ['black'] })
    const parts = new MadeUpShop([...batteries, other, laptops])
    expect(parts.answers('black laptop battery').sort()).toEqual(['k1', 'k2', 'k3'])
  })
  it('is a product by its name, whatever the words in it mean', () => {
    expect(shop.answers('Blue Harbor')[0]).toBe('s1')
    expect(shop.answers('felt fedora hat')[0]).toBe('h3')
  })
  it('comes before all that is only near, which is marked and told, and stands only where there is room', () => {
    const { result, relaxed } = shop.find('blue hat')
    const marks = result.hits.map(({ isNear }) => isNear)
    expect(marks).toEqual([...marks].sort((a, b) => Number(a) - Number(b)))
    expect(marks.filter((isNear) => !isNear)).toHaveLength(result.total)
    expect(marks).toContain(true)
    expect(relaxed).toEqual([{ field: 'words', from: 'blue hat', to: null }])
    const full = shop.find({ text: 'blue hat', limit: 1 })
    expect(full.result.hits.map(({ product, isNear }) => [product.id, isNear])).toEqual([['h2', false]])
    expect(full.relaxed).toEqual([])
    const next = shop.find({ text: 'hats', limit: 2, cursor: shop.find({ text: 'hats', limit: 2 }).result.cursor })
    expect(next.result.hits.map(({ isNear }) => isNear)).toEqual([false])
  })
  it('is joined by what is near in meaning, never by what a demand rules out', () => {
    const near = new MadeUpShop(products)
    near.change({ meaning: new ShopMeaning(runToEnd(buildMeaning(products, lexicon))) })
    const { result } = near.find({ text: 'hat', constraints: [is('color', 'blue')] })
    expect(result.hits.map(({ product, isNear }) => [product.id, isNear])).toEqual([
      ['h2', false],
      ['d1', true],
    ])
    const like = near.find({ text: 'fedora', constraints: [is('color', 'blue')] }).result
    expect(like.hits.map(({ product, isNear }) => [product.id, isNear])).toContainEqual(['h2', true])
    // Nothing else is anywhere near a scarf.
    expect(near.find({ text: 'scarf', constraints: [is('color', 'blue')] }).result.hits).toHaveLength(1)
    for (const { product } of result.hits)
      expect(
        product.variants.some(({ options }) => options.color === 'blue'),
        product.id,
      ).toBe(true)
  })
  it('is a wider kind with the parts of a name that the shop files nothing under', () => {
    const shoes = new MadeUpShop([
      productOf({ id: 'n1', title: 'Harbor canvas', category: 'sneakers', colors: ['white', 'black'], price: 4500 }),
      productOf({ id: 'n2', title: 'Meadow', category: 'sneakers', colors: ['white'], price: 9000 }),
      productOf({ id: 'n3', title: 'City', category: 'sneakers', colors: ['red'], price: 4000 }),
      productOf({ id: 'n4', title: 'Hill', category: 'boots', colors: ['white'], price: 4000 }),
    ])
    for (const text of ['white sneakers under 50', 'white trainers under 50', '50以内的小白鞋', '50以内的白色运动鞋'])
      expect(shoes.answers(text), text).toEqual(['n1'])
    expect(shoes.find('小白鞋').result.total).toBe(2)
    expect(shoes.find('white sneakers').held.map(({ value }) => value)).toEqual(['white', 'sneakers'])
  })
  it('is not narrowed by what is only preferred, which comes first', () => {
    for (const text of ['hat, ideally blue', '帽子，最好是蓝色的']) {
      const { result, held } = shop.find(text)
      expect(shop.answers(text)[0], text).toBe('h2')
      expect([...shop.answers(text)].sort(), text).toEqual(['h1', 'h2', 'h3'])
      expect(result.total, text).toBe(3)
      expect(held.map(({ field }) => field)).toEqual(['category'])
    }
    expect(shop.answers('hat under $30, ideally black').sort()).toEqual(['h1', 'h2'])
    expect(shop.answers('hat, ideally under $25')[0]).toBe('h1')
    expect(shop.find('hat, ideally under $25').result.total).toBe(3)
    // Where nothing meets what was demanded, that is what is told of.
    expect(shop.find('green hat, ideally under $25').result.total).toBe(0)
  })
  it('looks for no word that only says how much something is wished', () => {
    expect(shop.find('hat, ideally blue').list.asked.words).toBe('hat blue')
    expect(shop.find('帽子，最好是蓝色的').list.asked.words).toBe('帽子 蓝色')
  })
  it('is nothing that was refused, whose words are looked for nowhere', () => {
    const { list, result } = shop.find('hats not blue')
    expect(list.asked.words).toBe('hats')
    expect(result.hits.flatMap(({ product, isNear }) => (isNear ? [] : [product.id])).sort()).toEqual([
      'h1',
      'h2',
      'h3',
    ])
    expect(shop.find('不要蓝色的帽子').list.asked.words).toBe('帽子')
  })
  it('tells of other words only where they find something', () => {
    expect(shop.find('strow sun hat').result).toMatchObject({ total: 1, corrected: 'straw sun hat' })
    expect(shop.find('strow zzzzqqq').result).toMatchObject({ total: 0 })
    expect(shop.find('strow zzzzqqq').result.corrected).toBeUndefined()
  })
  it('gives up the least where nothing meets all', () => {
    const { result, relaxed } = shop.find('green hat')
    expect(result.total).toBe(0)
    expect(relaxed.length).toBeGreaterThan(0)
    expect(result.hits.every(({ isNear }) => isNear)).toBe(true)
    expect(result.hits.map(({ product }) => product.id)).toContain('h1')
  })
})

describe('bad input', () => {
  const many = new MadeUpShop(manyProducts(300))
  it('finds nothing for filters that contradict each other, and unknown fields', () => {
    const price = (op: 'min' | 'max', value: number): Constraint => ({ field: 'price', op, value, text: '' })
    for (const constraints of [
      [price('min', 5000), price('max', 100)],
      [is('color', 'red'), { ...is('color', 'red'), op: 'not' as const }],
      [is('id', 'p001'), { ...is('id', 'p001'), op: 'not' as const }],
      [is('no-such-field', 'x')],
      [price('max', Number.NaN)],
    ]) {
      const { result } = many.find({ text: '', constraints })
      expect([result.total, result.hits.filter(({ isNear }) => !isNear).length]).toEqual([0, 0])
    }
  })
  it('answers 10,000 characters, operators and odd text at once, with totals that hold', () => {
    for (const text of [
      'winter hat '.repeat(1_000),
      '帽'.repeat(10_000),
      '&& || !! -- "" ()',
      '\u0000\u0007',
      '😀😀😀',
      '<script>alert(1)</script>',
      '9'.repeat(400),
      '-hat -dress',
    ]) {
      const { ids, totals } = many.pages({ text: text.slice(0, 10_000), limit: 100 })
      expect(
        ids.filter((id) => !id.startsWith('~')),
        text.slice(0, 20),
      ).toHaveLength(totals[0])
    }
    const { relaxed } = many.find('winter hat '.repeat(1_000))
    expect(JSON.stringify(relaxed).length).toBeLessThan(2_000)
  })
  it('stands in a shop without products, and with one', () => {
    const empty = new MadeUpShop([])
    const one = new MadeUpShop([products[6]])
    for (const text of ['', 'hat', 'blue hat under $10', '帽子', '!!']) {
      const { result, relaxed } = empty.find({ text, facets: ['color'] })
      expect([result.total, result.hits, relaxed]).toEqual([0, [], []])
      expect(() => one.find({ text, facets: ['color'] })).not.toThrow()
    }
    expect(one.answers('hat')).toEqual(['h1'])
    expect(one.find('hat').result.hits[0].score).toBeGreaterThan(0)
    one.rule(rule([{ kind: 'hide', target: { productId: 'h1' } }]))
    expect(one.find('hat').result).toMatchObject({ total: 0, hits: [] })
  })
})
