import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.js'
import { CatalogueIndex } from './catalogue-index.js'
import { buildState, makeSearchable } from './index-state.js'
import { answers } from './testing/answers.js'
import { anyChange, anyProduct, anyQuery } from './testing/any-products.js'
import { fortyProducts } from './testing/forty-products.js'
import type { CatalogueChange, SearchIndex } from './types.js'

const build = (products: readonly Product[]) => runToEnd(buildIndex(products, lexicon)) as CatalogueIndex
const update = (index: SearchIndex, change: Partial<CatalogueChange>) =>
  runToEnd(index.update({ put: [], remove: [], ...change })) as CatalogueIndex
/** Built of the same products, with texts held against the same mean lengths. */
const anew = (index: CatalogueIndex, products: readonly Product[]) =>
  new CatalogueIndex(runToEnd(makeSearchable(runToEnd(buildState(products, lexicon, index.state.means)))))

describe('an updated index', () => {
  it('answers as one that is built anew of the same products, scores included', () => {
    const changes = fc.array(anyChange, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(anyProduct, { minLength: 1, maxLength: 9 }), changes, anyQuery, (first, all, query) => {
        const products = new Map(first.map((product) => [product.id, product]))
        const original = build(first)
        const before = answers(original, query)
        let index = original
        for (const { put, remove } of all) {
          const later = update(index, { put, remove })
          for (const id of remove) products.delete(id)
          for (const product of put) products.set(product.id, product)
          index = later
        }
        expect(answers(original, query)).toEqual(before)
        expect(answers(index, query)).toEqual(answers(anew(index, [...products.values()]), query))
      }),
      { numRuns: 25 },
    )
  })
  it('can go on in two ways from one state', () => {
    const index = build(fortyProducts)
    const without = update(index, { remove: ['p04'] })
    const renamed = update(index, { put: [{ ...fortyProducts[3], title: 'Zebra Shirt' }] })
    const titles = (of: SearchIndex) => [of.count([], 'oxford'), of.count([], 'zebra'), of.size]
    expect([index, without, renamed].map(titles)).toEqual([
      [1, 0, 40],
      [0, 0, 39],
      [0, 1, 40],
    ])
  })
  it('stays itself where nothing differs', () => {
    const index = build(fortyProducts)
    expect(update(index, { remove: ['unknown'] })).toBe(index)
  })
  it('keeps few segments, however many changes come', () => {
    let index = build(fortyProducts)
    for (let round = 0; round < 60; round++) {
      index = update(index, { put: [{ ...fortyProducts[round % 40], id: `n${round}`, sourceId: `n${round}` }] })
    }
    expect(index.size).toBe(100)
    expect(index.state.standings.length).toBeLessThanOrEqual(6)
    expect(index.state.changedSince).toBe(60)
  })
  it('is read anew when most of it differs', () => {
    const many = (from: number) =>
      Array.from({ length: 700 }, (_, at) => ({ ...fortyProducts[at % 40], id: `n${from + at}` }))
    let index = update(build(fortyProducts), { put: many(0) })
    expect(index.state.standings.length).toBe(2)
    index = update(index, { put: many(700) })
    expect([index.state.standings.length, index.state.changedSince, index.size]).toEqual([1, 0, 1440])
  })
  it('may come to hold nothing, and something again', () => {
    const empty = update(build([fortyProducts[0]]), { remove: ['p01'] })
    expect([empty.size, empty.search({ text: '', constraints: [], limit: 5, words: 'all' }).total]).toEqual([0, 0])
    expect(update(empty, { put: [fortyProducts[1]] }).count([], 'black')).toBe(1)
  })
})
