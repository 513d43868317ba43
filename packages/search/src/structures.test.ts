import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBits, eachBit, emptyBits, fullBits, setBit } from './bits.js'
import { invertRows } from './rows.js'
import { sortInSteps } from './sort-in-steps.js'
import { eachCommon, type Stream, Sums, seek } from './stream.js'
import { mendTypo } from './typo.js'

const ascending = fc.uniqueArray(fc.nat(300)).map((some) => Uint32Array.from(some.sort((a, b) => a - b)))
const stream = (products: Uint32Array): Stream => ({
  products,
  start: 0,
  end: products.length,
  weights: null,
  rarity: 0,
  scores: Int32Array.from(products),
})

describe('streams', () => {
  it('seek the first place that is not before the product', () => {
    fc.assert(
      fc.property(ascending, fc.nat(300), fc.nat(20), (products, product, from) => {
        const start = Math.min(from, products.length)
        const found = products.findIndex((one, at) => at >= start && one >= product)
        expect(seek(products, start, products.length, product)).toBe(found < 0 ? products.length : found)
      }),
    )
  })
  it('meet in exactly what all of them hold, at the right places', () => {
    fc.assert(
      fc.property(fc.array(ascending, { minLength: 1, maxLength: 4 }), (lists) => {
        const common: number[] = []
        eachCommon(lists.map(stream), (product, places) => {
          common.push(product)
          for (const [index, place] of places.entries()) expect(lists[index][place]).toBe(product)
        })
        expect(common).toEqual([...lists[0]].filter((one) => lists.every((list) => list.includes(one))))
      }),
    )
  })
  it('add up, and leave nothing behind for the next query', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(9))), (additions) => {
        const sums = new Sums(100)
        for (let round = 0; round < 2; round++) {
          const truth = new Map<number, number>()
          for (const [product, score] of additions) {
            sums.add(product, score)
            truth.set(product, (truth.get(product) ?? 0) + score)
          }
          const { products, scores } = sums.take()
          expect([...products].map((product, at) => [product, scores![at]])).toEqual(
            [...truth].sort((a, b) => a[0] - b[0]),
          )
        }
      }),
    )
  })
})

describe('tables', () => {
  it('keep bits as a set keeps numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), (some) => {
        const bits = emptyBits(100)
        for (const one of some) setBit(bits, one)
        const seen: number[] = []
        eachBit(bits, (one) => seen.push(one))
        expect(seen).toEqual(some.sort((a, b) => a - b))
        expect([countBits(bits), countBits(fullBits(100)), countBits(fullBits(96))]).toEqual([some.length, 100, 96])
      }),
    )
  })
  it('turn rows round', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(9))), (rows) => {
        const starts = Uint32Array.from([0, ...rows.map((_, at) => rows.slice(0, at + 1).flat().length)])
        const turned = runToEnd(invertRows({ starts, items: Uint32Array.from(rows.flat()) }, 10))
        for (let item = 0; item < 10; item++) {
          const holding = rows.flatMap((row, at) => (row.includes(item) ? [at] : []))
          expect([...turned.items.subarray(turned.starts[item], turned.starts[item + 1])]).toEqual(holding)
        }
      }),
    )
  })
  it('sort in steps as in one go, equals in their order', () => {
    const items = Array.from({ length: 7000 }, (_, at) => ({ key: (at * 7919) % 101, at }))
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
    expect(runToEnd(sortInSteps(items, compare))).toEqual([...items].sort(compare))
    expect(runToEnd(sortInSteps([], compare))).toEqual([])
  })
})

describe('typos', () => {
  const known = new Map([
    ['jacket', 9],
    ['packet', 20],
    ['jackets', 5],
  ])
  const mend = (word: string) => mendTypo(word, (one) => known.get(one) ?? 0)
  it('mends a letter missing, added, changed or swapped', () => {
    expect(['jaket', 'jackeet', 'jackat', 'jakcet'].map(mend)).toEqual(Array(4).fill('jacket'))
  })
  it('keeps the first letter where it can', () => {
    expect([mend('jackt'), mend('backet'), mend('acket')]).toEqual(['jacket', 'packet', 'packet'])
  })
  it('leaves short words and far ones alone', () => {
    expect([mend('jac'), mend('jct'), mend('jaet')]).toEqual([undefined, undefined, undefined])
  })
})
