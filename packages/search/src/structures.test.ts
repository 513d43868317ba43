import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBits, eachBit, emptyBits, fullBits, setBit } from './bits.js'
import { EDIT, editCost } from './edit-cost.js'
import { GrowingList } from './growing.js'
import { invertRows } from './rows.js'
import { sortInSteps } from './sort-in-steps.js'
import { eachCommon, type Stream, Sums, seek } from './stream.js'
import { TermRows } from './term-rows.js'
import { mendTypo } from './typo.js'
import { Vocabulary } from './vocabulary.js'
import { WordShapes } from './word-shapes.js'
import { WrittenWords } from './written-words.js'

const ascending = fc.uniqueArray(fc.nat(300)).map((some) => Uint32Array.from(some.sort((a, b) => a - b)))
const stream = (products: Uint32Array): Stream => ({
  products,
  start: 0,
  end: products.length,
  weights: null,
  rarity: 0,
  scores: Int32Array.from(products),
  frequent: null,
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

describe('words as they are written', () => {
  it('are found where they stand in a text, whatever their case', () => {
    const words = new WrittenWords()
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,6}$/), fc.string(), fc.string(), (word, before, behind) => {
        const known = words.words.indexOf(word)
        expect(words.find(word)).toBe(known)
        const number = known < 0 ? words.add(word) : known
        const text = before + word.toUpperCase() + behind
        expect(words.find(text, before.length, before.length + word.length)).toBe(number)
      }),
    )
  })
  it('are told apart where their hashes are the same', () => {
    const same = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke']
    const words = new WrittenWords()
    expect(same.map((word) => [words.find(word), words.add(word)])).toEqual(same.map((_, at) => [-1, at]))
    expect(same.map((word) => words.find(word))).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('tables', () => {
  it('grow by chunks without losing anything', () => {
    const list = new GrowingList()
    const length = 70_000
    for (let at = 0; at < length; at++) list.push(at * 3)
    list.set(5, 1)
    const all = runToEnd(list.toArray())
    expect([list.length, all.length, list.at(5), list.at(64), list.at(65_536)]).toEqual([
      length,
      length,
      1,
      192,
      196_608,
    ])
    expect(all.every((number, at) => number === list.at(at) && (at === 5 || number === at * 3))).toBe(true)
  })
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
    ['waterproof', 3],
  ])
  const vocabulary = new Vocabulary()
  const shapes = new WordShapes(vocabulary)
  for (const word of known.keys()) vocabulary.addSurface(word, word)
  shapes.catchUp()
  const mend = (word: string) => mendTypo(shapes, word, (one) => known.get(one) ?? 0)[0]?.word
  it('mends a letter missing, added, changed or swapped', () => {
    expect(['jaket', 'jackeet', 'jackat', 'jakcet'].map(mend)).toEqual(Array(4).fill('jacket'))
  })
  it('keeps the first letter where it can', () => {
    expect([mend('jackt'), mend('backet'), mend('acket')]).toEqual(['jacket', 'packet', 'packet'])
  })
  it('mends two letters in words of eight and more', () => {
    expect([mend('watrproff'), mend('wateproov'), mend('waerprof')]).toEqual(Array(3).fill('waterproof'))
  })
  it('leaves short words and far ones alone', () => {
    expect(['jac', 'jct', 'jaet', 'wtrprf', 'ja'].map(mend)).toEqual(Array(5).fill(undefined))
  })
  it('gives several where it is not clear which is meant, the likeliest first, each with less weight', () => {
    const found = mendTypo(shapes, 'jackex', (one) => (known.has(one) ? 5 : 0))
    expect(found.map(({ word }) => word)).toEqual(['jacket'])
    const near = mendTypo(shapes, 'acket', (one) => known.get(one) ?? 0)
    expect(near.map(({ word }) => word)).toEqual(['packet', 'jacket'])
    expect(near[0].share).toBe(1)
    expect(near[1].share).toBeLessThan(1)
  })
})

describe('the cost of edits', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
  /** Said again in the plainest way: all rows of the table, nothing left out. */
  function plainly(typed: string, meant: string): number {
    const rows = Array.from({ length: typed.length + 1 }, () => Array<number>(meant.length + 1).fill(0))
    for (let row = 0; row <= typed.length; row++) {
      for (let column = 0; column <= meant.length; column++) {
        if (row === 0 || column === 0) rows[row][column] = row + column
        else {
          rows[row][column] = Math.min(
            rows[row - 1][column] + 1,
            rows[row][column - 1] + 1,
            rows[row - 1][column - 1] + (typed[row - 1] === meant[column - 1] ? 0 : 1),
            row > 1 && column > 1 && typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1]
              ? rows[row - 2][column - 2] + 1
              : Number.POSITIVE_INFINITY,
          )
        }
      }
    }
    return rows[typed.length][meant.length]
  }
  it('is between three and four parts an edit, and twice that at most at the start', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        const edits = plainly(typed, meant)
        const cost = editCost(typed, meant, 100)
        expect(cost).toBeGreaterThanOrEqual(edits * 3)
        const behind = editCost(`a${typed}`, `a${meant}`, 100)
        expect(behind).toBeLessThanOrEqual(edits * EDIT)
        expect(editCost(typed, meant, cost)).toBe(cost)
        if (cost > 0) expect(editCost(typed, meant, cost - 1)).toBeGreaterThan(cost - 1)
      }),
    )
  })
  it('counts the first letter double, and slips of the fingers less', () => {
    expect(editCost('backet', 'packet', 8)).toBe(2 * EDIT)
    expect(editCost('akcjet', 'packet', 8)).toBeGreaterThan(8)
    expect([
      editCost('jakcet', 'jacket', 4),
      editCost('jackwt', 'jacket', 4),
      editCost('jackett', 'jacket', 4),
    ]).toEqual(Array(3).fill(3))
    expect(editCost('jacpet', 'jacket', 4)).toBe(EDIT)
  })
})

describe('rows of terms', () => {
  it('keep what was added, each product in one piece', () => {
    const row = fc.array(fc.tuple(fc.nat(2 ** 31), fc.nat(0xffff)), { maxLength: 1500 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (added) => {
        const rows = new TermRows()
        for (const row of added) {
          const slots = Uint32Array.from(row, ([slot]) => slot)
          rows.add(
            slots,
            Uint16Array.from(row, ([, count]) => count),
            row.length,
          )
          slots.fill(7)
        }
        const kept = rows.chunks.flatMap(({ slots, counts, ends }) =>
          ends.map((end, at) => {
            const start = at === 0 ? 0 : ends[at - 1]
            return Array.from(slots.subarray(start, end), (slot, place) => [slot, counts[start + place]])
          }),
        )
        expect(kept).toEqual(added)
        expect(rows.size).toBe(added.flat().length)
      }),
      { numRuns: 50 },
    )
  })
})
