import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { fortyProducts } from '../testing/forty-products.js'
import { buildMeaning } from './build-meaning.js'
import { EncodedMeaning } from './encoded-meaning.js'
import { encodeProducts, productText } from './encoded-products.js'
import { rowBits } from './row-bits.js'
import type { Encoder } from './types.js'

const DIMENSIONS = 16
const own = runToEnd(buildMeaning(fortyProducts, lexicon, { dimensions: 16 }))

/** A small encoder of its own: counts of letters by their code. `answer` says what happens to a request. */
function letterEncoder(answer: (texts: readonly string[], call: number) => Promise<void> | void = () => {}) {
  const calls: (readonly string[])[] = []
  const encoder: Encoder = {
    id: 'letters',
    dimensions: DIMENSIONS,
    async encode(texts) {
      calls.push(texts)
      await answer(texts, calls.length)
      return texts.map((text) => {
        const vector = new Float32Array(DIMENSIONS)
        for (const character of text.toLowerCase()) vector[character.codePointAt(0)! % DIMENSIONS]++
        return vector
      })
    },
  }
  return { encoder, calls }
}

const rest = async () => {}
const never = () => new Promise<void>(() => {})

async function openMeaning(
  encoder: Encoder,
  wait: (ms: number, signal: AbortSignal) => Promise<unknown> = never,
): Promise<EncodedMeaning> {
  const products = await encodeProducts(fortyProducts, letterEncoder().encoder, { vectors: new Map(), rest })
  return new EncodedMeaning({ encoder, products, own, wait })
}

describe('products of an encoder', () => {
  it('are encoded in batches and their progress told', async () => {
    const { encoder, calls } = letterEncoder()
    const told: number[] = []
    const { table } = await encodeProducts(fortyProducts, encoder, {
      vectors: new Map(),
      rest,
      batch: 16,
      onProgress: (done) => told.push(done),
    })
    const sizes = calls.map(({ length }) => length)
    expect(sizes.slice(0, 2)).toEqual([16, 16])
    expect(sizes.reduce((sum, size) => sum + size)).toBe(fortyProducts.length)
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBe(fortyProducts.length)
    expect(Math.hypot(...table.row(0))).toBeCloseTo(1)
  })
  it('are encoded once for each text', async () => {
    const vectors = new Map<string, Float32Array>()
    await encodeProducts(fortyProducts, letterEncoder().encoder, { vectors, rest })
    const { encoder, calls } = letterEncoder()
    const changed = fortyProducts.map((one, at) => (at === 3 ? { ...one, title: 'Another name' } : one))
    await encodeProducts(changed, encoder, { vectors, rest })
    expect(calls).toEqual([[productText(changed[3])]])
  })
  it('can be stopped, and go on where they stopped', async () => {
    const vectors = new Map<string, Float32Array>()
    const stop = new AbortController()
    const { encoder } = letterEncoder((_, call) => {
      if (call === 2) stop.abort(new Error('enough'))
    })
    const stopped = encodeProducts(fortyProducts, encoder, { vectors, rest, batch: 10, signal: stop.signal })
    await expect(stopped).rejects.toThrow('enough')
    expect(vectors.size).toBe(20)
    const missing = letterEncoder()
    await encodeProducts(fortyProducts, missing.encoder, { vectors, rest, batch: 100 })
    expect(missing.calls.map(({ length }) => length)).toEqual([fortyProducts.length - 20])
  })
  it('refuse vectors that the encoder did not promise', async () => {
    const wrong: Encoder = {
      id: 'wrong',
      dimensions: 4,
      encode: async (texts) => texts.map(() => Float32Array.of(1, Number.NaN, 0, 0)),
    }
    await expect(encodeProducts(fortyProducts, wrong, { vectors: new Map(), rest })).rejects.toThrow(RangeError)
    const few: Encoder = { ...wrong, encode: async () => [] }
    await expect(encodeProducts(fortyProducts, few, { vectors: new Map(), rest })).rejects.toThrow(
      /0 vectors for 32 texts/,
    )
  })
})

describe('meaning by an encoder', () => {
  it('finds products near a query, among the allowed where told', async () => {
    const meaning = await openMeaning(letterEncoder().encoder)
    const { by, hits } = await meaning.near('Leather Boots', 5)
    expect([by, hits.length]).toEqual(['encoder', 5])
    expect(hits.every(({ similarity }, at) => at === 0 || similarity <= hits[at - 1].similarity)).toBe(true)
    const only = await meaning.near('Leather Boots', 5, (products) => rowBits(products, [fortyProducts[7].id]))
    expect(only.hits.map(({ productId }) => productId)).toEqual([fortyProducts[7].id])
  })
  it('asks for a query once, whatever its case, and while it is asked', async () => {
    const { encoder, calls } = letterEncoder()
    const meaning = await openMeaning(encoder)
    await Promise.all([meaning.near('Red Hat', 1), meaning.near('red hat', 1)])
    await meaning.near('RED HAT', 1)
    expect(calls).toEqual([['red hat']])
  })
  it('lets the own space answer when the encoder is late, and has the answer the next time', async () => {
    let answer = () => {}
    const { encoder } = letterEncoder(() => new Promise<void>((resolve) => (answer = resolve)))
    const meaning = await openMeaning(encoder, async () => {})
    const late = await meaning.near('summer dress', 3)
    expect(late).toEqual({
      by: 'own',
      hits: own.nearest(own.encode('summer dress'), 3),
      certainty: own.certainty('summer dress'),
    })
    answer()
    await new Promise((resolve) => setImmediate(resolve))
    expect((await meaning.near('summer dress', 3)).by).toBe('encoder')
  })
  it('lets the own space answer when the encoder fails or sends what it should not', async () => {
    const refusing = letterEncoder(() => Promise.reject(new Error('down'))).encoder
    expect((await (await openMeaning(refusing)).near('dress', 2)).by).toBe('own')
    for (const wrong of [[], [new Float32Array(3)], undefined]) {
      const encoder = { id: 'wrong', dimensions: DIMENSIONS, encode: async () => wrong } as unknown as Encoder
      expect((await (await openMeaning(encoder)).near('dress', 2)).by).toBe('own')
    }
    const throwing: Encoder = {
      id: 'throwing',
      dimensions: DIMENSIONS,
      encode: () => {
        throw new Error('at once')
      },
    }
    expect((await (await openMeaning(throwing)).near('dress', 2)).by).toBe('own')
  })
  it('moves queries by a head that was trained', async () => {
    const products = await encodeProducts(fortyProducts, letterEncoder().encoder, { vectors: new Map(), rest })
    const target = products.table.row(11).slice()
    const meaning = new EncodedMeaning({
      encoder: letterEncoder().encoder,
      products,
      own,
      wait: never,
      adapt: () => target,
    })
    expect((await meaning.near('anything', 1)).hits[0].productId).toBe(products.ids[11])
  })
})
