import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import type { Histories, History } from '../types.js'
import { type SequentialRulesOptions, sequentialRules } from './index.js'

const ITEMS = 10

const rows = fc.array(fc.array(fc.tuple(fc.nat(ITEMS - 1), fc.constantFrom(1, 3)), { maxLength: 8 }), { maxLength: 20 })
const options = fc.record({
  window: fc.integer({ min: 1, max: 6 }),
  reverse: fc.constantFrom(0, 0.5, 1),
  damping: fc.constantFrom(0, 0.3, 1),
  confidence: fc.constantFrom(0, 0.5, 1),
  decay: fc.constantFrom(0, 0.5, 1),
  rules: fc.constantFrom(2, 100),
})

function historiesOf(all: readonly (readonly [number, number])[][]): Histories {
  const entries = all.flat()
  return {
    rows: all.length,
    items: ITEMS,
    starts: Uint32Array.from([0, ...all.map((_, row) => all.slice(0, row + 1).flat().length)]),
    item: Uint32Array.from(entries, ([item]) => item),
    weight: Float32Array.from(entries, ([, weight]) => weight),
    at: new Float64Array(entries.length),
  }
}

function historyOf(items: readonly number[]): History {
  return {
    item: Uint32Array.from(items),
    weight: new Float32Array(items.length).fill(1),
    at: new Float64Array(items.length),
    now: 0,
  }
}

function scores(
  all: readonly (readonly [number, number])[][],
  items: number[],
  chosen: Partial<SequentialRulesOptions>,
) {
  const scorer = sequentialRules.open(runToEnd(sequentialRules.fit(historiesOf(all), chosen)))
  const out = new Float32Array(ITEMS)
  scorer.score(historyOf(items), out)
  return { scorer, scores: [...out] }
}

conformance(sequentialRules, { options: {} })

describe('sequential-rules', () => {
  it('scores as the plain sum over all pairs does', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(ITEMS - 1), { maxLength: 5 }), options, (all, current, chosen) => {
        const { window, reverse, damping, confidence, decay } = chosen
        const frequency = (item: number) => all.flat().filter(([other]) => other === item).length
        const plain = new Array<number>(ITEMS).fill(0)
        for (const [entry, antecedent] of current.entries()) {
          for (const row of all) {
            for (const [i, [a]] of row.entries()) {
              for (const [j, [b, weight]] of row.entries()) {
                if (a !== antecedent || i === j || Math.abs(i - j) > window) continue
                const share = decay ** (current.length - 1 - entry) * (j > i ? 1 : reverse)
                const scale = frequency(b) ** damping * frequency(a) ** confidence
                plain[b] += (weight * share) / Math.abs(i - j) / scale
              }
            }
          }
        }
        const found = scores(all, current, { ...chosen, rules: 100 }).scores
        for (let item = 0; item < ITEMS; item++) expect(found[item]).toBeCloseTo(plain[item], 3)
      }),
    )
  })

  it('explains every score by entries that add up to it', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(ITEMS - 1), { maxLength: 5 }), options, (all, current, chosen) => {
        const found = scores(all, current, chosen)
        for (const [item, score] of found.scores.entries()) {
          const shares = found.scorer.explain(historyOf(current), item)
          expect(shares.reduce((sum, share) => sum + share.score, 0)).toBeCloseTo(score, 4)
        }
      }),
    )
  })

  it('keeps the strongest rules of an antecedent', () => {
    const all = [
      [1, 2],
      [1, 3],
      [1, 3],
    ].map((row) => row.map((item) => [item, 1] as const))
    expect(scores(all, [1], { rules: 1, damping: 0 }).scores).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0])
  })

  it('lets an action of more weight make a stronger rule', () => {
    const all = [
      [
        [1, 1],
        [2, 1],
      ] as const,
      [
        [1, 1],
        [3, 5],
      ] as const,
    ].map((row) => [...row])
    const { scores: found } = scores(all, [1], { damping: 0 })
    expect(found[3]).toBe(5 * found[2])
  })
})
