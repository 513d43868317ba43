import type { Feature } from './feature.js'

const DAY_MS = 86_400_000

/** Logarithmic: from 0 to 10 orders is more than from 1000 to 1010. */
export const popularity: Feature = {
  name: 'popularity',
  meaning: { en: 'Demand of late', zh: '近期热度' },
  monotone: 1,
  value: ({ product }) => Math.log1p(product.recentDemand),
}

/** What an event of each kind weighs: an order says more than a click, and there are fewer of them. */
export const DEMAND_WEIGHTS = { 'product-clicked': 1, 'cart-added': 4, 'order-placed': 10 } as const

/** The weights of events, each halved for every `halfLifeDays` that have passed; events to come count nothing. */
export function decayedCount(
  events: readonly { readonly at: number; readonly weight: number }[],
  now: number,
  halfLifeDays = 30,
): number {
  return events.reduce((sum, { at, weight }) => {
    return at > now ? sum : sum + weight * 0.5 ** ((now - at) / (halfLifeDays * DAY_MS))
  }, 0)
}
