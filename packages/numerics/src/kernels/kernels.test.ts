import { setFlagsFromString } from 'node:v8'
import { seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// @ts-expect-error: plain JavaScript, run by hand.
import { compileKernels } from '../../build-kernels.mjs'
import { Workspace } from '../workspace.js'
import { type KernelKind, openKernels } from './kernels.js'
import * as modules from './module.js'

// Node 20 has relaxed SIMD behind this flag, later ones without it.
setFlagsFromString('--experimental-wasm-relaxed-simd')

const width = (unit: number) => fc.integer({ min: 1, max: 6 }).map((units) => units * unit)
const seed = fc.nat()
/** A float that sums and products treat by rules of their own, or an ordinary one. */
const awkward = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 1e-42, 1)

function fill(floats: Float32Array, from: number): void {
  const random = seededRandom(from)
  for (let at = 0; at < floats.length; at++) floats[at] = random() * 2 - 1
}

/** Runs the same work on both kinds of kernels and gives what each wrote. */
function both(work: (workspace: Workspace) => Float32Array | Float64Array): [number[], number[]] {
  const run = (kind: KernelKind) => [...work(new Workspace(kind))]
  return [run('simd'), run('plain')]
}

function expectClose([simd, plain]: [number[], number[]]): void {
  expect(simd.length).toBe(plain.length)
  for (const [at, value] of plain.entries()) expect(simd[at]).toBeCloseTo(value, 4)
}

/** A sparse matrix drawn by a seed: `starts` and entries in the workspace, columns below `columns`. */
function drawSparse(workspace: Workspace, rows: number, columns: number, from: number) {
  const random = seededRandom(from)
  const lengths = Array.from({ length: rows }, () => Math.floor(random() * 5))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const starts = workspace.allocate((rows + 1) * 4)
  const entries = workspace.allocate(total * 8)
  const numbers = workspace.numbers(starts, rows + 1)
  for (const [row, length] of lengths.entries()) numbers[row + 1] = numbers[row] + length
  for (let entry = 0; entry < total; entry++) {
    workspace.numbers(entries, 2 * total)[2 * entry] = Math.floor(random() * columns)
    workspace.floats(entries, 2 * total)[2 * entry + 1] = random() * 2 - 1
  }
  return { starts, entries }
}

describe('the SIMD kernels', () => {
  it('are what the sources compile to', async () => {
    expect(await compileKernels()).toEqual({ ...modules })
  })
  it('are chosen where the machine has them', () => {
    expect(openKernels({ buffer: new ArrayBuffer(0), grow: () => 0 }, 'plain').kind).toBe('plain')
    expect(new Workspace('simd').kernels.kind).toBe('simd')
    expect(new Workspace().kernels.kind).toBe('relaxed')
  })
  it('take the same dot products as plain code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), width(4), seed, (fours, floats, from) => {
        const count = 4 * fours
        const results = both((workspace) => {
          const query = workspace.allocate(floats * 4)
          const rows = workspace.allocate(count * floats * 4)
          const out = workspace.allocate(count * 4)
          fill(workspace.floats(query, floats), from)
          fill(workspace.floats(rows, count * floats), from + 1)
          workspace.kernels.dotRows(query, rows, count, floats, out)
          return workspace.floats(out, count)
        })
        expectClose(results)
        if (count > 0) expect(results[0].some((value) => value !== 0)).toBe(true)
      }),
    )
  })
  it('bound the dot products of coded rows as plain code does, up to the widest codes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), width(16), seed, (fours, bytes, from) => {
        const count = 4 * fours
        const results = both((workspace) => {
          const random = seededRandom(from)
          const code = (most: number) => (random() < 0.2 ? most : Math.floor((random() * 2 - 1) * most))
          const query = workspace.allocate(bytes * 2)
          const rows = workspace.allocate(count * bytes)
          const [scales, slacks, out] = [1, 2, 3].map(() => workspace.allocate(count * 4))
          for (let at = 0; at < bytes; at++) workspace.shorts(query, bytes)[at] = code(2 ** 15 - 1)
          for (let at = 0; at < count * bytes; at++) workspace.bytesAt(rows, count * bytes)[at] = code(127)
          fill(workspace.floats(scales, count), from + 1)
          fill(workspace.floats(slacks, count), from + 2)
          workspace.kernels.boundRows(query, rows, count, bytes, scales, slacks, 1e-7, 0.5, out)
          return workspace.floats(out, count)
        })
        expectClose(results)
      }),
    )
  })
  it('scale rows to length one and leave rows of zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), width(4), seed, (count, floats, from) => {
        const results = both((workspace) => {
          const rows = workspace.allocate((count + 2) * floats * 4)
          fill(workspace.floats(rows, count * floats), from)
          // Two rows more: one of zeros, and one behind the end that must stay as it is.
          workspace.floats(rows, (count + 2) * floats).fill(7, (count + 1) * floats)
          workspace.kernels.normalizeRows(rows, count + 1, floats)
          return workspace.floats(rows, (count + 2) * floats)
        })
        expectClose(results)
        const [simd] = results
        expect(Math.hypot(...simd.slice(0, floats))).toBeCloseTo(1, 5)
        expect(simd.slice(count * floats)).toEqual([...Array(floats).fill(0), ...Array(floats).fill(7)])
      }),
    )
  })
  it('multiply sparse rows with a block as plain code does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), width(16), seed, (rows, floats, from) => {
        expectClose(
          both((workspace) => {
            const { starts, entries } = drawSparse(workspace, rows, 9, from)
            const block = workspace.allocate(9 * floats * 4)
            const out = workspace.allocate(rows * floats * 4)
            fill(workspace.floats(block, 9 * floats), from + 1)
            workspace.kernels.sparseTimes(starts, entries, 0, rows, block, out, floats)
            return workspace.floats(out, rows * floats)
          }),
        )
      }),
    )
  })
  it('multiply with the transpose after the matrix as plain code does, and add up over stretches of rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), width(16), seed, (rows, floats, from) => {
        const half = Math.floor(rows / 2)
        const work = (stretches: readonly [number, number][]) => (workspace: Workspace) => {
          const { starts, entries } = drawSparse(workspace, rows, 9, from)
          const block = workspace.allocate(9 * floats * 4)
          const out = workspace.allocate(9 * floats * 4)
          fill(workspace.floats(block, 9 * floats), from + 1)
          for (const [first, end] of stretches) {
            workspace.kernels.gramTimes(starts, entries, first, end, block, out, floats)
          }
          return workspace.floats(out, 9 * floats)
        }
        const whole = both(work([[0, rows]]))
        expectClose(whole)
        const [inTwo] = both(
          work([
            [0, half],
            [half, rows],
          ]),
        )
        expectClose([inTwo, whole[0]])
      }),
    )
  })
  it('multiply the columns of two blocks in double precision as plain code does, and add to what is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), width(8), seed, (count, floats, from) => {
        const results = both((workspace) => {
          const a = workspace.allocate(count * floats * 4)
          const b = workspace.allocate(count * floats * 4)
          const out = workspace.allocate(floats * floats * 8)
          fill(workspace.floats(a, count * floats), from)
          fill(workspace.floats(b, count * floats), from + 1)
          workspace.doubles(out, floats * floats).fill(3)
          workspace.kernels.crossRows(a, b, count, floats, out)
          return workspace.doubles(out, floats * floats)
        })
        const [simd, plain] = results
        for (const [at, value] of plain.entries()) expect(simd[at]).toBeCloseTo(value, 12)
        if (count === 0) expect(simd.every((value) => value === 3)).toBe(true)
      }),
    )
  })
  it('multiply rows with a small matrix as plain code does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), width(16), seed, (count, floats, from) => {
        expectClose(
          both((workspace) => {
            const rows = workspace.allocate(count * floats * 4)
            const small = workspace.allocate(floats * floats * 4)
            const out = workspace.allocate(count * floats * 4)
            fill(workspace.floats(rows, count * floats), from)
            fill(workspace.floats(small, floats * floats), from + 1)
            workspace.kernels.rowsTimes(rows, count, floats, small, out)
            return workspace.floats(out, count * floats)
          }),
        )
      }),
    )
  })
  it('pack lines into panels as plain code does, and fill up the last with zeros', () => {
    const lines = fc.constantFrom<4 | 8>(4, 8)
    const size = fc.integer({ min: 1, max: 19 })
    fc.assert(
      fc.property(size, size, lines, fc.boolean(), awkward, seed, (count, depth, wide, beside, odd, from) => {
        const whole = Math.ceil(count / wide) * wide
        const [simd, plain] = both((workspace) => {
          const source = workspace.allocate((count * depth + 4) * 4)
          const out = workspace.allocate((whole * depth + 4) * 4)
          fill(workspace.floats(source, count * depth), from)
          workspace.floats(source, count * depth)[from % (count * depth)] = odd
          workspace.floats(out, whole * depth + 4).fill(7)
          const [across, along] = beside ? [4, 4 * count] : [4 * depth, 4]
          workspace.kernels.packPanels(source, count, depth, across, along, wide, -1.5, out)
          return workspace.floats(out, whole * depth + 4)
        })
        expect(simd).toEqual(plain)
        expect(simd.slice(-4)).toEqual([7, 7, 7, 7])
      }),
    )
  })
  it('pack chosen rows into panels as plain code does, weighted or not', () => {
    const lines = fc.constantFrom<4 | 8>(4, 8)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        width(8),
        lines,
        fc.boolean(),
        seed,
        (count, floats, wide, weighted, from) => {
          const [simd, plain] = both((workspace) => {
            const rows = workspace.allocate(5 * floats * 4)
            const list = workspace.allocate(count * 8)
            const out = workspace.allocate(count * floats * 4 + 16)
            fill(workspace.floats(rows, 5 * floats), from)
            fill(workspace.floats(list, 2 * count), from + 1)
            for (let at = 0; at < count; at++) workspace.numbers(list, 2 * count)[2 * at] = (from + 3 * at) % 5
            workspace.floats(out, count * floats + 4).fill(7)
            workspace.kernels.packListed(rows, list, count, floats * 4, wide, weighted, out)
            return workspace.floats(out, count * floats + 4)
          })
          expect(simd).toEqual(plain)
          expect(simd.slice(-4)).toEqual([7, 7, 7, 7])
        },
      ),
    )
  })
  it('multiply panels as plain code does, fused or not, and add to what is there', () => {
    const units = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(units, units, fc.integer({ min: 1, max: 40 }), seed, (fours, eights, depth, from) => {
        const [rows, columns] = [4 * fours, 8 * eights]
        const work = (workspace: Workspace) => {
          const a = workspace.allocate(rows * depth * 4)
          const b = workspace.allocate(columns * depth * 4)
          const out = workspace.allocate(rows * (columns + 8) * 4)
          fill(workspace.floats(a, rows * depth), from)
          fill(workspace.floats(b, columns * depth), from + 1)
          workspace.floats(out, rows * (columns + 8)).fill(3)
          workspace.kernels.multiplyPanels(a, b, depth, rows, columns, out, (columns + 8) * 4)
          return workspace.floats(out, rows * (columns + 8))
        }
        const [simd, plain] = both(work)
        expectClose([simd, plain])
        expectClose([[...work(new Workspace('relaxed'))], plain])
      }),
    )
  })
  it('add weighted sparse rows as plain code does, a row more than once too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 12 }), seed, (rows, count, from) => {
        expectClose(
          both((workspace) => {
            const { starts, entries } = drawSparse(workspace, rows, 9, from)
            const list = workspace.allocate(count * 8)
            const out = workspace.allocate(9 * 4)
            const random = seededRandom(from)
            for (let at = 0; at < count; at++) {
              workspace.numbers(list, 2 * count)[2 * at] = Math.floor(random() * rows)
              workspace.floats(list, 2 * count)[2 * at + 1] = random() * 2 - 1
            }
            workspace.floats(out, 9).fill(3)
            workspace.kernels.addSparseRows(starts, entries, list, count, out)
            return workspace.floats(out, 9)
          }),
        )
      }),
    )
  })
  it('find the floats above a bound as plain code does: neither NaN nor the bound itself', () => {
    const float = fc.oneof(awkward, fc.integer({ min: -3, max: 3 }))
    const floats = fc.array(fc.array(float, { minLength: 16, maxLength: 16 }), { maxLength: 5 })
    const least = fc.constantFrom(Number.NEGATIVE_INFINITY, -1, 0, 2, Number.POSITIVE_INFINITY, Number.NaN)
    fc.assert(
      fc.property(floats, least, (sixteens, bound) => {
        const values = Float32Array.from(sixteens.flat())
        const run = (kind: KernelKind) => {
          const workspace = new Workspace(kind)
          const place = workspace.allocate(values.length * 4)
          const out = workspace.allocate(values.length * 4)
          workspace.floats(place, values.length).set(values)
          const found = workspace.kernels.floatsAbove(place, values.length, bound, out)
          return [...workspace.numbers(out, found)]
        }
        const wanted = [...values.keys()].filter((at) => values[at] > bound)
        expect(run('simd')).toEqual(wanted)
        expect(run('plain')).toEqual(wanted)
      }),
    )
  })
  it('solve small positive definite systems, fused or not, and count those that are not', () => {
    const kinds = fc.constantFrom<KernelKind>('relaxed', 'simd', 'plain')
    fc.assert(
      fc.property(kinds, width(8), fc.integer({ min: 0, max: 3 }), seed, (kind, size, bad, from) => {
        const count = 3
        const workspace = new Workspace(kind)
        const matrices = workspace.allocate(count * size * size * 4)
        const rights = workspace.allocate(count * size * 4)
        const half = new Float32Array(count * size * size)
        fill(half, from)
        // A · Aᵀ + 1, and Infinity below the diagonal, where nobody may look.
        const floats = workspace.floats(matrices, half.length)
        for (let at = 0; at < floats.length; at++) {
          const [row, column] = [Math.floor(at / size), at % size]
          let sum = row % size === column ? 1 : 0
          const other = row - (row % size) + column
          for (let k = 0; k < size; k++) sum += half[row * size + k] * half[other * size + k]
          floats[at] = row % size > column ? Number.POSITIVE_INFINITY : sum
        }
        for (let system = 0; system < bad; system++) {
          const at = from % size
          floats[(system * size + at) * size + at] = [-1, 0, Number.NaN][system]
        }
        fill(workspace.floats(rights, count * size), from + 1)
        const [before, wanted] = [floats.slice(), workspace.floats(rights, count * size).slice()]
        expect(workspace.kernels.solveSystems(matrices, rights, count, size)).toBe(bad)
        const solved = workspace.floats(rights, count * size)
        for (let row = 0; row < count * size; row++) {
          const first = row - (row % size)
          if (first < bad * size) continue
          let sum = 0
          for (let column = 0; column < size; column++) {
            const [upper, lower] = [Math.min(row, first + column), Math.max(row, first + column)]
            sum += before[upper * size + (lower - first)] * solved[first + column]
          }
          expect(sum).toBeCloseTo(wanted[row], 3)
        }
        expect(solved.subarray(0, bad * size).every(Number.isNaN)).toBe(true)
      }),
    )
  })
})
