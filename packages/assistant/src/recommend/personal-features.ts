import type { Product } from '@elmo-chat/catalog'
import { type Bilingual, oncePer } from '@elmo-chat/kernel'
import type { History } from '@elmo-chat/recommend'
import type { SearchIndex } from '@elmo-chat/search'
import { besideHistory } from './beside-history.js'
import { productsByNumber } from './products-by-number.js'
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

const WANTED = personalFeatures.findIndex(({ name }) => name === 'wanted')
const MARGIN = personalFeatures.findIndex(({ name }) => name === 'margin')

/** The weights as they order a list: what was learned, and what the merchant lets margins count. */
export const weightsOf = ({ weights, marginWeight }: RecommendState): number[] =>
  weights.map((weight, at) => (at === MARGIN ? weight + marginWeight : weight))

/** So many values a candidate has. */
export const WIDTH = personalFeatures.length

/** Writes the values of candidates in the order of `personalFeatures`, a row of `WIDTH` each, one row after the other. */
export function personalValues(
  state: RecommendState,
  history: History,
  products: readonly Product[],
  { taste, visit, rising }: CandidateScores,
): Float32Array {
  const { usual, mood } = offersOf(state, history)
  const values = new Float32Array(products.length * WIDTH)
  let most = 1e-9
  for (const [place, product] of products.entries()) {
    const { logPrice, reduction, isLast, margin } = offerOf(product)
    const demand = Math.log1p(state.demandOf(product.id))
    most = Math.max(most, demand)
    const row = place * WIDTH
    values[row] = taste.get(product) ?? 0
    values[row + 1] = visit.get(product) ?? 0
    values[row + WANTED] = demand
    values[row + 3] = rising.get(product) ?? 0
    values[row + 4] =
      usual && logPrice !== null ? Math.exp(-(((logPrice - usual.mean) / usual.deviation) ** 2) / 2) : 0.5
    values[row + 5] = reduction
    values[row + 6] = state.interactions.timesTaken(state.interactions.productNumber(product.id)) < LITTLE_KNOWN ? 1 : 0
    values[row + 7] = isLast ? 1 : 0
    values[row + 8] = mood * reduction
    values[row + MARGIN] = margin
  }
  for (let at = WANTED; at < values.length; at += WIDTH) values[at] /= most
  return values
}

/** Scores as shares of the highest. */
export function sharesOf(scored: readonly ScoredProduct[]): Map<Product, number> {
  const most = scored[0]?.score ?? 1
  const shares = new Map<Product, number>()
  for (const { product, score } of scored) shares.set(product, score / most)
  return shares
}

/** What a history says of offers. */
interface OwnOffers {
  /** Of the logarithms of prices; null where none is known. */
  readonly usual: { readonly mean: number; readonly deviation: number } | null
  /** The share of what was looked at in the visit under way that is reduced; 0 without one. */
  readonly mood: number
}

const known = besideHistory<OwnOffers & { readonly index: SearchIndex }>()

/** Worked out once for a history and a state of the catalogue. */
function offersOf(state: RecommendState, history: History): OwnOffers {
  const { index } = state.search.shop
  const last = known.get(history)
  if (last?.index === index) return last
  const offers = { index, usual: usualPrice(state, history), mood: bargainMood(state, history) }
  known.set(history, offers)
  return offers
}

function bargainMood(state: RecommendState, history: History): number {
  const { item } = lastVisit(history)
  const productOf = productsByNumber(state)
  let reduced = 0
  for (const number of item) {
    const product = productOf(number)
    if (product && offerOf(product).reduction > 0) reduced++
  }
  return item.length === 0 ? 0 : reduced / item.length
}

function usualPrice(state: RecommendState, { item, weight }: History): OwnOffers['usual'] {
  const productOf = productsByNumber(state)
  let whole = 0
  let sum = 0
  let squares = 0
  for (let entry = 0; entry < item.length; entry++) {
    const product = productOf(item[entry])
    const logPrice = product && offerOf(product).logPrice
    if (typeof logPrice !== 'number') continue
    whole += weight[entry]
    sum += weight[entry] * logPrice
    squares += weight[entry] * logPrice * logPrice
  }
  if (whole === 0) return null
  const mean = sum / whole
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / whole - mean * mean))) }
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
