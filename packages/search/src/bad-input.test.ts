import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.js'
import { writeCursor } from './cursor.js'
import { fortyProducts } from './testing/forty-products.js'
import type { SearchQuery } from './types.js'

const index = runToEnd(buildIndex(fortyProducts, lexicon))
const search = (query: Partial<SearchQuery>) =>
  index.search({ text: '', constraints: [], limit: 10, words: 'all', ...query })
const constraint = (field: string, op: Constraint['op'], value: string | number): Constraint => ({
  field,
  op,
  value,
  text: '',
})
const total = (...constraints: Constraint[]) => search({ constraints }).total

describe('bad input', () => {
  it('reads the first 500 characters of a text of any length', () => {
    const long = `oxford${' '.repeat(10_000)}zeppelin`
    expect(long.length).toBeGreaterThan(10_000)
    expect(search({ text: long }).hits.map(({ product }) => product.id)).toEqual(['p04'])
    expect(search({ text: `${'oxford '.repeat(80)}zeppelin` }).total).toBe(1)
    expect(search({ text: '羊毛衫'.repeat(4000) }).hits[0].product.id).toBe('p26')
    expect(search({ text: 'q'.repeat(10_000) })).toMatchObject({ total: 0, missing: ['q'.repeat(500)] })
  })
  it('takes a text of nothing but signs for none', () => {
    for (const text of ['+-*/()', '&& || !', '""', '   ', '\u0000\ufffe', '~~^^:']) {
      expect(search({ text }), text).toMatchObject({ total: 40, missing: [] })
    }
  })
  it('finds nothing by constraints that contradict each other', () => {
    expect(total(constraint('price', 'min', 5000), constraint('price', 'max', 4000))).toBe(0)
    expect(total(constraint('color', 'is', 'black'), constraint('color', 'not', 'black'))).toBe(0)
    expect(total(constraint('id', 'is', 'p01'), constraint('id', 'not', 'p01'))).toBe(0)
    expect(total(constraint('availability', 'is', 'in-stock'), constraint('availability', 'not', 'in-stock'))).toBe(0)
  })
  it('finds nothing by fields that nothing is said on, and takes nothing out by them', () => {
    for (const field of ['mood', '__proto__', 'constructor', '', 'toString']) {
      expect([total(constraint(field, 'is', 'x')), total(constraint(field, 'not', 'x'))], field).toEqual([0, 40])
      expect([total(constraint(field, 'min', 1)), index.values(field), index.range(field)], field).toEqual([
        0,
        [],
        null,
      ])
      expect(search({ facets: [field], sort: { field, direction: 'asc' } })).toMatchObject({
        total: 40,
        facets: [{ field, values: [] }],
      })
    }
  })
  it('meets bounds that are no numbers with nothing', () => {
    for (const value of [Number.NaN, 'cheap', '']) expect(total(constraint('price', 'max', value)), `${value}`).toBe(0)
    expect(total(constraint('price', 'max', Number.POSITIVE_INFINITY))).toBe(39)
  })
  it('shows at most 100 products, and none for a size that is none', () => {
    const shown = (limit: number) => search({ limit }).hits.length
    expect([1e9, Number.POSITIVE_INFINITY, 3.9, 0, -1, Number.NaN].map(shown)).toEqual([40, 40, 3, 0, 0, 0])
    const many = fortyProducts.flatMap((product) =>
      ['a', 'b', 'c'].map((mark) => ({ ...product, id: product.id + mark })),
    )
    const large = runToEnd(buildIndex(many, lexicon))
    expect(large.search({ text: '', constraints: [], limit: 1e9, words: 'all' }).hits.length).toBe(100)
    expect([index.suggest('wo', 1e9).length <= 20, index.similar('p11', Number.NaN)]).toEqual([true, []])
  })
  it('begins anew for a cursor that it did not write, and behind the end for one of another list', () => {
    const first = search({ text: 'wool' }).hits.map(({ product }) => product.id)
    for (const cursor of ['', 'x', 'a'.repeat(5000), 'bnVsbA', Buffer.from('[1]').toString('base64url')]) {
      expect(
        search({ text: 'wool', cursor }).hits.map(({ product }) => product.id),
        cursor,
      ).toEqual(first)
    }
    const past = writeCursor({ key: -1, id: 'p99' })
    expect(search({ text: 'wool', cursor: past })).toMatchObject({ total: first.length, hits: [] })
  })
  it('has an id as a constraint, to pin or hide a product', () => {
    expect(search({ constraints: [constraint('id', 'is', 'p04')] }).hits.map(({ product }) => product.id)).toEqual([
      'p04',
    ])
    expect(total(constraint('id', 'is', 'p04'), constraint('id', 'is', 'p05'))).toBe(2)
    expect(search({ text: 'oxford', constraints: [constraint('id', 'not', 'p04')] }).total).toBe(0)
    expect([total(constraint('id', 'is', 'none')), total(constraint('id', 'not', 'none'))]).toEqual([0, 40])
  })
  it('takes thousands of constraints and facets', () => {
    const many = Array.from({ length: 2000 }, (_, at) => constraint('color', 'not', `shade ${at}`))
    expect(total(...many)).toBe(40)
    expect(search({ facets: Array(2000).fill('color') }).facets.length).toBe(1)
  })
})
