import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { sourcePage } from './source-page.js'

function product(source: string, sourceId: string, title: string): Product {
  const id = `${source}~${sourceId}`
  const variant = {
    id: `${id}-1`,
    sku: null,
    options: {},
    attributes: [],
    price: null,
    compareAt: null,
    available: true,
    stock: null,
    image: null,
  }
  return {
    id,
    source,
    sourceId,
    title,
    description: '',
    language: 'en',
    brand: null,
    categories: [],
    attributes: [],
    url: null,
    images: [],
    variants: [variant],
    releasedAt: null,
  }
}

const index = runToEnd(
  buildIndex(
    [
      product('hats', 'b', 'Wool beret'),
      product('hats', 'a', 'Straw hat'),
      product('hats-2', 'a', 'Straw bag'),
      product('main', 'x', 'Straw mat'),
      product('hat', 'z', 'Felt hat'),
      product('hats', 'c', 'Felt fedora'),
    ],
    lexicon,
  ),
)

describe('sourcePage', () => {
  it('holds all products of the source, and none of one whose name begins the same', () => {
    const { total, products, cursor } = sourcePage(index, { text: '', source: 'hats', limit: 10 })
    expect([total, products.map(({ id }) => id), cursor]).toEqual([3, ['hats~a', 'hats~b', 'hats~c'], undefined])
    expect(sourcePage(index, { text: '', source: 'shoes', limit: 10 })).toEqual({ total: 0, products: [] })
  })

  it('goes on where a page ended', () => {
    const first = sourcePage(index, { text: '', source: 'hats', limit: 2 })
    const rest = sourcePage(index, { text: '', source: 'hats', limit: 2, cursor: first.cursor })
    expect([...first.products, ...rest.products].map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c'])
    expect(rest.cursor).toBeUndefined()
    expect(sourcePage(index, { text: '', source: 'hats', limit: 2, cursor: 'nonsense' })).toEqual(first)
  })

  it('finds words in the source alone', () => {
    const { total, products } = sourcePage(index, { text: 'straw', source: 'hats', limit: 10 })
    expect([total, products.map(({ id }) => id)]).toEqual([1, ['hats~a']])
  })
})
