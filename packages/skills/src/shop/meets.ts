import type { Product, Variant } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { attributesOf } from './variant-fields.js'

type Wish = Pick<Constraint, 'field' | 'op' | 'value'>

/**
 * Whether a variant meets all constraints, by the same rules as search: several `is` on one field mean either, a
 * wider concept is met by a narrower one, a field on which nothing is known is not met.
 */
export function meets(product: Product, variant: Variant, wishes: readonly Wish[], lexicon: Lexicon): boolean {
  const wanted = new Map<string, Wish[]>()
  for (const wish of wishes) {
    if (wish.op === 'is') wanted.set(wish.field, [...(wanted.get(wish.field) ?? []), wish])
    else if (!meetsOther(product, variant, wish, lexicon)) return false
  }
  return [...wanted.values()].every((either) => either.some((wish) => has(product, variant, wish, lexicon)))
}

/** The variants of a product that meet all constraints. */
export function meeting(product: Product, wishes: readonly Wish[], lexicon: Lexicon): readonly Variant[] {
  return product.variants.filter((variant) => meets(product, variant, wishes, lexicon))
}

function meetsOther(product: Product, variant: Variant, wish: Wish, lexicon: Lexicon): boolean {
  if (wish.op === 'not') return !has(product, variant, wish, lexicon)
  const numbers = numbersOf(product, variant, wish.field)
  const bound = Number(wish.value)
  return numbers.some((number) => (wish.op === 'min' ? number >= bound : number <= bound))
}

function numbersOf(product: Product, variant: Variant, field: string): readonly number[] {
  if (field === 'price') return variant.price ? [variant.price.amount] : []
  return attributesOf(product, variant).flatMap((attribute) =>
    attribute.field === field && attribute.number !== undefined ? [attribute.number] : [],
  )
}

function has(product: Product, variant: Variant, { field, value }: Wish, lexicon: Lexicon): boolean {
  if (typeof value === 'number') return numbersOf(product, variant, field).includes(value)
  if (field === 'availability') return variant.available === (value === 'in-stock')
  if (field === 'brand') return product.brand?.toLowerCase() === value.toLowerCase()
  const narrower = new Set(lexicon.concept(field, value) ? lexicon.narrow(field, value) : [])
  return attributesOf(product, variant).some(
    (attribute) =>
      attribute.field === field &&
      (attribute.text.toLowerCase() === value.toLowerCase() || attribute.concepts.some((id) => narrower.has(id))),
  )
}
