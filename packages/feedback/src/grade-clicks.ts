import { smoothedRate } from '@elmo-chat/ranking'
import type { Debiased, PairClicks } from './debias.js'

/** A query with what its clicks say of its products. */
export interface GradedQuery {
  readonly query: string
  readonly clicks: number
  readonly products: readonly { readonly productId: string; readonly grade: number }[]
}

export interface GradingOptions {
  /** Queries with fewer clicks are left out: their order is chance. */
  readonly fewestClicks: number
  /** Products that were looked at less than this are left out: nothing is known of them. */
  readonly fewestLooks: number
}

export const GRADING: GradingOptions = { fewestClicks: 5, fewestLooks: 1 }

/** From these multiples of the usual on a product is of grade 1, 2, 3. */
const LIMITS = [0.5, 1.25, 2]

/** What a cart and an order count beside a click. */
const CART = 2
const ORDER = 4

/**
 * Grades from 0 to 3 by how many clicks a look brings, against the shop's usual: 1 is about as usual, 3 twice that or more.
 * Carts and orders count more than clicks; few looks are drawn towards the usual. The most clicked queries come first.
 */
export function gradeClicks({ pairs }: Debiased, options = GRADING): GradedQuery[] {
  const usual = ratio(pairs)
  const byQuery = new Map<string, PairClicks[]>()
  for (const pair of pairs) {
    const own = byQuery.get(pair.query)
    if (own) own.push(pair)
    else byQuery.set(pair.query, [pair])
  }
  return [...byQuery]
    .map(([query, own]) => ({
      query,
      clicks: own.reduce((sum, { clicks }) => sum + clicks, 0),
      products: own
        .filter(({ examined, clicks }) => examined >= options.fewestLooks || clicks > 0)
        .map((pair) => ({ productId: pair.productId, grade: gradeOf(pair, usual) })),
    }))
    .filter(({ clicks, products }) => clicks >= options.fewestClicks && products.length > 1)
    .sort((a, b) => b.clicks - a.clicks || (a.query < b.query ? -1 : 1))
}

const worthOf = ({ clicks, carts, orders }: PairClicks) => clicks + CART * carts + ORDER * orders

function ratio(pairs: readonly PairClicks[]): number {
  const examined = pairs.reduce((sum, pair) => sum + pair.examined, 0)
  return examined === 0 ? 0 : pairs.reduce((sum, pair) => sum + worthOf(pair), 0) / examined
}

function gradeOf(pair: PairClicks, usual: number): number {
  const rate = smoothedRate({ clicks: worthOf(pair), examined: pair.examined, usual })
  return usual === 0 ? 0 : LIMITS.filter((limit) => rate >= limit * usual).length
}
