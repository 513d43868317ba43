import type { Product } from '@elmo-chat/catalog'
import type { Bilingual } from '@elmo-chat/kernel'
import type { History } from '@elmo-chat/recommend'
import type { RecommendState } from './recommend-state.js'
import type { ScoredProduct } from './scored-products.js'

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

/** Writes the values of candidates in the order of `personalFeatures`, a row each. */
export function personalValues(
  state: RecommendState,
  history: History,
  products: readonly Product[],
  { taste, visit, rising }: CandidateScores,
): Float32Array[] {
  const usual = usualPrice(state, history)
  const demand = products.map(({ id }) => Math.log1p(state.demandOf(id)))
  const most = Math.max(1e-9, ...demand)
  return products.map((product, place) => {
    const price = lowestPrice(product)
    return Float32Array.of(
      taste.get(product) ?? 0,
      visit.get(product) ?? 0,
      demand[place] / most,
      rising.get(product) ?? 0,
      usual && price ? Math.exp(-(((Math.log(price) - usual.mean) / usual.deviation) ** 2) / 2) : 0.5,
      reductionOf(product),
      state.interactions.timesTaken(state.interactions.productNumber(product.id)) < LITTLE_KNOWN ? 1 : 0,
      isLast(product) ? 1 : 0,
    )
  })
}

/** Scores as shares of the highest. */
export function sharesOf(scored: readonly ScoredProduct[]): Map<Product, number> {
  const most = scored[0]?.score ?? 1
  return new Map(scored.map(({ product, score }) => [product, score / most]))
}

export const lowestPrice = ({ variants }: Product): number | null => {
  const prices = variants.flatMap(({ price, available }) =>
    price && available && price.amount > 0 ? [price.amount] : [],
  )
  return prices.length > 0 ? Math.min(...prices) : null
}

function usualPrice({ interactions, search }: RecommendState, { item, weight }: History) {
  const logs: { readonly log: number; readonly weight: number }[] = []
  for (const [entry, number] of item.entries()) {
    const product = search.shop.index.product(interactions.products[number])
    const price = product && lowestPrice(product)
    if (price) logs.push({ log: Math.log(price), weight: weight[entry] })
  }
  const whole = logs.reduce((sum, one) => sum + one.weight, 0)
  if (whole === 0) return null
  const mean = logs.reduce((sum, one) => sum + one.weight * one.log, 0) / whole
  const variance = logs.reduce((sum, one) => sum + one.weight * (one.log - mean) ** 2, 0) / whole
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) }
}

function reductionOf({ variants }: Product): number {
  const shares = variants.flatMap(({ price, compareAt, available }) =>
    price && compareAt && available && compareAt.amount > 0 ? [1 - price.amount / compareAt.amount] : [],
  )
  return Math.max(0, ...shares)
}

function isLast({ variants }: Product): boolean {
  const stocks = variants.flatMap(({ stock }) => (stock === null ? [] : [Math.max(0, stock)]))
  return stocks.length === variants.length && stocks.reduce((sum, stock) => sum + stock, 0) <= LAST_PIECES
}
