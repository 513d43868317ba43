import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fortyProducts } from '../testing/forty-products.js'
import { buildMeaning } from './build-meaning.js'
import { meaningJob, packProducts } from './meaning-job.js'
import { rowBits } from './row-bits.js'
import { loadMeaning, saveMeaning } from './save-meaning.js'
import type { Meaning, MeaningOptions } from './types.js'

const build = (products: readonly Product[] = fortyProducts, options?: MeaningOptions) =>
  runToEnd(buildMeaning(products, lexicon, { dimensions: 24, ...options }))
const meaning = build()
const titled = (title: string) => fortyProducts.find((product) => product.title === title)!
const titles = (from: Meaning, text: string, k = 5, allowed?: Uint32Array) =>
  from.nearest(from.encode(text), k, allowed).map(({ productId }) => {
    const product = fortyProducts.find(({ id }) => id === productId)
    return product?.title ?? productId
  })
const like = (product: Product, id: string, title = product.title): Product => ({ ...product, id, title })
const sum = (parts: readonly { readonly score: number }[]) => parts.reduce((total, { score }) => total + score, 0)

const text = fc
  .array(
    fc.constantFrom('red', 'wool', 'dress', '连衣裙', '夏天', 'jackets', 'shose', '16', 'hat for the sun', 'qqq', '鞋'),
  )
  .map((words) => words.join(' '))

describe('a space of meaning', () => {
  it('finds products of either language by words of the other', () => {
    expect(titles(meaning, '连衣裙', 4)).toEqual(expect.arrayContaining(['Summer Dress', 'Evening Dress']))
    expect(titles(meaning, 'dress', 4)).toEqual(expect.arrayContaining(['碎花连衣裙', '真丝连衣裙']))
  })
  it('finds words by their spelling', () => {
    expect(titles(meaning, 'jackts', 2).every((title) => title.endsWith('Jacket'))).toBe(true)
  })
  it('puts each product where its own words are', () => {
    for (const { id, title } of fortyProducts.filter(({ language }) => language === 'en')) {
      const vector = meaning.vectorOf(id)!
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      expect(meaning.nearest(vector, 3).map(({ productId }) => productId)).toContain(id)
      expect(titles(meaning, title, 8)).toContain(title)
    }
  })
  it('gives similarities that its explanations add up to', () => {
    fc.assert(
      fc.property(text, (asked) => {
        for (const { productId, similarity } of meaning.nearest(meaning.encode(asked), 5)) {
          const parts = meaning.explain(asked, productId)
          expect(sum(parts)).toBeCloseTo(similarity, 4)
          expect(new Set(parts.map(({ reason }) => reason)).size).toBe(parts.length)
        }
      }),
    )
    const [part] = meaning.explain('连衣裙', titled('Summer Dress').id)
    expect(part.reason).toBe('meaning:category/dress')
  })
  it('is the same when it was learned in another thread', () => {
    const coClicks = { clicks: [{ query: 'sunhat', productId: titled('Summer Dress').id, weight: 2 }] }
    const pieces = structuredClone(runToEnd(packProducts(fortyProducts)))
    const learned = runToEnd(loadMeaning(runToEnd(meaningJob({ pieces, coClicks })), lexicon)).value!
    const here = runToEnd(buildMeaning(fortyProducts, lexicon, { coClicks }))
    for (const asked of ['sunhat', '连衣裙', 'wool jacket']) {
      const vector = here.encode(asked)
      expect(learned.encode(asked)).toEqual(vector)
      expect(learned.nearest(vector, 40)).toEqual(here.nearest(vector, 40))
    }
  })
  it('says whether a change is folded in', () => {
    expect([meaning.canFold(8, 40), meaning.canFold(9, 40)]).toEqual([true, false])
  })
  it('knows what it does not know', () => {
    expect(meaning.nearest(meaning.encode('xkcdqq'), 5)).toEqual([])
    expect(meaning.nearest(meaning.encode(''), 5)).toEqual([])
    expect(meaning.explain('xkcdqq', fortyProducts[0].id)).toEqual([])
    expect(meaning.explain('dress', 'nobody')).toEqual([])
    expect(meaning.certainty('xkcdqq')).toBe(0)
    expect(meaning.certainty('wool sweater')).toBeGreaterThan(meaning.certainty('wool xkcdqq'))
    expect([meaning.vectorOf('nobody'), meaning.rowOf('nobody')]).toEqual([undefined, -1])
  })
  it('takes any text of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
        expect(meaning.encode(any).every(Number.isFinite)).toBe(true)
      }),
    )
    expect(meaning.encode('dress '.repeat(100_000))).toHaveLength(24)
  })
  it('looks among the allowed only', () => {
    const wanted = [titled('Leather Belt').id, titled('Straw Hat').id]
    const found = meaning.nearest(meaning.encode('summer dress'), 10, rowBits(meaning, [...wanted, 'nobody']))
    expect(found.map(({ productId }) => productId).sort()).toEqual(wanted.sort())
  })
  it('is the same for the same products, and takes the last of two with one id', () => {
    expect([...build().encode('red dress')]).toEqual([...meaning.encode('red dress')])
    const doubled = build([like(titled('Leather Belt'), fortyProducts[0].id), ...fortyProducts])
    expect(doubled.size).toBe(fortyProducts.length)
    expect(titles(doubled, 'tee', 3)).toContain(fortyProducts[0].title)
  })
  it('takes a catalogue of none, one and two products', () => {
    for (const count of [0, 1, 2]) {
      const small = build(fortyProducts.slice(0, count))
      expect([small.size, small.nearest(small.encode('blue shirt'), 5).length <= count]).toEqual([count, true])
    }
  })
})

describe('behavior', () => {
  const hat = titled('Straw Hat').id
  const belt = titled('Leather Belt').id
  const cosine = (from: Meaning) =>
    from.vectorOf(hat)!.reduce((dot, value, at) => dot + value * from.vectorOf(belt)![at], 0)

  it('makes the words of queries words of the products that were clicked', () => {
    const clicks = [hat, titled('编织草帽').id].map((productId) => ({ query: 'panamaesque', productId, weight: 5 }))
    expect(titles(meaning, 'panamaesque', 2)).not.toContain('Straw Hat')
    expect(titles(build(fortyProducts, { coClicks: { clicks } }), 'panamaesque', 2)).toEqual(
      expect.arrayContaining(['Straw Hat', '编织草帽']),
    )
  })
  it('draws together what is taken together', () => {
    const together = build(fortyProducts, { coClicks: { pairs: [{ a: hat, b: belt, weight: 9 }] }, pairWeight: 1 })
    expect(cosine(together)).toBeGreaterThan(cosine(meaning) + 0.1)
  })
  it('passes over what is unknown or weighs nothing', () => {
    const coClicks = {
      pairs: [
        { a: hat, b: 'nobody', weight: 1 },
        { a: hat, b: hat, weight: 3 },
        { a: hat, b: belt, weight: 0 },
      ],
      clicks: [
        { query: 'dress', productId: 'nobody', weight: 3 },
        { query: 'tuxedo', productId: hat, weight: -1 },
      ],
    }
    expect(titles(build(fortyProducts, { coClicks }), 'summer dress')).toContain('Summer Dress')
  })
})

describe('an update', () => {
  const added = like(titled('Summer Dress'), 'new', 'Long red linen dress')
  const change = { put: [added], remove: [titled('Evening Dress').id], all: [...fortyProducts, added] }

  it('takes products in and out, and leaves the old state as it was', () => {
    const before = titles(meaning, 'dress', 6)
    const after = runToEnd(meaning.update(change))
    expect(titles(after, 'linen dress', 2)).toContain('new')
    expect(titles(after, 'dress', 40)).not.toContain('Evening Dress')
    expect([after.size, after.rowOf(titled('Evening Dress').id)]).toEqual([fortyProducts.length, -1])
    expect(after.foldedIn).toBeCloseTo(1 / fortyProducts.length)
    expect(titles(meaning, 'dress', 6)).toEqual(before)
    expect([meaning.size, meaning.rowOf('new')]).toEqual([fortyProducts.length, -1])
  })
  it('puts a product that comes again where it lay', () => {
    const again = runToEnd(meaning.update({ put: [titled('Straw Hat')], remove: [], all: fortyProducts }))
    const { id } = titled('Straw Hat')
    const [before, after] = [meaning.vectorOf(id)!, again.vectorOf(id)!]
    for (const [at, value] of before.entries()) expect(after[at]).toBeCloseTo(value, 4)
    expect(again.size).toBe(fortyProducts.length)
  })
  it('keeps two states that grew out of one apart', () => {
    const one = runToEnd(meaning.update({ put: [like(added, 'one')], remove: [], all: [...fortyProducts, added] }))
    const other = runToEnd(meaning.update({ put: [like(added, 'other')], remove: [], all: [...fortyProducts, added] }))
    const ids = (from: Meaning) => from.nearest(from.encode('dress'), 100).map(({ productId }) => productId)
    expect(ids(one)).toContain('one')
    expect(ids(one)).not.toContain('other')
    expect(ids(other)).toContain('other')
    expect(ids(other)).not.toContain('one')
    expect(ids(other)).toHaveLength(fortyProducts.length + 1)
  })
  it('learns anew when a fifth was folded in', () => {
    const put = Array.from({ length: 12 }, (_, at) => like(added, `new${at}`, 'Quilted zeppelin'))
    const after = runToEnd(meaning.update({ put, remove: [], all: [...fortyProducts, ...put] }))
    expect(after.foldedIn).toBe(0)
    expect(after.size).toBe(fortyProducts.length + 12)
    // A word that the first fit never saw.
    expect(meaning.nearest(meaning.encode('zeppelin'), 1)).toEqual([])
    expect(titles(after, 'zeppelin', 1)[0]).toMatch(/^new/)
  })
})

describe('a saved space', () => {
  const bytes = Buffer.concat(runToEnd(saveMeaning(meaning)))
  const load = (from: Uint8Array) => runToEnd(loadMeaning(from, lexicon))

  it('answers as before when it is loaded', () => {
    const { value, problems } = load(bytes)
    expect(problems).toEqual([])
    for (const asked of ['连衣裙', 'warm for winter', 'Laptop']) {
      expect(value!.nearest(value!.encode(asked), 9)).toEqual(meaning.nearest(meaning.encode(asked), 9))
    }
    const odd = Buffer.concat([Buffer.alloc(1), bytes]).subarray(1)
    expect(load(odd).value!.size).toBe(meaning.size)
  })
  it('leaves out what an update took out, and can be updated again', () => {
    const removed = titled('Evening Dress').id
    const after = runToEnd(meaning.update({ put: [], remove: [removed], all: fortyProducts }))
    const { value } = load(Buffer.concat(runToEnd(saveMeaning(after))))
    expect([value!.size, value!.rows, value!.rowOf(removed)]).toEqual([after.size, after.size, -1])
    const back = runToEnd(value!.update({ put: [titled('Evening Dress')], remove: [], all: fortyProducts }))
    expect(titles(back, 'silk evening dress', 2)).toContain('Evening Dress')
  })
  it('is refused with a problem when a byte is other or missing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const broken = cut ? bytes.subarray(0, at) : Buffer.from(bytes)
        if (!cut) broken[at] ^= change
        const { value, problems } = load(broken)
        expect(value).toBeNull()
        expect(problems[0].code).toMatch(/^MEANING_SNAPSHOT_(BROKEN|FOREIGN)$/)
      }),
    )
  })
  it('holds an empty space too', () => {
    const { value } = load(Buffer.concat(runToEnd(saveMeaning(build([])))))
    expect(value!.size).toBe(0)
  })
})
