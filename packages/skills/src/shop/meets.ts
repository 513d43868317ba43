import type { Product, Variant } from '@elmo-chat/catalog'
import { type Lexicon, normalize } from '@elmo-chat/language'
import { type Constraint, meansAll } from '@elmo-chat/protocol'
import { attributesOf } from './variant-fields.js'

type Wish = Pick<Constraint, 'field' | 'op' | 'value'>

/**
 * Whether a variant meets all constraints, by the same rules as search: several `is` on one field mean either, or all
 * where the field `meansAll`; a wider concept is met by a narrower one, a field on which nothing is known is not met.
 */
export function meets(product: Product, variant: Variant, wishes: readonly Wish[], lexicon: Lexicon): boolean {
  const wanted = new Map<string, Wish[]>()
  for (const wish of wishes) {
    if (wish.op !== 'is') {
      if (!meetsOther(product, variant, wish, lexicon)) return false
      continue
    }
    const group = meansAll(wish.field) ? `${wish.field} ${wish.value}` : wish.field
    wanted.set(group, [...(wanted.get(group) ?? []), wish])
  }
  return [...wanted.values()].every((either) => either.some((wish) => has(product, variant, wish, lexicon)))
}

/** The variants of a product that meet all constraints. */
export function meeting(product: Product, wishes: readonly Wish[], lexicon: Lexicon): readonly Variant[] {
  return product.variants.filter((variant) => meets(product, variant, wishes, lexicon))
}

function meetsOther(product: Product, variant: Variant, wish: Wish, lexicon: Lexicon): boolean {
  if (wish.op === 'not') return !has(product, variant, wish, lexicon)
  const numbers = placesOf(product, variant, wish.field, lexicon)
  const bound = boundOf(wish, lexicon)
  return numbers.some((number) => (wish.op === 'min' ? number >= bound : number <= bound))
}

/** What a variant states of a field in numbers: prices in minor units, measures in the measure's own unit. */
export function numbersOf(product: Product, variant: Variant, field: string): readonly number[] {
  if (field === 'price') return variant.price ? [variant.price.amount] : []
  return attributesOf(product, variant).flatMap((attribute) =>
    attribute.field === field && attribute.number !== undefined ? [attribute.number] : [],
  )
}

/** Numbers of a field; for a field without numbers whose concepts have an order, their places in it. */
function placesOf(product: Product, variant: Variant, field: string, lexicon: Lexicon): readonly number[] {
  const numbers = numbersOf(product, variant, field)
  if (numbers.length > 0) return numbers
  const concepts = attributesOf(product, variant).flatMap((one) => (one.field === field ? one.concepts : []))
  return concepts.flatMap((id) => lexicon.concept(field, id)?.order ?? [])
}

function boundOf({ field, value }: Wish, lexicon: Lexicon): number {
  if (typeof value === 'number') return value
  return (lexicon.concept(field, value) ?? lexicon.resolve(field, value))?.order ?? Number(value)
}

function has(product: Product, variant: Variant, { field, value }: Wish, lexicon: Lexicon): boolean {
  if (field === 'id') return product.id === String(value)
  if (typeof value === 'number')
    return numbersOf(product, variant, field).some((number) => Math.abs(number - value) <= Math.abs(value) * 1e-9)
  if (field === 'availability') return variant.available === (value === 'in-stock')
  const wanted = folded(value)
  const isSaid = (text: string) => folded(text) === wanted
  if (field === 'brand' && product.brand && isSaid(product.brand)) return true
  if (field === 'category' && product.categories.some((path) => path.some(isSaid))) return true
  const id = (lexicon.concept(field, value) ?? lexicon.resolve(field, value))?.id
  const narrower = new Set(id === undefined ? [] : lexicon.narrow(field, id))
  return attributesOf(product, variant).some(
    (attribute) =>
      attribute.field === field && (isSaid(attribute.text) || attribute.concepts.some((one) => narrower.has(one))),
  )
}

const folded = (text: string) => normalize(text).trim().replace(/\s+/g, ' ')
