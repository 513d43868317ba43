import { seededRandom } from '@elmo-chat/kernel'
import type { ClickLog, FollowUp, Impression } from '../log.js'

export interface Simulation {
  readonly log: ClickLog
  /** How probably a product is clicked once it is looked at, by query and product. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * Shoppers who look at a rank with the chance that is given and click on what they look at by its relevance. The list is
 * in an order that has little to do with relevance; `moves` neighbors change places each time.
 */
export function simulateLog(options: {
  readonly queries: number
  readonly products: number
  readonly lists: number
  readonly moves: number
  readonly seed: number
  readonly looksAt: (rank: number) => number
}): Simulation {
  const random = seededRandom(options.seed)
  const impressions: Impression[] = []
  const followUps: FollowUp[] = []
  const relevance = new Map<string, Map<string, number>>()
  for (let query = 0; query < options.queries; query++) {
    const products = Array.from({ length: options.products }, (_, at) => `p${at}`)
    const own = new Map(products.map((id) => [id, 0.05 + 0.9 * random() ** 2]))
    relevance.set(`q${query}`, own)
    for (let list = 0; list < options.lists; list++) {
      const id = `q${query}-${list}`
      const order = [...products]
      for (let move = 0; move < options.moves; move++) {
        const [one, other] = [Math.floor(random() * order.length), Math.floor(random() * order.length)]
        ;[order[one], order[other]] = [order[other], order[one]]
      }
      impressions.push({ id, query: `q${query}`, products: order, firstRank: 1, visitorId: `v${id}`, at: list })
      for (const [index, productId] of order.entries()) {
        if (random() >= options.looksAt(index + 1) || random() >= own.get(productId)!) continue
        followUps.push({ impressionId: id, type: 'product-clicked', productId, visitorId: `v${id}`, at: list })
      }
    }
  }
  return { log: { impressions, followUps }, relevance }
}
