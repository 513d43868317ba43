import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { Slot } from '@elmo-chat/recommend'
import { conceptsOf } from './concepts-of.js'

/** The kinds of the lexicon that fill a slot, the more telling first: a suspender skirt is a dress before it is a bottom. */
export const slotKinds: readonly (readonly [Slot, readonly string[]])[] = [
  ['dress', ['dress', 'jumpsuit']],
  ['outerwear', ['outerwear']],
  ['top', ['top']],
  ['bottom', ['bottom']],
  ['shoes', ['shoes']],
  ['bag', ['bag']],
  ['accessory', ['accessories']],
]

/** What is worn below, at home or in the water, carries luggage or money, or is none of the clothes of the day. */
const APART: ReadonlySet<string> = new Set([
  'underwear',
  'sleepwear',
  'loungewear',
  'swimwear',
  'slippers',
  'workwear',
  'costume',
  'suitcase',
  'wallet',
  'toiletry-bag',
  'makeup-bag',
  'packing-cubes',
  'lunch-bag',
  'diaper-bag',
  'shopping-bag',
  'phone-pouch',
  'laptop-sleeve',
  'base-layer-pants',
  'base-layer-top',
  'shoe-accessories',
  'glasses-case',
  'watch-strap',
  'umbrella',
])

/** Where a product is worn; null for what belongs to no outfit. */
export function slotOf(product: Product, lexicon: Lexicon): Slot | null {
  const kinds = new Set(conceptsOf(product, 'category').flatMap((id) => lexicon.widen('category', id)))
  for (const kind of kinds) if (APART.has(kind)) return null
  return slotKinds.find(([, own]) => own.some((kind) => kinds.has(kind)))?.[0] ?? null
}

/** The slot that a kind of the lexicon fills. */
export function slotOfKind(kind: string, lexicon: Lexicon): Slot | null {
  const wider = lexicon.widen('category', kind)
  return slotKinds.find(([, own]) => own.some((one) => wider.includes(one)))?.[0] ?? null
}
