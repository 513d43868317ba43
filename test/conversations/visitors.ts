import type { Product } from '@elmo-chat/catalog'
import { drawShoppers, drawWorld, goodsOf, simulate } from '@elmo-chat/demo'
import { Interactions } from '@elmo-chat/events'
import { runToEnd, type Steps, seededRandom } from '@elmo-chat/kernel'
import type { FittedModel } from '@elmo-chat/recommend'
import { methods, openModel } from '@elmo-chat/recommend'
import type { Recommendations, ShopView } from '@elmo-chat/skills'
import type { Vocabulary } from '@elmo-chat/understanding'
import { chatRecommendations } from '../../packages/assistant/src/recommend/chat-recommendations.js'
import { personalFeatures } from '../../packages/assistant/src/recommend/personal-features.js'
import type { RecommendState } from '../../packages/assistant/src/recommend/recommend-state.js'
import { noBehavior } from '../../packages/assistant/src/search/behavior.js'
import { standardRanker } from '../../packages/assistant/src/search/standard-ranker.js'

const SEED = 7
const SHOPPERS = 150
const DAYS = 60
const DAY_MS = 86_400_000
const NOW = Date.parse('2026-06-01T00:00:00Z')

/** The visitor of transcripts who has a history. */
export const VISITOR = 'visitor'

/** What a shop has learned of a crowd of simulated shoppers, and of one visitor who looked at some products just now. */
export function recommendationsFor(
  lookedAt: readonly string[],
  products: readonly Product[],
  view: ShopView,
  vocabulary: Vocabulary,
): Recommendations {
  const interactions = new Interactions()
  const world = drawWorld(goodsOf(products, SEED), { seed: SEED, startsAt: NOW - DAYS * DAY_MS, days: DAYS })
  for (const day of simulate(world, drawShoppers(world, { seed: SEED, shoppers: SHOPPERS }), SEED))
    for (const event of day) interactions.add(event, NOW)
  const engine = fitted(interactions)
  for (const [place, productId] of lookedAt.entries()) {
    const at = new Date(NOW - (lookedAt.length - place) * 60_000).toISOString()
    interactions.add({ id: `seen-${place}`, type: 'product-viewed', at, visitorId: VISITOR, productId }, NOW)
  }
  const shop = {
    ...{ revision: view.revision, index: view.index, vocabulary, sources: ['main'], saved: Promise.resolve() },
    revisions: new Map(products.map(({ id }) => [id, view.revision])),
  }
  const ranker = { id: 'standard', name: 'Standard', kind: 'weighted' as const, ranker: standardRanker }
  const state: RecommendState = {
    search: {
      ...{ shop, lexicon: view.lexicon, ranker, rules: [], behavior: noBehavior },
      ...{ meaning: null, categories: null, now: NOW },
    },
    view,
    interactions,
    engine: (placement) => (placement === 'for-you' || placement === 'next' ? engine : null),
    demandOf: (id) => interactions.timesTaken(interactions.productNumber(id)),
    weights: personalFeatures.map(({ weight }) => weight),
    visitorsFor: (visitorId) => [visitorId],
    marginWeight: 0,
    outcomesOf: () => ({ shown: 0, taken: 0 }),
    random: seededRandom(SEED),
    popular: (limit) =>
      [...interactions.products]
        .sort(
          (a, b) =>
            interactions.timesTaken(interactions.productNumber(b)) -
            interactions.timesTaken(interactions.productNumber(a)),
        )
        .slice(0, limit),
  }
  return chatRecommendations(() => state)
}

function fitted(interactions: Interactions) {
  const model: FittedModel = runToEnd(
    methods['item-knn'].fit(runToEnd(interactions.people(1_000))) as Steps<FittedModel>,
  )
  return { kind: 'item-knn', scorer: openModel(model), items: model.items }
}
