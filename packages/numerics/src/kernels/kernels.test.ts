import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import openWabt from 'wabt'
import { Workspace } from '../workspace.js'
import { type Kernels, openKernels } from './kernels.js'
import { kernelsBase64 } from './module.js'

const width = (unit: number) => fc.integer({ min: 1, max: 6 }).map((units) => units * unit)
const seed = fc.integer()

function fill(floats: Float32Array, from: number): void {
  const random = seededRandom(from)
  for (let at = 0; at < floats.length; at++) floats[at] = random() * 2 - 1
}

/** Runs the same work on both kinds of kernels and gives what each wrote. */
function both(work: (workspace: Workspace) => Float32Array | Float64Array): [number[], number[]] {
  const run = (kind: Kernels['kind']) => [...work(new Workspace(kind))]
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
  it('are what the source compiles to', async () => {
    const source = readFileSync(fileURLToPath(new URL('kernels.wat', import.meta.url)), 'utf8')
    const parsed = (await openWabt()).parseWat('kernels.wat', source, { simd: true })
    expect(Buffer.from(parsed.toBinary({}).buffer).toString('base64')).toBe(kernelsBase64)
  })
  it('are chosen where the machine has them', () => {
    expect(openKernels({ buffer: new ArrayBuffer(0), grow: () => 0 }, 'plain').kind).toBe('plain')
    expect(new Workspace().kernels.kind).toBe('simd')
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
})
