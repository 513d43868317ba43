import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { applyAdapter, fitAdapter } from './adapter.js'
import type { ShownList } from './compare-heads.js'
import { unitVector } from './unit-vector.js'

const DIMENSIONS = 8
const encoder = { id: 'drawn', dimensions: DIMENSIONS }

/** Lists of ten products each, of which people click the one nearest to where the query `really` lies. */
function drawLists(count: number, really: (vector: Float32Array, random: () => number) => Float32Array): ShownList[] {
  const random = seededRandom(11)
  const draw = () => unitVector(Array.from({ length: DIMENSIONS }, () => random() * 2 - 1))!
  const products = Array.from({ length: 200 }, draw)
  return Array.from({ length: count }, (_, at) => {
    const vector = draw()
    const shown = Array.from({ length: 10 }, () => products[Math.floor(random() * products.length)])
    const target = really(vector, random)
    const score = (product: Float32Array) => product.reduce((dot, value, place) => dot + value * target[place], 0)
    const clicked = shown.reduce((best, product) => (score(product) > score(best) ? product : best))
    return { query: `q${at % Math.ceil(count * 0.8)}`, vector, clicked: [clicked], shown }
  })
}

describe('a head on a frozen encoder', () => {
  it('learns where queries really lie, and shows it on queries it never saw', () => {
    // People mean the neighboring direction.
    const lists = drawLists(800, (vector) => Float32Array.from(vector, (_, at) => vector[(at + 1) % DIMENSIONS]))
    const { adapter, heldOut, promoted } = runToEnd(fitAdapter(lists, encoder))
    expect(promoted).toBe(true)
    expect(heldOut.queries).toBeGreaterThan(60)
    expect(heldOut.after).toBeGreaterThan(heldOut.before + 0.2)
    expect(heldOut.difference.mean).toBeCloseTo(heldOut.after - heldOut.before)
    const moved = applyAdapter(adapter, Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0))
    expect(Math.hypot(...moved)).toBeCloseTo(1, 5)
    expect(moved.indexOf(Math.max(...moved))).toBe(7)
  })
  it('is not promoted where the encoder is right already, nor where clicks are drawn by lot', () => {
    const right = runToEnd(
      fitAdapter(
        drawLists(400, (vector) => vector),
        encoder,
      ),
    )
    expect([right.promoted, right.heldOut.before]).toEqual([false, 1])
    const lot = drawLists(400, (_, random) => Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5))
    expect(runToEnd(fitAdapter(lot, encoder)).promoted).toBe(false)
  })
  it('is not promoted on too little, and changes nothing on nothing', () => {
    const few = drawLists(20, (vector) => Float32Array.from(vector, (value) => -value))
    expect(runToEnd(fitAdapter(few, encoder)).promoted).toBe(false)
    const { adapter, promoted } = runToEnd(fitAdapter([], encoder))
    expect(promoted).toBe(false)
    const vector = Float32Array.of(0.6, 0, 0, 0.8, 0, 0, 0, 0)
    for (const [at, value] of applyAdapter(adapter, vector).entries()) expect(value).toBeCloseTo(vector[at], 6)
  })
  it('leaves vectors of another encoder alone', () => {
    const { adapter } = runToEnd(fitAdapter([], encoder))
    expect([...applyAdapter(adapter, Float32Array.of(1, 0))]).toEqual([1, 0])
  })
})
