import { describe, expect, it } from 'vitest'
import { fortyProducts } from '../testing/forty-products.js'
import { encodeProducts, productText } from './encoded-products.js'
import type { Encoder } from './types.js'

const DIMENSIONS = 16

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
