import { eachAction, type ItemScoresModel, latestTime, openItemScores } from './popularity.js'
import type { Method } from './types.js'

export interface TrendingOptions {
  /** What lies so many days back at most is recent. */
  readonly recentDays: number
  /** What lies further back, up to so many days, says what to expect. */
  readonly baselineDays: number
  /** So many actions are expected of any item beside its own past: a first few do not make a trend. */
  readonly prior: number
  /** The time from which age is counted, in milliseconds since 1970; else that of the latest action. */
  readonly now: number | null
}

export interface TrendingModel extends ItemScoresModel {
  readonly kind: 'trending'
  readonly version: 1
}

const DAY = 86_400_000

/**
 * What is taken more of late than its past and the whole shop's let expect: (recent − expected) / √expected, in standard
 * deviations of a Poisson count; 0 for what is not. Busy weeks of the whole shop raise what is expected, so that they make no
 * trend of everything.
 *
 * Cost   one look at each action.
 */
export const trending: Method<TrendingModel, TrendingOptions> = {
  kind: 'trending',
  *fit(histories, { recentDays = 7, baselineDays = 56, prior = 5, now = null } = {}) {
    const end = now ?? latestTime(histories)
    const recent = new Float64Array(histories.items)
    const before = new Float64Array(histories.items)
    yield* eachAction(histories, (item, weight, at) => {
      const ageDays = Math.max(0, end - at) / DAY
      if (ageDays <= recentDays) recent[item] += weight
      else if (ageDays <= baselineDays) before[item] += weight
    })
    const recentSum = recent.reduce((sum, value) => sum + value, 0)
    const beforeSum = before.reduce((sum, value) => sum + value, 0)
    // Without a past, every item is expected to have its even share.
    const rate = recentSum / (beforeSum + prior * histories.items)
    const scores = Float32Array.from(recent, (value, item) => {
      const expected = rate * (before[item] + prior)
      return expected > 0 ? Math.max(0, (value - expected) / Math.sqrt(expected)) : 0
    })
    return { kind: 'trending', version: 1, items: histories.items, scores }
  },
  open: openItemScores,
}
