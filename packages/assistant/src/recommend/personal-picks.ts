import type { Product } from '@elmo-chat/catalog'
import { greedyDpp, onlineScore, thompsonDraws, withTrials } from '@elmo-chat/ranking'
import type { History } from '@elmo-chat/recommend'
import { isOffered, offeredProducts } from './offered.js'
import { onceAsked } from './once-asked.js'
import { personalFeatures, personalValues, sharesOf, WIDTH, weightsOf } from './personal-features.js'
import type { Pick, RecommendRequest } from './pick.js'
import { proposedProducts } from './proposed-products.js'
import { reasonsAndCauses } from './reasons.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { risingProducts } from './rising-products.js'
import type { ScoredProduct } from './scored-products.js'
import { tasteNumbers } from './tastes.js'
import { lastVisit } from './visitor-history.js'

const CANDIDATES = 40
const FROM_VISIT = 20
const FROM_RISING = 20
/** A reason is told of a feature that gave this much of a score beside taste. */
const TOLD = 0.15
/** Of a list for one visitor goes to what is little known: one place in ten. */
const TRIAL_BUDGET = 0.1
const TRIALS_DRAWN = 40
const MOST_LITTLE_KNOWN = 1_000
const LOOKED_UP_MS = 60_000
const LITTLE_KNOWN = 5
/** The share that is taken where it is looked at, before anything is known. */
const USUAL = 0.03

/**
 * The list for one visitor: what their engine, their visit and the day propose, ordered by the ranker that learns from every
 * click, made diverse, with a few places for what is little known.
 */
export function rankedPicks(
  state: RecommendState,
  engine: Engine,
  { history, without }: { readonly history: History; readonly without: ReadonlySet<number> },
  { limit, language }: RecommendRequest,
): Pick[] {
  const propose = (from: Engine | null, by: History, most: number): readonly ScoredProduct[] =>
    from ? proposedProducts(state, from, by, { limit: most, without }) : []
  const own = propose(engine, history, Math.max(CANDIDATES, 2 * limit))
  const visit = lastVisit(history)
  const next = visit.item.length > 0 ? propose(state.engine('next'), visit, FROM_VISIT) : []
  // Of what the visitor turned to nothing is known any more: what is left to show is the same for everyone.
  if (own.length + next.length === 0) return []
  const rising = risingProducts(state, FROM_RISING + without.size)
    .filter(({ item }) => !without.has(item))
    .slice(0, FROM_RISING)
  const products = productsIn(own, next, rising)
  const scores = { taste: sharesOf(own), visit: sharesOf(next), rising: sharesOf(rising) }
  const values = personalValues(state, history, products, scores)
  const weights = weightsOf(state)
  const ranked = products.map((_, place) => onlineScore(weights, values, place * WIDTH))
  const most = Math.max(...ranked, 0)
  const keys = products.map(tasteNumbers)
  // Scores are logarithms of odds: the exponential is on the scale of chances.
  const quality = ranked.map((score) => Math.exp(score - most))
  const chosen = greedyDpp(quality, (a, b) => likeness(keys[a], keys[b]), limit)
  const picks = chosen.map((place): Pick => {
    const product = products[place]
    const own = rowOf(values, place)
    // Told of those alone that a list ends with: a score is taken apart once it is asked for.
    const told = onceAsked(() => {
      const item = state.interactions.productNumber(product.id)
      const because = scores.taste.has(product) ? reasonsAndCauses(state, engine, history, item, language) : null
      const beside = featureReasons(own, weights, language)
      return { why: [...(because?.reasons ?? []), ...beside].slice(0, 2), beside, causes: because?.causes }
    })
    return {
      product,
      get why() {
        return told().why
      },
      get beside() {
        return told().beside
      },
      get causes() {
        return told().causes
      },
      personal: true,
      values: own,
    }
  })
  const trials = trialsFor(state, Math.floor(picks.length * TRIAL_BUDGET), {
    known: new Set(products),
    without,
    history,
  })
  return withTrials(picks, trials, TRIAL_BUDGET).map(({ item, isTrial }) =>
    isTrial ? { ...item, why: [newHere[language]], beside: [newHere[language]] } : item,
  )
}

/** Each product once, in the order in which they come. */
function productsIn(...lists: readonly (readonly ScoredProduct[])[]): Product[] {
  const products = new Set<Product>()
  for (const list of lists) for (const { product } of list) products.add(product)
  return [...products]
}

const rowOf = (values: Float32Array, place: number) => values.slice(place * WIDTH, (place + 1) * WIDTH)

/** What of the score beside taste would tell the customer something, the greatest first. */
function featureReasons(values: Float32Array, weights: readonly number[], language: 'en' | 'zh'): string[] {
  return personalFeatures
    .map(({ reason }, at) => ({ reason, share: weights[at] * values[at] }))
    .filter(({ reason, share }) => reason !== null && share > TOLD)
    .sort((a, b) => b.share - a.share)
    .map(({ reason }) => reason![language])
}

/** Products that few have turned to, drawn by how well they may do. */
function trialsFor(
  state: RecommendState,
  places: number,
  {
    known,
    without,
    history,
  }: { readonly known: ReadonlySet<Product>; readonly without: ReadonlySet<number>; readonly history: History },
): Pick[] {
  if (places === 0) return []
  const { interactions } = state
  const offered = offeredProducts(state)
  const little: Product[] = []
  for (const product of littleKnown(state)) {
    if (known.has(product) || without.has(interactions.productNumber(product.id))) continue
    if (isOffered(state, offered, product) && little.push(product) === TRIALS_DRAWN) break
  }
  if (little.length === 0) return []
  const draws = thompsonDraws(
    little.map(({ id }) => state.outcomesOf(id)),
    USUAL,
    state.random,
  )
  const drawn = little
    .map((product, place) => ({ product, draw: draws[place] }))
    .sort((a, b) => b.draw - a.draw)
    .slice(0, places)
    .map(({ product }) => product)
  const none = new Map<Product, number>()
  const values = personalValues(state, history, drawn, { taste: none, visit: none, rising: none })
  return drawn.map((product, place): Pick => ({ product, why: [], personal: true, values: rowOf(values, place) }))
}

const kept = new WeakMap<ReadonlySet<string>, { readonly products: readonly Product[]; readonly at: number }>()

/** What is offered and few have turned to, looked up once a minute. */
function littleKnown(state: RecommendState): readonly Product[] {
  const { interactions, search } = state
  const offered = offeredProducts(state)
  const last = kept.get(offered)
  if (last && search.now - last.at < LOOKED_UP_MS) return last.products
  const products: Product[] = []
  for (const id of offered) {
    if (interactions.timesTaken(interactions.productNumber(id)) >= LITTLE_KNOWN) continue
    products.push(search.shop.index.product(id)!)
    if (products.length >= MOST_LITTLE_KNOWN) break
  }
  kept.set(offered, { products, at: search.now })
  return products
}

/** The share of what either has that both have (Jaccard), of rising numbers. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    if (a[left] === b[right]) {
      shared++
      left++
      right++
    } else if (a[left] < b[right]) left++
    else right++
  }
  const either = a.length + b.length - shared
  return either === 0 ? 1 : shared / either
}

const newHere = { en: 'New here, few have seen it yet', zh: '新上架，看过的人还不多' } as const
