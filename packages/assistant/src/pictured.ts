import type { Suggestion } from '@elmo-chat/protocol'
import { cardOf, type ShopView } from '@elmo-chat/skills'

/** Suggestions, those of products with their picture and price. */
export function pictured(suggestions: readonly Suggestion[], view: ShopView): Suggestion[] {
  return suggestions.map((suggestion) => {
    const product = suggestion.id === undefined ? undefined : view.index.product(suggestion.id)
    if (!product) return suggestion
    const { image, price } = cardOf(product, [], [], view)
    return { ...suggestion, ...(image ? { image } : {}), ...(price ? { price } : {}) }
  })
}
