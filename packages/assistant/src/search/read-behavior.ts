import { foldQuery } from '@elmo-chat/events'
import { type ClickKnowledge, type ClickLog, type FollowUp, type Impression, learnFromClicks } from '@elmo-chat/feedback'
import type { Steps } from '@elmo-chat/kernel'
import type { ClickFacts } from '@elmo-chat/ranking'
import type { SearchIndex } from '@elmo-chat/search'
import type { Store } from '@elmo-chat/storage'
import type { Behavior } from './behavior.js'

const DAYS = 90
const PAGE = 500
/** Of a busier shop the latest lists say enough. */
const MOST_LISTS = 50_000
/** Prices of fewer clicks than this tell nothing of what is wanted. */
const FEWEST_PRICES = 5

const typeOf = { click: 'product-clicked', cart: 'cart-added', order: 'order-placed' } as const

/** The lists of the last three months and what followed from them. */
export async function readClickLog(store: Store, now: number): Promise<ClickLog> {
  const from = new Date(now - DAYS * 86_400_000).toISOString().slice(0, 10)
  const impressions: Impression[] = []
  const followUps: FollowUp[] = []
  for (let after: string | undefined; impressions.length < MOST_LISTS; ) {
    const page = await store.searches.impressions({ from, limit: PAGE, ...(after === undefined ? {} : { after }) })
    for (const { impressionId, query, products, visitorId, at, outcomes } of page.items) {
      const time = Date.parse(at)
      impressions.push({ id: impressionId, query, products, firstRank: 1, visitorId, at: time })
      for (const { kind, productId } of outcomes)
        followUps.push({ impressionId, type: typeOf[kind], productId, visitorId, at: time })
    }
    if (page.after === null) break
    after = page.after
  }
  return { impressions, followUps }
}

/** What a log says, as ranking asks for it. `demandOf` is known from elsewhere. */
export function* behaviorOf(
  log: ClickLog,
  index: SearchIndex,
  demandOf: (productId: string) => number,
): Steps<Behavior> {
  const knowledge = yield* learnFromClicks(log)
  const clicks = clicksByQuery(knowledge)
  const prices = pricesByQuery(knowledge, index)
  return {
    demandOf,
    clicksOf: (query, productId) => clicks.get(foldQuery(query))?.get(productId) ?? null,
    clickedPrice: (query) => prices.get(foldQuery(query)) ?? null,
  }
}

function clicksByQuery({ pairs }: ClickKnowledge): Map<string, Map<string, ClickFacts>> {
  const examined = pairs.reduce((sum, pair) => sum + pair.examined, 0)
  const usual = examined === 0 ? 0 : pairs.reduce((sum, { clicks }) => sum + clicks, 0) / examined
  const byQuery = new Map<string, Map<string, ClickFacts>>()
  for (const { query, productId, clicks, examined } of pairs) {
    const own = byQuery.get(query) ?? new Map<string, ClickFacts>()
    own.set(productId, { clicks, examined, usual })
    byQuery.set(query, own)
  }
  return byQuery
}

function pricesByQuery({ pairs }: ClickKnowledge, index: SearchIndex): Map<string, { mean: number; deviation: number }> {
  const logs = new Map<string, number[]>()
  for (const { query, productId, clicks } of pairs) {
    if (clicks === 0) continue
    const prices = index.product(productId)?.variants.flatMap(({ price }) => (price ? [price.amount] : [])) ?? []
    const lowest = Math.min(...prices)
    if (lowest > 0 && Number.isFinite(lowest)) logs.set(query, [...(logs.get(query) ?? []), Math.log(lowest)])
  }
  return new Map(
    [...logs]
      .filter(([, own]) => own.length >= FEWEST_PRICES)
      .map(([query, own]) => {
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length
        const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length)
        return [query, { mean, deviation }]
      }),
  )
}
