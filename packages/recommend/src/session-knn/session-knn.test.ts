import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import type { Histories, History } from '../types.js'
import { type SessionKnnOptions, type SessionWeights, sessionKnn, vmisWeights } from './index.js'

const ITEMS = 12
const HOUR = 3_600_000

const session = fc.array(fc.nat(ITEMS - 1), { maxLength: 6 })
const sessions = fc.array(session, { maxLength: 30 })
const vstan: SessionWeights = { entry: 2, match: 3, length: 0.5, ageMs: 5 * HOUR, distance: 2, before: 0.5, idf: 0.5 }
const options = fc.record({
  recent: fc.integer({ min: 1, max: 12 }),
  neighbors: fc.integer({ min: 1, max: 8 }),
  entries: fc.integer({ min: 1, max: 6 }),
  longest: fc.integer({ min: 3, max: 8 }),
  again: fc.boolean(),
  weights: fc.constantFrom(vmisWeights, vstan),
})

/** One session an hour. */
function historiesOf(rows: readonly number[][]): Histories {
  const item = Uint32Array.from(rows.flat())
  return {
    rows: rows.length,
    items: ITEMS,
    starts: Uint32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length)]),
    item,
    weight: new Float32Array(item.length).fill(1),
    at: Float64Array.from(rows.flatMap((items, row) => items.map(() => row * HOUR))),
  }
}

function historyOf(items: readonly number[], at: number): History {
  return {
    item: Uint32Array.from(items),
    weight: new Float32Array(items.length).fill(1),
    at: new Float64Array(items.length).fill(at),
    now: at,
  }
}

function fitted(rows: readonly number[][], chosen: Partial<SessionKnnOptions> = {}) {
  return sessionKnn.open(runToEnd(sessionKnn.fit(historiesOf(rows), chosen)))
}

function scores(scorer: ReturnType<typeof fitted>, history: History): number[] {
  const out = new Float32Array(ITEMS)
  scorer.score(history, out)
  return [...out]
}

/** The definition of VMIS-kNN, word for word, over plain lists. */
function plainVmis(rows: readonly number[][], current: readonly number[], chosen: SessionKnnOptions): number[] {
  const distinct = rows
    .map((items) => [...new Set(items)])
    .filter((items) => items.length > 0 && items.length <= chosen.longest)
  const view = current.slice(-chosen.entries)
  const latest = [...new Set(view.toReversed())]
  const position = (item: number) => view.toReversed().indexOf(item) + 1
  const similarity = (items: number[]) =>
    latest
      .filter((item) => items.includes(item))
      .reduce((sum, item) => sum + (view.length + 1 - position(item)) / view.length, 0)
  const neighbors = distinct
    .map((items, age) => ({ items, age, similarity: similarity(items) }))
    .filter(({ items }) => items.some((item) => view.includes(item)))
    .slice(-chosen.recent)
    .sort((a, b) => b.similarity - a.similarity || b.age - a.age)
    .slice(0, chosen.neighbors)
  const out = new Array<number>(ITEMS).fill(0)
  for (const { items, similarity } of neighbors) {
    const match = 1 - 0.1 * position(latest.find((item) => items.includes(item))!)
    for (const item of items) {
      const frequency = distinct.filter((other) => other.includes(item)).length
      out[item] += similarity * match * Math.log(distinct.flat().length / frequency)
    }
  }
  if (!chosen.again && current.length > 0) out[current.at(-1)!] = 0
  return out
}

conformance(sessionKnn, { options: {} })

describe('session-knn', () => {
  it('scores as the plain definition of VMIS-kNN does', () => {
    fc.assert(
      fc.property(sessions, session, options, (rows, current, chosen) => {
        const scorer = fitted(rows, { ...chosen, weights: vmisWeights })
        const found = scores(scorer, historyOf(current, rows.length * HOUR))
        const plain = plainVmis(rows, current, chosen)
        for (let item = 0; item < ITEMS; item++) expect(found[item]).toBeCloseTo(plain[item], 4)
      }),
    )
  })

  it('explains every score by entries of the current session that add up to it', () => {
    fc.assert(
      fc.property(sessions, session, options, (rows, current, chosen) => {
        const scorer = fitted(rows, chosen)
        const history = historyOf(current, rows.length * HOUR)
        for (const [item, score] of scores(scorer, history).entries()) {
          const shares = scorer.explain(history, item)
          expect(shares.reduce((sum, share) => sum + share.score, 0)).toBeCloseTo(score, 4)
          for (const { entry } of shares) expect(current[entry!]).toBeDefined()
        }
      }),
    )
  })

  it('knows after adding sessions one by one what it would know after fitting them all', () => {
    fc.assert(
      fc.property(sessions, sessions, session, options, (before, after, current, chosen) => {
        const grown = fitted(before, chosen)
        for (const [place, items] of after.entries()) grown.add(historyOf(items, (before.length + place) * HOUR))
        const all = [...before, ...after]
        const history = historyOf(current, all.length * HOUR)
        expect(scores(grown, history)).toEqual(scores(fitted(all, chosen), history))
      }),
    )
  })

  it('leaves the model as it was when sessions are added', () => {
    const model = runToEnd(
      sessionKnn.fit(
        historiesOf([
          [1, 2],
          [2, 3],
        ]),
      ),
    )
    const before = structuredClone(model)
    const scorer = sessionKnn.open(model)
    for (let at = 0; at < 20; at++) scorer.add(historyOf([1, 4, at % ITEMS], 10 * HOUR))
    expect(model).toEqual(before)
  })

  it('ranks as its scores say, of equal ones the lower number', () => {
    fc.assert(
      fc.property(sessions, session, options, (rows, current, chosen) => {
        const scorer = fitted(rows, chosen)
        const history = historyOf(current, rows.length * HOUR)
        const ranked = scorer.rank(history, ITEMS)
        const scored = scores(scorer, history)
        expect(new Set(ranked.map(({ item }) => item))).toEqual(
          new Set(scored.flatMap((score, item) => (score > 0 ? [item] : []))),
        )
        for (let rank = 1; rank < ranked.length; rank++) {
          expect(ranked[rank - 1].score).toBeGreaterThanOrEqual(ranked[rank].score)
        }
      }),
    )
  })

  it('orders sessions by their end, wherever they stood', () => {
    const rows = [
      [1, 2],
      [1, 3],
      [1, 4],
    ]
    const histories = historiesOf(rows)
    const backwards = { ...histories, at: Float64Array.from(histories.at, (at) => -at) }
    const scorer = sessionKnn.open(runToEnd(sessionKnn.fit(backwards, { recent: 1, neighbors: 1 })))
    expect(scorer.rank(historyOf([1], 0), 5).map(({ item }) => item)).toEqual([2])
  })

  it('asks more of what follows than of what came before, where the weights say so', () => {
    const scorer = fitted(
      [
        [2, 1, 3],
        [5, 6],
      ],
      { weights: { ...vmisWeights, before: 0.5 } },
    )
    const [first, second] = scorer.rank(historyOf([1], 9 * HOUR), 5)
    expect([first.item, second.item]).toEqual([3, 2])
    expect(second.score).toBeCloseTo(first.score / 2, 5)
  })

  it('passes over items that it does not know and gives nothing for an empty session', () => {
    const scorer = fitted([[1, 2]])
    expect(scorer.rank(historyOf([1, 99], HOUR), 5).map(({ item }) => item)).toEqual([2])
    expect(scorer.rank(historyOf([], HOUR), 5)).toEqual([])
  })
})
