import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listingAddress, priceBounds, priceFilter, readListing, setFilter, toggleFilter } from './listing-address.js'

const word = fc.stringMatching(/^[a-z衬衫-]{1,8}$/)

describe('the address of a listing', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 3 }), fc.constantFrom('', 'price:asc'), (q, colors, sort) => {
        const state = {
          q,
          filters: colors.map((color) => ['color', color] as const),
          sort,
          exact: sort === '',
          department: null,
        }
        expect(readListing(new URLSearchParams(listingAddress(state).slice('/search?'.length)))).toEqual(state)
      }),
    )
  })
  it('toggles a filter away again', () => {
    const state = readListing(new URLSearchParams('q=a&filter[color]=blue,red'))
    expect(toggleFilter(toggleFilter(state, 'size', 'm'), 'size', 'm')).toEqual(state)
    expect(toggleFilter(state, 'color', 'blue').filters).toEqual([['color', 'red']])
  })
  it('holds prices in minor units and shows them in major ones', () => {
    const state = setFilter(readListing(new URLSearchParams()), 'price', priceFilter('99.5', ''))
    expect(state.filters).toEqual([['price', '9950..']])
    expect(priceBounds(state)).toEqual({ low: '99.5', high: '' })
    expect(priceFilter('', 'abc')).toBeNull()
  })
})
