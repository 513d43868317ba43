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
  return meetsTest(wishes, lexicon)(product, variant)
}

/** The variants of a product that meet all constraints. */
export function meeting(product: Product, wishes: readonly Wish[], lexicon: Lexicon): readonly Variant[] {
  const test = meetsTest(wishes, lexicon)
  return product.variants.filter((variant) => test(product, variant))
}

type VariantTest = (product: Product, variant: Variant) => boolean

/** `meets` for many variants: what the constraints mean is looked up once. */
export function meetsTest(wishes: readonly Wish[], lexicon: Lexicon): VariantTest {
  const either = new Map<string, VariantTest[]>()
  const others: VariantTest[] = []
  for (const wish of wishes) {
    if (wish.op !== 'is') {
      others.push(otherTest(wish, lexicon))
      continue
    }
    const group = meansAll(wish.field) ? `${wish.field} ${wish.value}` : wish.field
    const known = either.get(group)
    if (known) known.push(hasTest(wish, lexicon))
    else either.set(group, [hasTest(wish, lexicon)])
  }
  const wanted = [...either.values()]
  return (product, variant) =>
    others.every((test) => test(product, variant)) &&
    wanted.every((tests) => tests.some((test) => test(product, variant)))
}

function otherTest(wish: Wish, lexicon: Lexicon): VariantTest {
  if (wish.op === 'not') {
    const has = hasTest(wish, lexicon)
    return (product, variant) => !has(product, variant)
  }
  const bound = boundOf(wish, lexicon)
  return (product, variant) =>
    placesOf(product, variant, wish.field, lexicon).some((number) =>
      wish.op === 'min' ? number >= bound : number <= bound,
    )
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

function hasTest({ field, value }: Wish, lexicon: Lexicon): VariantTest {
  if (field === 'id') return (product) => product.id === String(value)
  if (typeof value === 'number')
    return (product, variant) =>
      numbersOf(product, variant, field).some((number) => Math.abs(number - value) <= Math.abs(value) * 1e-9)
  if (field === 'availability') return (_, variant) => variant.available === (value === 'in-stock')
  const wanted = folded(value)
  const isSaid = (text: string) => folded(text) === wanted
  const id = (lexicon.concept(field, value) ?? lexicon.resolve(field, value))?.id
  const narrower = new Set(id === undefined ? [] : lexicon.narrow(field, id))
  return (product, variant) =>
    (field === 'brand' && product.brand !== null && product.brand !== '' && isSaid(product.brand)) ||
    // Concepts first: folding a text takes longer.
    attributesOf(product, variant).some(
      (attribute) =>
        attribute.field === field && (attribute.concepts.some((one) => narrower.has(one)) || isSaid(attribute.text)),
    ) ||
    (field === 'category' && product.categories.some((path) => path.some(isSaid)))
}

const folded = (text: string) => normalize(text).trim().replace(/\s+/g, ' ')
