import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.js'
import { fortyProducts } from './testing/forty-products.js'
import type { SearchQuery } from './types.js'

const index = runToEnd(buildIndex(fortyProducts, lexicon))
const search = (query: Partial<SearchQuery>) =>
  index.search({ text: '', constraints: [], limit: 100, words: 'all', ...query })
const ids = (query: Partial<SearchQuery>) => search(query).hits.map(({ product }) => product.id)
const found = (query: Partial<SearchQuery>) => ids(query).sort()
const is = (field: string, value: string | number): Constraint => ({ field, op: 'is', value, text: String(value) })
const not = (field: string, value: string | number): Constraint => ({ field, op: 'not', value, text: String(value) })
const max = (field: string, value: string | number): Constraint => ({ field, op: 'max', value, text: String(value) })
const min = (field: string, value: string | number): Constraint => ({ field, op: 'min', value, text: String(value) })

describe('words', () => {
  it('finds products by the words of any field, inflected or not', () => {
    expect(ids({ text: 'oxford' })).toEqual(['p04'])
    expect(found({ text: 'collars' })).toEqual(['p04'])
    expect(found({ text: 'Northway' })).toEqual(['p08', 'p09', 'p14', 'p16'])
  })
  it('puts a word in the title before the same word in the description', () => {
    expect(ids({ text: 'soft' })).toContain('p19')
    expect(ids({ text: 'laptop' }).slice(0, 2).sort()).toEqual(['p38', 'p39'])
    expect(ids({ text: 'laptop' })).toContain('p16')
  })
  it('reads a number and its unit as one word, however they are written', () => {
    expect(ids({ text: '16GB' })).toEqual(['p38'])
    expect(ids({ text: '8 gb' })).toEqual(['p39'])
    expect(ids({ text: '11 英寸' })).toEqual(['p40'])
  })
  it('finds every pair of Han characters that stands in a title', () => {
    for (const product of fortyProducts) {
      for (const [run] of product.title.matchAll(/\p{Script=Han}{2,}/gu)) {
        for (let at = 0; at + 2 <= run.length; at++) {
          expect(ids({ text: run.slice(at, at + 2) }), run.slice(at, at + 2)).toContain(product.id)
        }
      }
    }
  })
  it('finds a single Han character, and words apart that are written as one', () => {
    expect(found({ text: '帽' })).toEqual(expect.arrayContaining(['p27', 'p35']))
    expect(ids({ text: '黑色连衣裙' })[0]).toBe('p25')
    expect(ids({ text: '红色的碎花连衣裙' })[0]).toBe('p24')
  })
  it('reaches products of the other language by what the words mean, behind those that hold them', () => {
    const dresses = ids({ text: '连衣裙' })
    expect(dresses.slice(0, 2).sort()).toEqual(['p24', 'p25'])
    expect([...dresses].sort()).toEqual(['p11', 'p12', 'p24', 'p25'])
    expect(found({ text: 'headphones' })).toEqual(['p36', 'p37'])
    expect(found({ text: '黑色 连衣裙' })).toEqual(['p12', 'p25'])
  })
  it('wants all words or any, and ranks more of them higher', () => {
    expect(ids({ text: 'leather boots' })).toEqual(['p15', 'p32'])
    const any = ids({ text: 'waterproof boots', words: 'any' })
    expect(any).toEqual(expect.arrayContaining(['p08', 'p15']))
    expect(ids({ text: 'oxford kangaroo collar', words: 'any' })[0]).toBe('p04')
  })
  it('mends one typo in words that no product holds, and says so', () => {
    const result = search({ text: 'watreproof jaket' })
    expect(result.corrected).toBe('waterproof jacket')
    expect(result.hits[0].product.id).toBe('p08')
    expect(search({ text: 'waterproof' }).corrected).toBeUndefined()
  })
  it('names the words that no product holds, and then finds nothing for all of them', () => {
    expect(search({ text: 'oxford zeppelin' })).toMatchObject({ total: 0, missing: ['zeppelin'] })
    expect(search({ text: 'oxford zeppelin', words: 'any' })).toMatchObject({ total: 1, missing: ['zeppelin'] })
    expect(search({ text: '飞艇' })).toMatchObject({ total: 0, missing: ['飞艇'] })
  })
  it('knows which words any product holds', () => {
    expect(['shirts', 'oxford', '连衣裙', '16', '羽绒'].map((word) => index.knows(word))).toEqual(Array(5).fill(true))
    expect(['zeppelin', '飞艇', '', '!'].map((word) => index.knows(word))).toEqual(Array(4).fill(false))
  })
})

describe('constraints', () => {
  it('holds all constraints on one variant', () => {
    expect(
      found({ constraints: [is('color', 'white'), is('availability', 'in-stock'), is('category', 't-shirt')] }),
    ).toEqual(['p21'])
    const hit = search({ constraints: [is('color', 'blue'), is('size', 'm'), is('category', 't-shirt')] }).hits[0]
    expect(hit.variants).toEqual([1])
  })
  it('lets wider values match narrower ones', () => {
    const blue = found({ constraints: [is('color', 'blue')] })
    expect(blue).toEqual(expect.arrayContaining(['p01', 'p05', 'p21']))
    expect(found({ constraints: [is('category', 'top'), is('color', 'navy')] })).toEqual(['p05'])
  })
  it('takes out what is unwanted, and keeps what says nothing on it', () => {
    const notBlack = found({ constraints: [not('color', 'black')] })
    expect(notBlack).toContain('p20')
    expect(notBlack).toContain('p13')
    expect(notBlack).not.toContain('p02')
    expect(search({ constraints: [not('color', 'black')], text: 'slim jeans' }).hits[0].variants).toEqual([0, 1])
  })
  it('reads two values of one field as either', () => {
    expect(found({ constraints: [is('brand', 'listen'), is('brand', '听海')] })).toEqual([
      'p36',
      'p37',
      'p38',
      'p39',
      'p40',
    ])
  })
  it('compares sizes by what they mean', () => {
    const medium = found({ constraints: [is('size', 'm')] })
    expect(found({ constraints: [is('size', 'Medium')] })).toEqual(medium)
    expect(found({ constraints: [is('size', '中码')] })).toEqual(medium)
    expect(found({ constraints: [min('size', 'l'), is('category', 'hoodie')] })).toEqual(['p07'])
    expect(found({ constraints: [min('size', 'xxl'), is('category', 'hoodie')] })).toEqual([])
  })
  it('bounds prices in minor units, and never matches an unknown price', () => {
    expect(found({ constraints: [max('price', 2000)] })).toEqual(['p01', 'p02'])
    expect(search({ constraints: [max('price', 2000)] }).hits[0].variants).toEqual([0, 1, 3, 4])
    expect(found({ constraints: [min('price', 0)] })).not.toContain('p20')
    expect(index.range('price', [is('category', 'jacket'), is('brand', 'northway')])).toEqual({
      min: 12000,
      max: 15300,
    })
  })
  it('bounds measures by number', () => {
    expect(found({ constraints: [min('memory', 16)] })).toEqual(['p38'])
    expect(found({ constraints: [is('memory', 8)] })).toEqual(['p39'])
    expect(index.range('memory')).toEqual({ min: 8, max: 16 })
    expect(index.range('battery')).toBeNull()
  })
  it('matches nothing by unknown fields and values', () => {
    for (const wish of [
      is('mood', 'good'),
      is('color', 'plaid-ish'),
      min('mood', 3),
      max('price', 'cheap'),
      min('color', 'x'),
    ]) {
      expect(search({ constraints: [wish] }).total, JSON.stringify(wish)).toBe(0)
    }
    expect(search({ constraints: [not('mood', 'good')] }).total).toBe(40)
  })
})

describe('orders and facets', () => {
  it('sorts by the lowest price of the matching variants, unknown prices last', () => {
    const prices = search({ sort: { field: 'price', direction: 'asc' } }).hits.map(({ product, variants }) =>
      Math.min(...variants.map((at) => product.variants[at].price?.amount ?? Number.POSITIVE_INFINITY)),
    )
    expect(prices).toEqual([...prices].sort((a, b) => a - b))
    expect(ids({ sort: { field: 'price', direction: 'desc' } }).at(-1)).toBe('p20')
  })
  it('sorts by measures and by newness', () => {
    expect(ids({ sort: { field: 'memory', direction: 'desc' }, limit: 2 })).toEqual(['p38', 'p39'])
    expect(ids({ sort: { field: 'newest', direction: 'desc' }, limit: 3 })).toEqual(['p18', 'p24', 'p11'])
  })
  it('puts what can be bought before what cannot', () => {
    expect(ids({ text: 'wool sweater' })).toEqual(['p05', 'p06', 'p26'])
    expect(ids({ text: 'wool sweater', constraints: [is('color', 'red')] })).toEqual(['p06', 'p26'])
    const { because } = search({ text: 'wool sweater', constraints: [is('color', 'red')] }).hits[0]
    expect(because.map(({ reason }) => reason)).not.toContain('stock')
  })
  it('counts products, not variants, under the constraints', () => {
    const { facets } = search({
      constraints: [is('category', 'jacket'), is('color', 'red')],
      facets: ['brand', 'color', 'availability'],
    })
    expect(facets[0].values.find(({ value }) => value === 'northway')?.count).toBe(1)
    expect(facets[1].values.find(({ value }) => value === 'red')?.count).toBe(2)
    expect(facets[2].values).toEqual([{ value: 'in-stock', label: 'in-stock', count: 2 }])
    expect(index.values('brand', [is('category', 'dress')])).toEqual([
      { value: 'marlow', label: 'Marlow', count: 2 },
      { value: '云裳', label: '云裳', count: 2 },
    ])
  })
  it('lists what products can be asked about', () => {
    const fields = new Map(index.fields().map(({ field, kind, products }) => [field, `${kind} ${products}`]))
    expect(fields.get('price')).toBe('number 39')
    expect(fields.get('memory')).toBe('number 2')
    expect(fields.get('brand')).toBe('text 40')
    expect(fields.get('color')).toBe('concept 39')
  })
})

describe('suggestions and likeness', () => {
  it('goes on from what was typed, in either language', () => {
    expect(index.suggest('jac', 5).map(({ text }) => text)).toContain('jacket')
    expect(index.suggest('连衣', 5)[0]).toEqual({ kind: 'category', text: '连衣裙' })
    expect(index.suggest('denim jac', 5)[0].text).toMatch(/^denim jacket/)
    expect(index.suggest('oxf', 5)).toContainEqual({ kind: 'product', text: 'White Oxford Shirt', id: 'p04' })
    expect(index.suggest('', 5)).toEqual([])
  })
  it('finds products of the same kind and says why', () => {
    const similar = index.similar('p11', 5)
    expect(similar.map(({ product }) => product.id).sort()).toEqual(['p12', 'p24', 'p25'])
    expect(similar[0].because.map(({ reason }) => reason)).toContain('category:dress')
    for (const { because, score } of similar) expect(because.reduce((sum, part) => sum + part.score, 0)).toBe(score)
    expect(index.similar('unknown', 5)).toEqual([])
  })
})
