import { describe, expect, it } from 'vitest'
import { groupSuggestions, suggestionAddress } from './suggestions.js'

const product = { kind: 'product', text: 'Silk Dress', id: 'demo~silk-dress' } as const

describe('suggestions', () => {
  it('stand in groups of a few: searches, categories, products', () => {
    const categories = Array.from({ length: 9 }, (_, at) => ({ kind: 'category' as const, text: `c${at}` }))
    const groups = groupSuggestions([product, ...categories, { kind: 'query', text: 'silk' }])
    expect(groups.map(({ kind, suggestions }) => [kind, suggestions.length])).toEqual([
      ['query', 1],
      ['category', 4],
      ['product', 1],
    ])
    expect(groups[1]?.suggestions.map(({ text }) => text)).toEqual(['c0', 'c1', 'c2', 'c3'])
    expect(groupSuggestions([])).toEqual([])
  })
  it('lead to the product, or to what is found by their words', () => {
    expect(suggestionAddress(product)).toBe('/products/silk-dress')
    expect(suggestionAddress({ kind: 'category', text: '连衣裙' })).toBe(`/search?q=${encodeURIComponent('连衣裙')}`)
  })
})
