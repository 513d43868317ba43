import { Interactions } from '@elmo-chat/events'
import { seededRandom } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import type { MadeUpShop } from '../../search/testing/made-up-shop.js'
import { personalFeatures } from '../personal-features.js'
import type { RecommendState } from '../recommend-state.js'

export const NOW = Date.parse('2026-06-01T00:00:00Z')
const MINUTE = 60_000

/** What visitors did, minutes before now; in the order given. */
export type Deeds = readonly (readonly [
  visitorId: string,
  type: EventInput['type'],
  productId: string,
  minutesAgo: number,
])[]

export function interactionsOf(deeds: Deeds): Interactions {
  const interactions = new Interactions()
  for (const [number, [visitorId, type, productId, ago]] of deeds.entries()) {
    const at = new Date(NOW - ago * MINUTE).toISOString()
    const order = type === 'order-placed' ? { orderId: `${visitorId} ${ago}` } : {}
    interactions.add({ id: `e${number}`, type, at, visitorId, productId, ...order }, NOW)
  }
  return interactions
}

/** The state of a made-up shop with these visitors, without any engine fitted. */
export function stateOf(shop: MadeUpShop, deeds: Deeds): RecommendState {
  return {
    search: { ...shop.state, now: NOW },
    view: shop.view,
    interactions: interactionsOf(deeds),
    visitorsFor: (visitorId) => [visitorId],
    engine: () => null,
    demandOf: () => 0,
    weights: personalFeatures.map(({ weight }) => weight),
    marginWeight: 0,
    outcomesOf: () => ({ shown: 0, taken: 0 }),
    random: seededRandom(1),
    popular: () => [],
  }
}
