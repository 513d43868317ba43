import type { ClickKnowledge } from '@elmo-chat/feedback'
import type { ClickFacts } from '@elmo-chat/ranking'
import type { SearchIndex } from '@elmo-chat/search'
import type { Behavior } from './behavior.js'

/** Prices of fewer clicks than this tell nothing of what is wanted. */
const FEWEST_PRICES = 5

/** What a log says, as ranking asks for it. `demandOf` is known from elsewhere. */
export function behaviorOf(
  knowledge: ClickKnowledge,
  index: SearchIndex,
  demandOf: (productId: string) => number,
): Behavior {
  const clicks = clicksByQuery(knowledge)
  const prices = pricesByQuery(knowledge, index)
  return {
    demandOf,
    clicksOf: (query, productId) => clicks.get(query)?.get(productId) ?? null,
    clickedPrice: (query) => prices.get(query) ?? null,
  }
}

function clicksByQuery({ pairs, usual }: ClickKnowledge): Map<string, Map<string, ClickFacts>> {
  const byQuery = new Map<string, Map<string, ClickFacts>>()
  for (const { query, productId, clicks, examined } of pairs) {
    const own = byQuery.get(query) ?? new Map<string, ClickFacts>()
    own.set(productId, { clicks, examined, usual })
    byQuery.set(query, own)
  }
  return byQuery
}

function pricesByQuery(
  { pairs }: ClickKnowledge,
  index: SearchIndex,
): Map<string, { mean: number; deviation: number }> {
  const logs = new Map<string, number[]>()
  for (const { query, productId, clicks } of pairs) {
    if (clicks === 0) continue
    const prices = index.product(productId)?.variants.flatMap(({ price }) => (price ? [price.amount] : [])) ?? []
    const lowest = Math.min(...prices)
    if (lowest > 0 && Number.isFinite(lowest)) logs.set(query, [...(logs.get(query) ?? []), Math.log(lowest)])
  }
  return new Map(
    [...logs]
      .filter(([, own]) => own.length >= FEWEST_PRICES)
      .map(([query, own]) => {
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length
        const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length)
        return [query, { mean, deviation }]
      }),
  )
}
