import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { buildLexicon, lexicon } from '@elmo-chat/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../build-index.js'
import { answers } from '../testing/answers.js'
import { anyChange, anyProduct, anyQuery } from '../testing/any-products.js'
import { fortyProducts } from '../testing/forty-products.js'
import type { SearchIndex } from '../types.js'
import { loadIndex, saveIndex } from './snapshot.js'

const forty = runToEnd(buildIndex(fortyProducts, lexicon))

function save(index: SearchIndex, fingerprint = 'f'): Uint8Array {
  return new Uint8Array(Buffer.concat(runToEnd(saveIndex(index, fingerprint))))
}

const load = (bytes: Uint8Array, products: readonly Product[] = fortyProducts, fingerprint = 'f', words = lexicon) =>
  runToEnd(loadIndex(bytes, products, words, fingerprint))

const productsOf = (index: SearchIndex) => Array.from({ length: index.size }, (_, at) => index.productAt(at))
const codes = ({ value, problems }: ReturnType<typeof load>) => [value, ...problems.map(({ code }) => code)]

describe('a snapshot', () => {
  it('gives the same answers, after any changes, and can be changed like the index that was saved', () => {
    const some = fc.array(anyProduct, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(some, fc.array(anyChange, { maxLength: 4 }), anyChange, anyQuery, (first, changes, last, query) => {
        let index = runToEnd(buildIndex(first, lexicon))
        for (const change of changes) index = runToEnd(index.update(change))
        const loaded = load(save(index), productsOf(index)).value!
        expect(answers(loaded, query)).toEqual(answers(index, query))
        const after = [loaded, index].map((one) => answers(runToEnd(one.update(last)), query))
        expect(after[0]).toEqual(after[1])
      }),
      { numRuns: 15 },
    )
  })
  it('may lie anywhere in a larger buffer, and products may come in any order', () => {
    const bytes = save(forty)
    const within = new Uint8Array(bytes.length + 3)
    within.set(bytes, 3)
    expect(load(within.subarray(3), [...fortyProducts].reverse()).value!.count([], 'oxford')).toBe(1)
  })
  it('is not read where it is cut off, changed in any place, or no snapshot at all', () => {
    const bytes = save(forty)
    for (const length of [0, 7, 31, 32, 100, bytes.length - 8]) {
      expect(codes(load(bytes.slice(0, length)))).toEqual([null, 'SEARCH_SNAPSHOT_BROKEN'])
    }
    for (let place = 0; place < bytes.length; place += 997) {
      const changed = bytes.slice()
      changed[place] ^= 0x10
      expect(load(changed).value, `changed at ${place}`).toBeNull()
    }
    expect(codes(load(new Uint8Array(4096).fill(7)))).toEqual([null, 'SEARCH_SNAPSHOT_BROKEN'])
  })
  it('is not read over other products, another lexicon or under another name', () => {
    const bytes = save(forty)
    const foreign = [null, 'SEARCH_SNAPSHOT_FOREIGN']
    expect(codes(load(bytes, fortyProducts, 'other'))).toEqual(foreign)
    expect(codes(load(bytes, fortyProducts.slice(1)))).toEqual(foreign)
    expect(codes(load(bytes, fortyProducts, 'f', buildLexicon(lexicon.concepts.slice(1))))).toEqual(foreign)
    const fewerVariants = fortyProducts.map((product) => ({ ...product, variants: product.variants.slice(0, 1) }))
    expect(load(bytes, fewerVariants).value).toBeNull()
  })
})
