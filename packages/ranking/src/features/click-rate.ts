import type { ClickFacts, Feature } from './feature.js'

/** So many looks at the shop's usual rate are assumed before the first one. */
const PRIOR_LOOKS = 20

/** Clicks per look, of this query and product; where a product was never shown, the shop's usual rate is not assumed. */
export const clickRate: Feature = {
  name: 'click-rate',
  meaning: { en: 'Clicked when seen, for this query', zh: '在该查询下被看到后的点击率' },
  monotone: 1,
  value: ({ match }) => (match.clicks ? smoothedRate(match.clicks) : Number.NaN),
}

/** The mean of the Beta posterior: little data stays near what is usual. */
export function smoothedRate({ clicks, examined, usual }: ClickFacts): number {
  return (clicks + PRIOR_LOOKS * usual) / (Math.max(clicks, examined) + PRIOR_LOOKS)
}
