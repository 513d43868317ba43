import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import type { Histories } from '../types.js'
import { type MeasureRequest, measureMethods } from './measure-methods.js'

const PEOPLE = 120
const ITEMS = 40
const HALF = ITEMS / 2

/** People who like one half of the items each, over 20 hours. */
function twoTastes(): Histories {
  const random = seededRandom(3)
  const item: number[] = []
  const at: number[] = []
  const starts = [0]
  for (let person = 0; person < PEOPLE; person++) {
    for (let hour = 0; hour < 20; hour++) {
      item.push((person % 2) * HALF + Math.floor(random() * HALF))
      at.push(hour * 3_600_000)
    }
    starts.push(item.length)
  }
  return {
    rows: PEOPLE,
    items: ITEMS,
    starts: Uint32Array.from(starts),
    item: Uint32Array.from(item),
    weight: new Float32Array(item.length).fill(1),
    at: Float64Array.from(at),
  }
}

const request: MeasureRequest = {
  histories: twoTastes(),
  time: 12 * 3_600_000,
  question: 'afterwards',
  maskSeen: true,
  methods: [{ kind: 'popularity' }, { kind: 'item-knn' }],
  live: { kind: 'popularity' },
  features: {
    features: 0,
    starts: new Uint32Array(ITEMS + 1),
    feature: new Uint32Array(0),
    value: new Float32Array(0),
  },
  seed: 1,
  mostCases: 100,
}

describe('methods side by side', () => {
  it('lead to the one that knows tastes, and say so with figures', () => {
    const told: number[] = []
    const { rows, cases, decision } = runToEnd(
      measureMethods(request, { clock: () => 0, onProgress: (fraction) => told.push(fraction) }),
    )
    expect(cases).toBe(100)
    expect(rows.map(({ evaluation }) => evaluation.method)).toEqual(['item-knn', 'popularity'])
    expect(decision).toMatchObject({ method: 'item-knn', promoted: true })
    expect(decision.why.zh).toMatch(/优于/)
    expect(told).toEqual([0, 0.5])
  })
  it('leave the live one where nothing is better', () => {
    const live = { kind: 'item-knn' } as const
    const { decision } = runToEnd(measureMethods({ ...request, live }, { clock: () => 0, onProgress: () => {} }))
    expect(decision).toMatchObject({ method: 'item-knn', promoted: false })
  })
  it('are asked nothing where nothing came afterwards, and nothing is promoted', () => {
    const { cases, decision } = runToEnd(
      measureMethods({ ...request, time: 1e12 }, { clock: () => 0, onProgress: () => {} }),
    )
    expect([cases, decision.promoted]).toEqual([0, false])
  })
  it('are timed without what others do meanwhile', () => {
    let now = 0
    const steps = measureMethods(request, { clock: () => now++, onProgress: () => {} })
    for (let step = steps.next(); ; step = steps.next()) {
      now += 1_000_000
      if (!step.done) continue
      for (const { fitMs, answerMs } of step.value.rows) expect(fitMs + answerMs).toBeLessThan(1_000_000)
      break
    }
  })
})
