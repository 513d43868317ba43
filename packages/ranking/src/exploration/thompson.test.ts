import { seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { thompsonDraws, withTrials } from './thompson.js'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const many = (shown: number, taken: number) =>
  thompsonDraws(
    Array.from({ length: 4_000 }, () => ({ shown, taken })),
    0.1,
    seededRandom(3),
  )

describe('draws of how an item might do', () => {
  it('are about what was seen, and about what is usual where nothing was', () => {
    expect(mean(many(0, 0))).toBeCloseTo(0.1, 2)
    expect(mean(many(1_000, 300))).toBeCloseTo(0.3, 2)
  })
  it('are the wider the less is known', () => {
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
    expect(spread(many(0, 0))).toBeGreaterThan(3 * spread(many(1_000, 100)))
  })
  it('soon find the best of several arms', () => {
    const random = seededRandom(8)
    const rates = [0.05, 0.08, 0.2, 0.1]
    const outcomes = rates.map(() => ({ shown: 0, taken: 0 }))
    let best = 0
    for (let round = 0; round < 3_000; round++) {
      const draws = thompsonDraws(outcomes, 0.1, random)
      const arm = draws.indexOf(Math.max(...draws))
      outcomes[arm].shown++
      if (random() < rates[arm]) outcomes[arm].taken++
      if (round >= 1_000 && arm === 2) best++
    }
    expect(best / 2_000).toBeGreaterThan(0.85)
  })
})

describe('trials in a list', () => {
  const list = Array.from({ length: 10 }, (_, at) => `known ${at}`)
  it('keep to the budget and leave the first places alone', () => {
    const mixed = withTrials(list, ['new a', 'new b', 'new c'], 0.2)
    expect(mixed).toHaveLength(10)
    expect(mixed.flatMap(({ isTrial }, at) => (isTrial ? [at] : []))).toEqual([4, 9])
    expect(mixed[0].item).toBe('known 0')
  })
  it('are none without a budget, and none in a short list', () => {
    for (const mixed of [
      withTrials(list, ['new'], 0),
      withTrials(list.slice(0, 3), ['new'], 0.1),
      withTrials(list, [], 1),
    ])
      expect(mixed.every(({ isTrial }) => !isTrial)).toBe(true)
  })
})
