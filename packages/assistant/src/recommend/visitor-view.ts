import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { ExplainedItem, RecommendPlacement, VisitorView } from '@elmo-chat/protocol'
import type { History } from '@elmo-chat/recommend'
import { cardOf, fieldLabel, valueLabel } from '@elmo-chat/skills'
import { deedOf } from './deed.js'
import { historyOf, lastVisit } from './pick-products.js'
import { historyReasons } from './reasons.js'
import type { RecommendState } from './recommend-state.js'
import { scoredProducts } from './scored-products.js'

const SHOWN = 100
const LISTED = 10
const CAUSES = 4
const TASTES = 12
/** A taste that takes less than this of the interest is not told. */
const LEAST_TASTE = 0.1
const TASTE_FIELDS = new Set(['category', 'color', 'material', 'style', 'season', 'occasion', 'audience', 'pattern'])
const LISTS: readonly RecommendPlacement[] = ['for-you', 'next']

/** All that is known of a visitor, and what each list makes of it, number by number; null for one who did nothing. */
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
    tastes: tastesOf(state, history, language),
    lists: LISTS.map((placement) => {
      const engine = state.engine(placement)
      const used = placement === 'next' ? lastVisit(history) : history
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

/** What the products share, each weighed by what was done with it. */
function tastesOf({ interactions, view }: RecommendState, history: History, language: Language): VisitorView['tastes'] {
  const sums = new Map<string, number>()
  let whole = 0
  for (const [entry, item] of history.item.entries()) {
    const product = view.index.product(interactions.products[item])
    if (!product) continue
    whole += history.weight[entry]
    for (const key of tasteKeys(product)) sums.set(key, (sums.get(key) ?? 0) + history.weight[entry])
  }
  return [...sums]
    .filter(([, sum]) => sum >= LEAST_TASTE * whole)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, TASTES)
    .map(([key, sum]) => {
      const [field, value] = key.split('\n')
      return {
        field,
        label: fieldLabel(field, language, view),
        value: valueLabel(field, value, language, view),
        share: sum / whole,
      }
    })
}

function tasteKeys({ brand, attributes, variants }: Product): Set<string> {
  const told = [...attributes, ...variants.flatMap((variant) => variant.attributes)]
  const keys = told.flatMap(({ field, concepts }) =>
    TASTE_FIELDS.has(field) ? concepts.map((concept) => `${field}\n${concept}`) : [],
  )
  return new Set(brand === null ? keys : [...keys, `brand\n${brand.toLowerCase()}`])
}
