import type { ClickFacts } from '@elmo-chat/ranking'

/** What people did of late, as ranking asks for it. */
export interface Behavior {
  /** Weighted clicks, carts and orders, older ones counting less. */
  demandOf(productId: string): number
  /** What was done with a product when this was searched for; null where it was never shown. `query` is folded. */
  clicksOf(query: string, productId: string): ClickFacts | null
  /** Mean and deviation of the natural logarithm of the prices clicked for a query; null where few were. */
  clickedPrice(query: string): { readonly mean: number; readonly deviation: number } | null
}

export const noBehavior: Behavior = {
  demandOf: () => 0,
  clicksOf: () => null,
  clickedPrice: () => null,
}
