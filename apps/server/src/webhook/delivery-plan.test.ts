import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_TRIES, PAUSES_MS, planAfter } from './delivery-plan.js'

const answered = (status: number) => ({ status, fault: null })
const retried = [302, 408, 429, 500, 503].map(answered)

describe('the plan after a try', () => {
  it('is over once it was taken, and at once where it was refused as wrong', () => {
    for (const status of [200, 202, 204])
      expect(planAfter(1, answered(status), 0, 0)).toEqual({ ...answered(status), state: 'delivered' })
    for (const status of [400, 401, 404, 410, 422])
      expect(planAfter(1, answered(status), 0, 0)).toEqual({ ...answered(status), state: 'failed' })
  })

  it('waits longer each time after a fault, and gives up after so many tries', () => {
    for (const answer of [...retried, { status: null, fault: 'late' } as const]) {
      for (const [index, pause] of PAUSES_MS.entries())
        expect(planAfter(index + 1, answer, 1_000, 0)).toEqual({ ...answer, state: 'waiting', nextAt: 1_000 + pause })
      expect(planAfter(MOST_TRIES, answer, 1_000, 0)).toEqual({ ...answer, state: 'failed' })
    }
    expect(PAUSES_MS).toEqual(PAUSES_MS.toSorted((one, other) => one - other))
  })

  it('never tries before the pause has passed, nor a fifth of it later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_TRIES - 1 }),
        fc.constantFrom(...retried),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (tries, answer, chance) => {
          const plan = planAfter(tries, answer, 0, chance)
          const pause = PAUSES_MS[tries - 1]!
          expect(plan.state).toBe('waiting')
          const { nextAt } = plan as { nextAt: number }
          expect(nextAt).toBeGreaterThanOrEqual(pause)
          expect(nextAt).toBeLessThanOrEqual(pause * 1.2 + 1)
        },
      ),
    )
  })
})
