import type { Product, Variant } from '@elmo-chat/catalog'
import type { Fact, Sentence } from '@elmo-chat/dialogue'
import type { Sort } from '@elmo-chat/protocol'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest } from '../shop/variant-fields.js'
import { measureFact } from './show-values.js'
import type { Speech } from './speech.js'

/** What an order puts a product by: its price, release or a measure; undefined where it is not stated. */
export function measureOf(
  product: Product,
  variants: readonly Variant[],
  { field }: Sort,
  speech: Speech,
  shop: ShopView,
): Fact | undefined {
  if (field === 'price') {
    const variant = cheapest(variants)
    return variant && speech.price(variant)
  }
  if (field === 'newness') return speech.released(product)
  return variants
    .map((variant) => measureFact(product, variant, field, speech, shop))
    .find((text): text is Fact => text !== undefined)
}

/** What is first in an order: "cheapest", "highest in water resistance". */
export function extremeName({ field, direction }: Sort, speech: Speech): Sentence['pieces'] {
  const known = names[`${field} ${direction}`]
  if (known) return [known[speech.language]]
  const end = ends[speech.language][direction]
  return speech.language === 'zh' ? [speech.field(field), end] : [end, speech.field(field)]
}

const names: Readonly<Record<string, { en: string; zh: string }>> = {
  'price asc': { en: 'cheapest', zh: '最便宜的' },
  'price desc': { en: 'most expensive', zh: '最贵的' },
  'newness desc': { en: 'newest', zh: '最新的' },
  'newness asc': { en: 'oldest', zh: '最早的' },
  'brightness desc': { en: 'brightest', zh: '最亮的' },
  'power desc': { en: 'most powerful', zh: '功率最大的' },
  'battery-life desc': { en: 'longest-lasting', zh: '续航最长的' },
  'weight asc': { en: 'lightest', zh: '最轻的' },
  'weight desc': { en: 'heaviest', zh: '最重的' },
}

const ends = { en: { asc: 'lowest in ', desc: 'highest in ' }, zh: { asc: '最低的', desc: '最高的' } } as const
