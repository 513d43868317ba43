import type { Steps } from '@elmo-chat/kernel'
import type { ClickLog, FollowUp } from './log.js'

/** How often one product stood at one rank for one query, and what was done with it there. */
export interface Look {
  /** Index into `pairs`. */
  readonly pair: number
  readonly rank: number
  shown: number
  clicks: number
}

/** A query and a product that was shown for it. */
export interface Pair {
  readonly query: string
  readonly productId: string
  carts: number
  orders: number
}

export interface Looks {
  readonly pairs: readonly Pair[]
  readonly looks: readonly Look[]
}

/** Counts a log together by query, product and rank. What stands above the lowest click but was not clicked counts too. */
export function* countLooks({ impressions, followUps }: ClickLog): Steps<Looks> {
  const byImpression = new Map<string, FollowUp[]>()
  for (const followUp of followUps) {
    const own = byImpression.get(followUp.impressionId)
    if (own) own.push(followUp)
    else byImpression.set(followUp.impressionId, [followUp])
  }
  const pairs: Pair[] = []
  const looks: Look[] = []
  const pairOf = new Map<string, number>()
  const lookOf = new Map<number, Map<number, Look>>()
  const find = (query: string, productId: string, rank: number): Look => {
    const key = JSON.stringify([query, productId])
    let pair = pairOf.get(key)
    if (pair === undefined) {
      pair = pairs.push({ query, productId, carts: 0, orders: 0 }) - 1
      pairOf.set(key, pair)
      lookOf.set(pair, new Map())
    }
    const known = lookOf.get(pair)!.get(rank)
    if (known) return known
    const look = { pair, rank, shown: 0, clicks: 0 }
    lookOf.get(pair)!.set(rank, look)
    looks.push(look)
    return look
  }
  for (const [done, { id, query, products, firstRank }] of impressions.entries()) {
    const own = byImpression.get(id) ?? []
    for (const [index, productId] of products.entries()) {
      const look = find(query, productId, firstRank + index)
      look.shown++
      for (const followUp of own) {
        if (followUp.productId !== productId) continue
        if (followUp.type === 'product-clicked') look.clicks++
        else if (followUp.type === 'cart-added') pairs[look.pair].carts++
        else pairs[look.pair].orders++
      }
    }
    if (done % 500 === 499) yield
  }
  return { pairs, looks }
}
