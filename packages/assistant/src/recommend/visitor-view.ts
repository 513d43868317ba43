import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { ExplainedItem, RecommendPlacement, VisitorView } from '@elmo-chat/protocol'
import { cardOf } from '@elmo-chat/skills'
import { deedOf } from './deed.js'
import { historyReasons } from './reasons.js'
import type { RecommendState } from './recommend-state.js'
import { scoredProducts } from './scored-products.js'
import { tasteInWords, tastesOf } from './tastes.js'
import { historyOf, lastVisit } from './visitor-history.js'

const SHOWN = 100
const LISTED = 10
const CAUSES = 4
const TASTES = 12
const LISTS: readonly RecommendPlacement[] = ['for-you', 'next']

/**
 * All that is known of a visitor, and what each method proposes by it, number by number, before the personal ranker, variety
 * and rules; null for one who did nothing. What comes next is said as of the end of their last visit, over or not.
 */
export function visitorView(state: RecommendState, visitorId: string, language: Language): VisitorView | null {
  const { interactions, view } = state
  const summary = interactions.summaryOf(visitorId)
  if (!summary) return null
  const { history, without } = historyOf(state, visitorId)
  const { disliked } = interactions.historyOf(visitorId, 1)
  const productOf = (item: number) => view.index.product(interactions.products[item])
  return {
    ...summary,
    lastAt: new Date(summary.lastAt).toISOString(),
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
      const used = placement === 'next' ? lastVisit({ ...history, now: summary.lastAt }) : history
      return {
        placement,
        method: engine?.kind ?? null,
        items:
          engine && used.item.length > 0
            ? scoredProducts(state, engine, used, { limit: LISTED, without }).map(
                ({ product, item, score }): ExplainedItem => ({
                  item: cardOf(product, [], historyReasons(state, engine, used, item, language), view),
                  score,
                  causes: causesOf(engine.scorer.explain(used, item), (entry) => productOf(used.item[entry])),
                }),
              )
            : [],
      }
    }),
  }
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
