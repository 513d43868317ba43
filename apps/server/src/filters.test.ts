import { describe, expect, it } from 'vitest'
import { readCursor, readFilters, readLimit, readSort } from './filters.js'

const filters = (query: string) =>
  readFilters(new URLSearchParams(query)).map(({ field, op, value }) => [field, op, value])

describe('filters of an address', () => {
  it('reads values, either, not, and ranges with open ends', () => {
    expect(
      filters('filter[color]=blue,Navy&filter[size]=!m&filter[price]=1000..20000&filter[memory]=16..&q=x'),
    ).toEqual([
      ['color', 'is', 'blue'],
      ['color', 'is', 'navy'],
      ['size', 'not', 'm'],
      ['price', 'min', 1000],
      ['price', 'max', 20000],
      ['memory', 'min', 16],
    ])
    expect(filters('filter[price]=..200&filter[品牌]=无')).toEqual([
      ['price', 'max', 200],
      ['品牌', 'is', '无'],
    ])
  })
  it('refuses what is no filter', () => {
    expect(() => filters('filter=blue')).toThrow()
    expect(() => filters('filter[a b]=1')).toThrow()
    expect(() => filters(Array.from({ length: 60 }, (_, at) => `filter[f${at}]=1`).join('&'))).toThrow()
  })
  it('takes the cursors that lists give, and no other', () => {
    for (const cursor of [undefined, 'r24', 'b24', 'b24.x', 's24.x']) expect(readCursor(cursor)).toBe(cursor)
    expect(() => readCursor('abc')).toThrow()
  })
  it('reads sort and limit, or says what they may be', () => {
    expect(readSort('price:desc')).toEqual({ field: 'price', direction: 'desc' })
    expect(readSort('price')).toEqual({ field: 'price', direction: 'asc' })
    expect(readSort(undefined)).toBeUndefined()
    expect(() => readSort('price;drop')).toThrow()
    expect(readLimit(undefined, 24, 100)).toBe(24)
    for (const wrong of ['0', '101', '1.5', 'x', '-3']) expect(() => readLimit(wrong, 24, 100)).toThrow()
  })
})
