import type { Product } from '@elmo-chat/catalog'
import type { ProfileStanding } from '@elmo-chat/events'
import type { Language } from '@elmo-chat/kernel'
import type { ExplainedItem, RankingPart, RecommendPlacement, VisitorView } from '@elmo-chat/protocol'
import { cardOf } from '@elmo-chat/skills'
import { deedOf } from './deed.js'
import { personalFeatures, weightsOf } from './personal-features.js'
import { pickProducts } from './pick-products.js'
import type { RecommendState } from './recommend-state.js'
import { tasteInWords, tastesOf } from './tastes.js'
import { historyOf, lastVisit } from './visitor-history.js'

const SHOWN = 100
const LISTED = 10
const CAUSES = 4
const LEAST_PART = 0.005
const TASTES = 12
const LISTS: readonly RecommendPlacement[] = ['for-you', 'next']

/**
 * All that is known of a visitor, and their lists in the order in which the shop shows them, each product with what the list's
 * method gives it, number by number: 0 where another brought it; null for one who did nothing. What comes next is said as of the
 * end of their last visit, over or not.
 */
export function visitorView(
  state: RecommendState,
  visitorId: string,
  profile: ProfileStanding,
  language: Language,
): VisitorView | null {
  const { interactions, view } = state
  // Where lists are not personal the merchant still sees what was done on this device, and the lists that are everyone's.
  const visitors = profile.visitors.length > 0 ? profile.visitors : [visitorId]
  const summary = interactions.summaryOfAll(visitors)
  if (!summary) return null
  const { history } = historyOf({ ...state, visitorsFor: () => visitors }, visitorId)
  const { disliked } = interactions.historyOfAll(visitors, 1)
  const productOf = (item: number) => view.index.product(interactions.products[item])
  return {
    ...summary,
    lastAt: new Date(summary.lastAt).toISOString(),
    profile: { ...profile, visitors: [...profile.visitors] },
    history: [...history.item.keys()]
      .reverse()
      .slice(0, SHOWN)
      .map((entry) => {
        const product = productOf(history.item[entry])
        return {
          item: product ? cardOf(product, [], [], view) : null,
          productId: interactions.products[history.item[entry]],
          deed: deedOf(history.weight[entry]),
          at: new Date(history.at[entry]).toISOString(),
          disliked: disliked.has(history.item[entry]),
        }
      }),
    tastes: tastesOf(state, history)
      .slice(0, TASTES)
      .map((taste) => tasteInWords(taste, language, state)),
    lists: LISTS.map((placement) => {
      const engine = state.engine(placement)
      const now = placement === 'next' ? summary.lastAt : history.now
      const used = placement === 'next' ? lastVisit({ ...history, now }) : history
      if (!engine || used.item.length === 0) return { placement, method: engine?.kind ?? null, items: [] }
      const scores = new Float32Array(engine.items)
      engine.scorer.score(used, scores)
      const then = { ...state, search: { ...state.search, now } }
      const asked = { kind: placement, visitorId, productId: null, limit: LISTED, language }
      return {
        placement,
        method: engine.kind,
        items: (pickProducts(then, asked) ?? []).map(({ product, why, values }): ExplainedItem => {
          const item = interactions.productNumber(product.id)
          const score = scores[item] ?? 0
          const shares = score === 0 ? [] : engine.scorer.explain(used, item)
          return {
            item: cardOf(product, [], [...why], view),
            score,
            causes: causesOf(shares, (entry) => productOf(used.item[entry])),
            ranking: values ? rankingOf(values, weightsOf(state)) : [],
          }
        }),
      }
    }),
  }
}

function rankingOf(values: Float32Array, weights: readonly number[]): RankingPart[] {
  return personalFeatures
    .map(({ name }, at) => ({ feature: name, share: weights[at] * values[at] }))
    .filter(({ share }) => Math.abs(share) >= LEAST_PART)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
}

function causesOf(
  shares: readonly { readonly entry: number | null; readonly score: number }[],
  productAt: (entry: number) => Product | undefined,
): ExplainedItem['causes'] {
  const sums = new Map<Product | null, number>()
  for (const { entry, score } of shares) {
    const product = entry === null ? null : (productAt(entry) ?? null)
    sums.set(product, (sums.get(product) ?? 0) + score)
  }
  return [...sums]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, CAUSES)
    .map(([product, score]) => ({ product: product && { id: product.id, title: product.title }, score }))
}
