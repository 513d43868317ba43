import type { Intent } from '../types.js'

interface FineIntent {
  readonly intent: Intent
  readonly topic?: string
}

/** What the model tells apart, each with the intent and topic of the rules that it is a kind of. */
export const fineIntents: Readonly<Record<string, FineIntent>> = {
  'find-product': { intent: 'find' },
  refine: { intent: 'find' },
  browse: { intent: 'browse' },
  recommend: { intent: 'recommend' },
  'gift-advice': { intent: 'recommend', topic: 'gift' },
  outfit: { intent: 'recommend', topic: 'outfit' },
  compare: { intent: 'compare' },
  'product-details': { intent: 'details' },
  availability: { intent: 'availability' },
  restock: { intent: 'availability', topic: 'restock' },
  'size-advice': { intent: 'policy', topic: 'size-guide' },
  count: { intent: 'count' },
  'show-more': { intent: 'more' },
  similar: { intent: 'recommend', topic: 'similar' },
  why: { intent: 'why' },
  'add-to-cart': { intent: 'add-to-cart' },
  'start-over': { intent: 'start-over' },
  bargain: { intent: 'policy', topic: 'discount' },

  greet: { intent: 'greet' },
  thank: { intent: 'thank' },
  goodbye: { intent: 'goodbye' },
  affirm: { intent: 'affirm' },
  deny: { intent: 'deny' },
  capabilities: { intent: 'capabilities' },
  'are-you-a-bot': { intent: 'capabilities' },
  human: { intent: 'human' },

  'shipping-time': { intent: 'policy', topic: 'shipping' },
  'shipping-cost': { intent: 'policy', topic: 'shipping' },
  'shipping-area': { intent: 'policy', topic: 'shipping' },
  'pick-up': { intent: 'policy', topic: 'pick-up' },
  'payment-methods': { intent: 'policy', topic: 'payment' },
  coupons: { intent: 'policy', topic: 'discount' },
  'gift-wrap': { intent: 'policy', topic: 'gift-wrap' },
  'stores-and-hours': { intent: 'policy', topic: 'contact' },
  membership: { intent: 'policy', topic: 'membership' },
  authenticity: { intent: 'policy', topic: 'authenticity' },
  care: { intent: 'policy', topic: 'care' },
  'return-policy': { intent: 'policy', topic: 'returns' },
  'exchange-policy': { intent: 'policy', topic: 'returns' },
  'warranty-policy': { intent: 'policy', topic: 'warranty' },
  privacy: { intent: 'policy', topic: 'privacy' },
  wholesale: { intent: 'policy', topic: 'wholesale' },
  'price-protection': { intent: 'policy', topic: 'price-protection' },
  installments: { intent: 'policy', topic: 'installments' },

  'order-status': { intent: 'order' },
  'order-cancel': { intent: 'order' },
  'order-change': { intent: 'order' },
  'return-request': { intent: 'order' },
  'exchange-request': { intent: 'order' },
  'refund-status': { intent: 'order' },
  invoice: { intent: 'order', topic: 'invoice' },
  repair: { intent: 'order', topic: 'repair' },
  'payment-problem': { intent: 'order' },
  account: { intent: 'order', topic: 'account' },
  appointment: { intent: 'order', topic: 'appointment' },
  'missing-or-wrong-item': { intent: 'complain' },
  'damaged-item': { intent: 'complain' },
  complaint: { intent: 'complain' },
}

/** The name of the examples that are none of these. */
export const OUT_OF_SCOPE = 'out-of-scope'
