import type { Product } from '@elmo-chat/catalog'
import { type Bilingual, oncePer } from '@elmo-chat/kernel'
import type { History } from '@elmo-chat/recommend'
import type { RecommendState } from './recommend-state.js'
import type { ScoredProduct } from './scored-products.js'
import { lastVisit } from './visitor-history.js'

/** What is known of a candidate for one visitor, each about from 0 to 1. */
export interface PersonalFeature {
  readonly name: string
  /** What it counts before anything was learned. */
  readonly weight: number
  /** Said of a product that stands in a list because of it; null for what would tell a customer nothing. */
  readonly reason: Bilingual | null
}

export const personalFeatures: readonly PersonalFeature[] = [
  { name: 'taste', weight: 3, reason: null },
  { name: 'visit', weight: 1, reason: null },
  { name: 'wanted', weight: 0.5, reason: { en: 'Wanted by many of late', zh: '近期很受欢迎' } },
  { name: 'rising', weight: 0.3, reason: { en: 'Wanted more and more of late', zh: '近期热度上升' } },
  { name: 'price-fit', weight: 0.5, reason: { en: 'About the price of what you look at', zh: '价位与您常看的相近' } },
  { name: 'reduced', weight: 0.2, reason: { en: 'Reduced now', zh: '正在优惠' } },
  { name: 'little-known', weight: 0, reason: null },
  { name: 'last-pieces', weight: -0.1, reason: null },
  {
    name: 'bargain-mood',
    weight: 0.2,
    reason: { en: 'Reduced, like what you look at today', zh: '和您今天看的一样正在优惠' },
  },
  // Weighted by the merchant; what clicks teach of it is learned beside. No customer is told.
  { name: 'margin', weight: 0, reason: null },
]

/** What engines say of a candidate beside its own. */
export interface CandidateScores {
  readonly taste: ReadonlyMap<Product, number>
  readonly visit: ReadonlyMap<Product, number>
  readonly rising: ReadonlyMap<Product, number>
}

const LITTLE_KNOWN = 5
const LAST_PIECES = 3
/** Of the logarithm of prices: a product at e^0.5 times the usual price fits by 0.6. */
const LEAST_DEVIATION = 0.5

const MARGIN = personalFeatures.findIndex(({ name }) => name === 'margin')

/** The weights as they order a list: what was learned, and what the merchant lets margins count. */
export const weightsOf = ({ weights, marginWeight }: RecommendState): number[] =>
  weights.map((weight, at) => (at === MARGIN ? weight + marginWeight : weight))

/** Writes the values of candidates in the order of `personalFeatures`, a row each. */
export function personalValues(
  state: RecommendState,
  history: History,
  products: readonly Product[],
  { taste, visit, rising }: CandidateScores,
): Float32Array[] {
  const usual = usualPrice(state, history)
  const mood = bargainMood(state, history)
  const demand = products.map(({ id }) => Math.log1p(state.demandOf(id)))
  const most = Math.max(1e-9, ...demand)
  return products.map((product, place) => {
    const { logPrice, reduction, isLast, margin } = offerOf(product)
    return Float32Array.of(
      taste.get(product) ?? 0,
      visit.get(product) ?? 0,
      demand[place] / most,
      rising.get(product) ?? 0,
      usual && logPrice !== null ? Math.exp(-(((logPrice - usual.mean) / usual.deviation) ** 2) / 2) : 0.5,
      reduction,
      state.interactions.timesTaken(state.interactions.productNumber(product.id)) < LITTLE_KNOWN ? 1 : 0,
      isLast ? 1 : 0,
      mood * reduction,
      margin,
    )
  })
}

/** Scores as shares of the highest. */
export function sharesOf(scored: readonly ScoredProduct[]): Map<Product, number> {
  const most = scored[0]?.score ?? 1
  return new Map(scored.map(({ product, score }) => [product, score / most]))
}

/** The share of what was looked at in the visit under way that is reduced; 0 without one. */
function bargainMood({ interactions, search }: RecommendState, history: History): number {
  const { item } = lastVisit(history)
  let reduced = 0
  for (const number of item) {
    const product = search.shop.index.product(interactions.products[number])
    if (product && offerOf(product).reduction > 0) reduced++
  }
  return item.length === 0 ? 0 : reduced / item.length
}

function usualPrice({ interactions, search }: RecommendState, { item, weight }: History) {
  const logs: { readonly log: number; readonly weight: number }[] = []
  for (const [entry, number] of item.entries()) {
    const product = search.shop.index.product(interactions.products[number])
    const logPrice = product && offerOf(product).logPrice
    if (typeof logPrice === 'number') logs.push({ log: logPrice, weight: weight[entry] })
  }
  const whole = logs.reduce((sum, one) => sum + one.weight, 0)
  if (whole === 0) return null
  const mean = logs.reduce((sum, one) => sum + one.weight * one.log, 0) / whole
  const variance = logs.reduce((sum, one) => sum + one.weight * (one.log - mean) ** 2, 0) / whole
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) }
}

/** What a product is offered for, as features take it. */
interface Offer {
  /** Natural logarithm of the lowest price that can be had; null where there is none. */
  readonly logPrice: number | null
  /** The share by which it is reduced, of the variant that is reduced most. */
  readonly reduction: number
  /** Whether the last pieces are sold. */
  readonly isLast: boolean
  /** The share of profit in the lowest price; 0 where the cost is not known. */
  readonly margin: number
}

const offerOf = oncePer(({ variants }: Product): Offer => {
  let lowest = Number.POSITIVE_INFINITY
  let reduction = 0
  let stocks = 0
  let stock = 0
  let margin = 0
  for (const variant of variants) {
    if (variant.stock !== null) {
      stocks++
      stock += Math.max(0, variant.stock)
    }
    const { price, compareAt, cost, available } = variant
    if (!price || !available || price.amount <= 0) continue
    if (price.amount < lowest && cost?.currency === price.currency) margin = Math.max(0, 1 - cost.amount / price.amount)
    lowest = Math.min(lowest, price.amount)
    if (compareAt && compareAt.amount > 0) reduction = Math.max(reduction, 1 - price.amount / compareAt.amount)
  }
  return {
    logPrice: Number.isFinite(lowest) ? Math.log(lowest) : null,
    reduction,
    isLast: stocks === variants.length && stock <= LAST_PIECES,
    margin,
  }
})
