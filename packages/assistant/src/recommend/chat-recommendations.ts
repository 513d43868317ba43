import type { Recommendations } from '@elmo-chat/skills'
import type { Pick } from './pick.js'
import { pickProducts } from './pick-products.js'
import type { RecommendState } from './recommend-state.js'
import { historyOf } from './visitor-history.js'

/**
 * What conversations are told of visitors: their lists, under the wishes that stand. `current` gives the present state;
 * `propose` is told what a conversation may show, and to whom.
 */
export function chatRecommendations(
  current: () => RecommendState,
  propose: (visitorId: string, picks: readonly Pick[]) => void = () => {},
): Recommendations {
  return {
    forVisitor(visitorId, { constraints, limit, language }) {
      const state = { ...current(), wishes: constraints }
      const { interactions, visitorsFor } = state
      const { history } = historyOf(state, visitorId)
      const picks = pickProducts(state, { kind: 'for-you', visitorId, productId: null, limit, language }) ?? []
      propose(visitorId, picks)
      const { disliked } = interactions.historyOfAll(visitorsFor(visitorId), 1)
      return {
        isKnown: history.item.length > 0,
        picks: picks.map(({ product, why, causes, beside = why }) => ({
          ...{ product, why, because: { causes: causes ?? [], beside } },
          isPersonal: causes !== undefined,
        })),
        unwanted: new Set([...disliked].map((item) => interactions.products[item])),
      }
    },
  }
}
