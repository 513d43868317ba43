import type { Cause } from '@elmo-chat/dialogue'
import { INTEREST } from '@elmo-chat/events'

/** The most that a visitor did with a product. */
export type Deed = Cause['deed']

export function deedOf(weight: number): Deed {
  if (weight >= INTEREST['order-placed']) return 'ordered'
  return weight >= INTEREST['cart-added'] ? 'in-cart' : 'seen'
}
