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
  const prior = priorOf(pairs)
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
        .map((pair) => ({ productId: pair.productId, grade: gradeOf(pair, prior) })),
    }))
    .filter(({ clicks, products }) => clicks >= options.fewestClicks && products.length > 1)
    .sort((a, b) => b.clicks - a.clicks || (a.query < b.query ? -1 : 1))
}

const worthOf = ({ clicks, carts, orders }: PairClicks) => clicks + CART * carts + ORDER * orders

/** What a look is worth in this log, and how many looks at that worth each product is credited with before its own. */
interface Prior {
  readonly usual: number
  readonly looks: number
}

/**
 * The gamma prior of a Poisson rate by the method of moments (empirical Bayes): the more the rates of products differ beyond
 * what chance makes of so few looks, the fewer looks are assumed. Carts and orders come in lumps of their weight, which
 * chance spreads wider than single clicks.
 */
function priorOf(pairs: readonly PairClicks[]): Prior {
  const total = (of: (pair: PairClicks) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0)
  const examined = total((pair) => pair.examined)
  const worth = total(worthOf)
  if (worth === 0) return { usual: 0, looks: 0 }
  const usual = worth / examined
  const lump = total(({ clicks, carts, orders }) => clicks + CART ** 2 * carts + ORDER ** 2 * orders) / worth
  const spread = total((pair) => (worthOf(pair) - usual * pair.examined) ** 2) - usual * lump * examined
  const between = spread / total((pair) => pair.examined ** 2)
  return { usual, looks: between > 0 ? (usual * lump) / between : Number.POSITIVE_INFINITY }
}

function gradeOf(pair: PairClicks, { usual, looks }: Prior): number {
  if (usual === 0) return 0
  const multiple = looks === Number.POSITIVE_INFINITY ? 1 : (worthOf(pair) / usual + looks) / (pair.examined + looks)
  return LIMITS.filter((limit) => multiple >= limit).length
}
