import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kernels } from './kernels/kernels.js'
import { VectorTable } from './vector-table.js'

function drawVectors(count: number, dimensions: number, seed: number): Float32Array[] {
  const random = seededRandom(seed)
  // Few different values, so that equal scores are common.
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: dimensions }, () => Math.round(random() * 4) - 2),
  )
}

function tableOf(vectors: readonly Float32Array[], dimensions: number, kind?: Kernels['kind']): VectorTable {
  const table = new VectorTable(dimensions, kind)
  for (const vector of vectors) table.push(vector)
  return table
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at], 0)

describe('a vector table', () => {
  it.each(['simd', 'plain'] as const)('finds exactly the nearest of the allowed rows with %s kernels', (kind) => {
    const asked = fc.record({
      count: fc.integer({ min: 0, max: 2500 }),
      dimensions: fc.integer({ min: 1, max: 20 }),
      k: fc.integer({ min: 0, max: 12 }),
      every: fc.integer({ min: 1, max: 900 }),
      seed: fc.integer(),
    })
    fc.assert(
      fc.property(asked, ({ count, dimensions, k, every, seed }) => {
        const [query, ...vectors] = drawVectors(count + 1, dimensions, seed)
        const table = tableOf(vectors, dimensions, kind)
        const allowed = new Uint32Array((count + 31) >>> 5)
        for (let row = 0; row < count; row += every) allowed[row >>> 5] |= 1 << (row & 31)
        const truth = vectors
          .map((vector, row) => ({ row, score: dot(query, vector) }))
          .filter(({ row }) => row % every === 0)
          .sort((a, b) => b.score - a.score || a.row - b.row)
          .slice(0, k)
        expect(table.nearest(query, k, { allowed })).toEqual(truth)
        expect(runToEnd(table.nearestInSteps(query, k, { allowed }))).toEqual(truth)
      }),
      { numRuns: 30 },
    )
  })
  it.each(['simd', 'plain'] as const)(
    'passes over no row that is nearer than those it finds with %s kernels',
    (kind) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 70 }),
          fc.integer({ min: -6, max: 6 }),
          fc.integer(),
          (width, size, seed) => {
            const random = seededRandom(seed)
            // Some numbers far larger than the others, which leaves few codes to those.
            const draw = () =>
              Float32Array.from({ length: width }, () => (random() - 0.5) ** (random() < 0.5 ? 7 : 1) * 10 ** size)
            const [query, ...vectors] = Array.from({ length: 1500 }, draw)
            const found = tableOf(vectors, width, kind).nearest(query, 10)
            const least = found[9].score
            const rows = new Set(found.map(({ row }) => row))
            const rounding = 1e-6 * width * Math.hypot(...query) * Math.max(...vectors.map((one) => Math.hypot(...one)))
            expect(vectors.filter((one, row) => !rows.has(row) && dot(query, one) > least + rounding)).toEqual([])
          },
        ),
        { numRuns: 20 },
      )
    },
  )
  it('looks at the first rows only where told', () => {
    const vectors = drawVectors(3000, 8, 1)
    const table = tableOf(vectors, 8)
    const found = table.nearest(vectors[2999], 3000, { rows: 1500 })
    expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(Array.from({ length: 1500 }, (_, row) => row))
  })
  it('lets another search run between the steps of one', () => {
    const vectors = drawVectors(200_000, 4, 2)
    const table = tableOf(vectors, 4)
    const steps = table.nearestInSteps(vectors[0], 5)
    steps.next()
    table.nearest(vectors[1], 5)
    expect(runToEnd(steps)).toEqual(table.nearest(vectors[0], 5))
  })
  it('keeps its rows while it grows', () => {
    const vectors = drawVectors(5000, 6, 3)
    const table = tableOf(vectors, 6)
    expect(table.rows).toBe(5000)
    expect(vectors.every((vector, row) => table.row(row).every((value, at) => value === vector[at]))).toBe(true)
    expect(table.dot(17, vectors[18])).toBe(dot(vectors[17], vectors[18]))
  })
  it('refuses vectors of another length and rows that it lacks', () => {
    const table = tableOf(drawVectors(2, 3, 4), 3)
    expect(() => table.push([1, 2])).toThrow(RangeError)
    expect(() => table.nearest([1, 2, 3, 4], 1)).toThrow(RangeError)
    expect(() => table.row(2)).toThrow(RangeError)
    expect(() => new VectorTable(0)).toThrow(RangeError)
  })
  it('never finds a row that is no number', () => {
    const table = tableOf([Float32Array.of(Number.NaN, 1), Float32Array.of(1, 1)], 2)
    expect(table.nearest([1, 1], 2)).toEqual([{ row: 1, score: 2 }])
  })
})
