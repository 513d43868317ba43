/** One list that was shown for a query. */
export interface Impression {
  readonly id: string
  /** Folded, so that one query has one text. */
  readonly query: string
  /** Ids of the products, in the order in which they stood. */
  readonly products: readonly string[]
  /** The rank of the first of them; above 1 on a further page. */
  readonly firstRank: number
  readonly visitorId: string
  /** In milliseconds since 1970. */
  readonly at: number
}

/** What a visitor did with a product of a list. */
export interface FollowUp {
  readonly impressionId: string
  readonly type: 'product-clicked' | 'cart-added' | 'order-placed'
  readonly productId: string
  readonly visitorId: string
  readonly at: number
}

export interface ClickLog {
  readonly impressions: readonly Impression[]
  readonly followUps: readonly FollowUp[]
}

/**
 * Parts a log in time: what was done before `at` may become features, what was shown from then on grades to learn from. A
 * ranker that learned grades from the very clicks that are among its features would only learn to repeat them.
 */
export function splitLog({ impressions, followUps }: ClickLog, at: number): { before: ClickLog; after: ClickLog } {
  const isOld = new Map(impressions.map((impression) => [impression.id, impression.at < at]))
  return {
    before: {
      impressions: impressions.filter((one) => one.at < at),
      followUps: followUps.filter((one) => one.at < at && isOld.get(one.impressionId)),
    },
    after: {
      impressions: impressions.filter((one) => one.at >= at),
      followUps: followUps.filter((one) => isOld.get(one.impressionId) === false),
    },
  }
}
