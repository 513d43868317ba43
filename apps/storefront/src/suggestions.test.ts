import { describe, expect, it } from 'vitest'
import { groupSuggestions, suggestionAddress } from './suggestions.js'

const product = { kind: 'product', text: 'Silk Dress', id: 'demo~silk-dress' } as const

describe('suggestions', () => {
  it('stand in groups of a few, the kind of the best one first', () => {
    const categories = Array.from({ length: 9 }, (_, at) => ({ kind: 'category' as const, text: `c${at}` }))
    const groups = groupSuggestions([...categories, { kind: 'query', text: 'silk' }, product])
    expect(groups.map(({ kind, suggestions }) => [kind, suggestions.length])).toEqual([
      ['category', 4],
      ['query', 1],
      ['product', 1],
    ])
    expect(groups[0]?.suggestions.map(({ text }) => text)).toEqual(['c0', 'c1', 'c2', 'c3'])
    expect(groupSuggestions([])).toEqual([])
  })
  it('lead to the product, or to what is found by their words', () => {
    expect(suggestionAddress(product)).toBe('/products/silk-dress')
    expect(suggestionAddress({ kind: 'category', text: '连衣裙' })).toBe(`/search?q=${encodeURIComponent('连衣裙')}`)
  })
})
