import type { ClickLog, FollowUp, Impression } from '@elmo-chat/feedback'
import type { SearchImpression, Store } from '@elmo-chat/storage'

const PAGE = 500
/** Lists that are read at most: the latest days are left out of a log that is longer. */
const LISTS = 200_000

const typeOf = { click: 'product-clicked', cart: 'cart-added', order: 'order-placed' } as const

/**
 * The lists that were shown since then and what followed from them, as learning from clicks takes them, further pages with
 * the ranks that they begin at. What followed counts for the visitor whose list it was.
 *
 * Cost  memory linear in the lists, LISTS at most; read in pages, so that others are served meanwhile.
 */
export async function readClickLog(store: Store, since: number): Promise<ClickLog> {
  const from = new Date(since).toISOString().slice(0, 10)
  const impressions: Impression[] = []
  const followUps: FollowUp[] = []
  for (let after: string | undefined; impressions.length < LISTS; ) {
    const page = await store.searches.impressions({ from, after, limit: PAGE })
    for (const one of page.items) {
      impressions.push(impressionOf(one))
      followUps.push(...followUpsOf(one))
    }
    if (page.after === null) break
    after = page.after
  }
  return { impressions, followUps }
}

const impressionOf = ({ impressionId, query, products, firstRank, visitorId, at }: SearchImpression): Impression => ({
  id: impressionId,
  query,
  products,
  firstRank,
  visitorId,
  at: Date.parse(at),
})

const followUpsOf = ({ impressionId, visitorId, outcomes }: SearchImpression): FollowUp[] =>
  outcomes.map(({ kind, productId, at }) => ({
    impressionId,
    type: typeOf[kind],
    productId,
    visitorId,
    at: Date.parse(at),
  }))
