import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { Contribution } from '@elmo-chat/search'
import { constraintLabel } from '../shop/labels.js'
import type { ShopView } from '../shop/shop-view.js'

const REASONS = 3

/** Why a product is shown, in the customer's words: the wishes that it meets and the words that found it. */
export function reasonsFor(
  product: Product,
  constraints: readonly Constraint[],
  because: readonly Contribution[],
  language: Language,
  shop: ShopView,
): string[] {
  const met = constraints.map((constraint) => constraintLabel(constraint, language, shop))
  const words = wordsOf(because).map((word) => quoted(word, language))
  const inStock = product.variants.some((variant) => variant.available)
  const reasons = [...met, ...words]
  if (reasons.length === 0 && inStock) reasons.push(language === 'zh' ? '有现货' : 'in stock')
  return [...new Set(reasons)].slice(0, REASONS)
}

/** The words of the query that found the product, the weightiest first. */
export function wordsOf(because: readonly Contribution[]): string[] {
  const found = because
    .filter(({ reason, score }) => reason.startsWith('word:') && score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ reason }) => reason.slice(5).replace(/@[^@]*$/, ''))
  return [...new Set(found)]
}

const quoted = (word: string, language: Language) => (language === 'zh' ? `含“${word}”` : `mentions “${word}”`)
