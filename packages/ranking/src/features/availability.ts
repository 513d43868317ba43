import type { Feature } from './feature.js'

const AMPLE = 20

/** 0 sold out, from 0.5 for the last piece to 1 for 20 and more, or where the feed counts none. */
export const availability: Feature = {
  name: 'availability',
  meaning: { en: 'Whether it can be bought, and how many', zh: '是否有货及库存' },
  monotone: 1,
  value({ product: { available, stock } }) {
    if (!available) return 0
    return stock === null ? 1 : 0.5 + 0.5 * Math.min(1, Math.max(0, stock) / AMPLE)
  },
}
