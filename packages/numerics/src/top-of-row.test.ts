import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KernelKind } from './kernels/kernels.js'
import { topOfRow } from './top-of-row.js'
import { Workspace } from './workspace.js'

const score = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)

describe('the highest of a row', () => {
  it('are those that sorting finds, of equal ones the lower number, whatever stands behind the row', () => {
    const kinds = fc.constantFrom<KernelKind>('simd', 'plain')
    const scores = fc.array(score, { maxLength: 60 }).chain((few) => fc.constantFrom(few, Array(40).fill(few).flat()))
    fc.assert(
      fc.property(kinds, scores, fc.integer({ min: 0, max: 30 }), fc.option(fc.nat()), (kind, values, k, bits) => {
        const workspace = new Workspace(kind)
        const place = workspace.allocate((values.length + 16) * 4)
        workspace.floats(place, values.length + 16).fill(99)
        workspace.floats(place, values.length).set(values)
        const allowed = bits === null ? undefined : new Uint32Array(Math.ceil(values.length / 32)).fill(bits)
        const wanted = values
          .map((value, row) => ({ row, score: value }))
          .filter((found) => found.score > Number.NEGATIVE_INFINITY)
          .filter(({ row }) => bits === null || ((bits >>> (row & 31)) & 1) === 1)
          .sort((a, b) => (a.score === b.score ? a.row - b.row : b.score - a.score))
          .slice(0, k)
        expect(topOfRow(workspace, place, values.length, k, allowed)).toEqual(wanted)
      }),
    )
  })
})
