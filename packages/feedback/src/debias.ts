import type { Looks, Pair } from './count-looks.js'
import { type Examination, examinationAt } from './examination.js'

/** What shoppers made of a product for a query, what rank alone did taken out. */
export interface PairClicks extends Readonly<Pair> {
  readonly clicks: number
  readonly shown: number
  /** Times that it was shown, each counted by how probably it was looked at. */
  readonly examined: number
}

export interface Debiased {
  readonly pairs: readonly PairClicks[]
  /** Clicks over looks of the whole log. */
  readonly usual: number
}

/** Counts each showing by how probably it was looked at, so that low ranks are not held against a product. */
export function debias({ pairs, looks }: Looks, examination: Examination): Debiased {
  const sums = pairs.map(() => ({ clicks: 0, shown: 0, examined: 0 }))
  for (const { pair, rank, shown, clicks } of looks) {
    sums[pair].clicks += clicks
    sums[pair].shown += shown
    sums[pair].examined += shown * examinationAt(examination, rank)
  }
  const clicks = sums.reduce((sum, one) => sum + one.clicks, 0)
  const examined = sums.reduce((sum, one) => sum + one.examined, 0)
  return {
    pairs: pairs.map((pair, at) => ({ ...pair, ...sums[at] })),
    usual: examined === 0 ? 0 : clicks / examined,
  }
}
