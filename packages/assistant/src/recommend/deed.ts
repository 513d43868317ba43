import { INTEREST } from '@elmo-chat/events'

/** The most that a visitor did with a product. */
export type Deed = 'seen' | 'in-cart' | 'ordered'

export function deedOf(weight: number): Deed {
  if (weight >= INTEREST['order-placed']) return 'ordered'
  return weight >= INTEREST['cart-added'] ? 'in-cart' : 'seen'
}
