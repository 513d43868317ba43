import { describe, expect, it } from 'vitest'
import { buildPopularQueries } from './popular-queries.js'
import { smallShop } from './testing/small-shop.js'

const { index } = smallShop([
  'Denim jacket | jackets',
  'Rain jacket | jackets',
  'Java mug',
  '碎花连衣裙 | 连衣裙',
  '真丝连衣裙 | 连衣裙',
  '羽绒服 | 羽绒服',
])
const popular = buildPopularQueries([
  { query: 'Jacket for rain', searches: 5, found: 1 },
  { query: 'jacket  FOR rain', searches: 4, found: 1 },
  { query: 'java mug', searches: 8, found: 1 },
  { query: 'jade ring', searches: 50, found: 0 },
  { query: '连衣裙 真丝', searches: 7, found: 1 },
  { query: '', searches: 3, found: 1 },
  { query: 'x'.repeat(100), searches: 3, found: 1 },
])
const texts = (typed: string, limit = 8) => index.suggest(typed, limit, popular).map(({ text }) => text)

describe('suggestions', () => {
  it('begin with what people ask for, the commonest first, spellings of one query together', () => {
    expect(texts('ja').slice(0, 2)).toEqual(['jacket for rain', 'java mug'])
    expect(index.suggest('ja', 8, popular)[0]).toEqual({ kind: 'query', text: 'jacket for rain' })
    expect(texts('jad')).not.toContain('jade ring')
  })
  it('go on with categories and words of the catalogue, then products', () => {
    const kinds = index.suggest('jac', 8, popular).map(({ kind, text }) => `${kind} ${text}`)
    expect(kinds.slice(0, 2)).toEqual(['query jacket for rain', 'category jacket'])
    expect(kinds.slice(2)).toEqual(expect.arrayContaining(['product Denim jacket', 'product Rain jacket']))
  })
  it('name things before words of running text that more products hold', () => {
    const told = smallShop([
      'Linen one | dresses',
      ...['A', 'B', 'C', 'D'].map((name) => `Throw ${name} | blankets | | a dreamy feel`),
    ]).index
    const found = told.suggest('dre', 8)
    expect(found.map(({ text }) => text).slice(0, 2)).toEqual(['dress', 'dreamy'])
    expect(found.find(({ kind }) => kind === 'product')?.text).toBe('Linen one')
  })
  it('understand pinyin in progress and its initials, mixed with characters too', () => {
    for (const typed of ['lianyi', 'lian yi', 'ly', '连y', '连yiq']) {
      expect(texts(typed), typed).toContain('连衣裙')
    }
    expect(texts('lianyiqunzh')).toContain('连衣裙 真丝')
    expect(index.suggest('lianyi', 8)[0]).toEqual({ kind: 'category', text: '连衣裙' })
  })
  it('forgive one slip, but not in the first letter', () => {
    for (const typed of ['jakc', 'jacke', 'jaacke', 'jcket', 'jaxket']) expect(texts(typed), typed).toContain('jacket')
    expect(texts('xacke')).not.toContain('jacket')
  })
  it('are as many as wanted at most, each once, and none for nothing', () => {
    expect(texts('ja', 2)).toHaveLength(2)
    const all = texts('ja', 20)
    expect(new Set(all).size).toBe(all.length)
    for (const typed of ['', '  ', '!?', '\u0000', '😀']) expect(texts(typed), typed).toEqual([])
    expect(texts('ja', 0)).toEqual([])
    expect(texts('ja', Number.NaN)).toEqual([])
  })
})
