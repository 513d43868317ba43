import type { Product, Variant } from '@elmo-chat/catalog'
import { type FactSource, type FoundFact, parseSelection } from '@elmo-chat/dialogue'
import type { Language, Money } from '@elmo-chat/kernel'
import type { Claim } from '@elmo-chat/protocol'
import { fieldLabel, valueLabel } from './labels.js'
import { nameOfOpinion, ofOpinions, ofReview } from './opinion-facts.js'
import { RecentVariants } from './recent-variants.js'
import { stepOf } from './scale.js'
import type { ShopView } from './shop-view.js'
import { attributesOf, cheapest, valuesOf } from './variant-fields.js'
import { variantFinder, variantIn } from './variant-finder.js'

/**
 * The present truth of a shop. Subjects and their fields:
 *
 * - a product's id: `title`, `url`, `brand`, `price` (the lowest), `available`, `stock`, `variants` (how many),
 *   `description`, `releasedAt`, `text:FIELD` (its values as the feed has them), `number:FIELD`, and what its reviews say
 *   (see `ofOpinions`);
 * - a variant's id (see `variantSubject`): `price`, `compareAt`, `available`, `stock`, `options`, `text:FIELD`, `number:FIELD`;
 * - `catalog`: `count:SELECTION`, `values:FIELD:SELECTION` (how many different ones), `lowest:SELECTION` and
 *   `highest:SELECTION` (prices), `field:LANGUAGE:FIELD` and `value:LANGUAGE:FIELD:VALUE` (what they are called);
 *   `total:PARTS` (what the lowest-priced of variants cost together, see `totalField`);
 * - `shop`: `name:LANGUAGE`, `greeting:LANGUAGE`, `contact:LANGUAGE`;
 * - `document:ID`: `passage:N` and its `title:N`, counted from 0 within the document;
 * - `review:ID`: `text:START:END`, its words between two places;
 * - `opinion`: `aspect:LANGUAGE:ASPECT` and `point:LANGUAGE:POINT` (what they are called).
 */
export function createFacts(shop: ShopView): FactSource {
  const known = sources.get(shop) ?? readFacts(shop)
  sources.set(shop, known)
  return known
}

const sources = new WeakMap<ShopView, FactSource>()

/** How many facts of the whole catalogue are kept: they cost a search each, and a turn asks for each of them twice. */
const KEPT = 256

function readFacts(shop: ShopView): FactSource {
  const { index, lexicon, revision } = shop
  const counted = new Map<string, FoundFact | undefined>()
  const variantOf = variantFinder(index)
  const recent = new RecentVariants(index)
  const found = (value: Claim['value'] | undefined, source: string, version = revision): FoundFact | undefined =>
    value === undefined ? undefined : { value, source, version }
  const said = (value: Claim['value'] | undefined) => found(value, 'reviews', shop.opinions?.revision)
  return {
    lookup(subject, field) {
      if (subject === 'catalog') {
        if (counted.has(field)) return counted.get(field)
        if (counted.size >= KEPT) counted.clear()
        const fact = found(ofCatalog(field, shop), 'catalog')
        counted.set(field, fact)
        return fact
      }
      if (subject === 'shop') return found(ofShop(field, shop), 'settings')
      if (subject.startsWith('document:')) return found(ofDocument(subject.slice(9), field, shop), 'documents')
      if (subject.startsWith('review:')) return said(ofReview(subject.slice(7), field, shop))
      if (subject === 'opinion') return found(nameOfOpinion(field), 'opinion')
      const product = index.product(subject)
      if (product) {
        recent.add(product)
        if (field.startsWith('reviews:')) return said(ofOpinions(product, field.slice(8), shop))
        return found(ofProduct(product, field), product.source)
      }
      const owned = recent.find(subject) ?? variantOf(subject)
      return owned && found(ofVariant(owned.product, owned.variant, field), owned.product.source)
    },
    step: (field, value, direction) => stepOf(field, value, direction, shop),
    within: (field, value, wider) => value === wider || lexicon.widen(field, value).includes(wider),
  }
}

function ofProduct(product: Product, field: string): Claim['value'] | undefined {
  const { variants } = product
  if (field.startsWith('text:')) {
    const values = valuesOf(product, field.slice(5))
    return values.length > 0 ? values.map((attribute) => attribute.text).join(', ') : undefined
  }
  if (field.startsWith('number:')) return numberOf(valuesOf(product, field.slice(7)))
  switch (field) {
    case 'title':
    case 'url':
    case 'brand':
    case 'description':
    case 'releasedAt':
      return product[field]
    case 'price':
      return cheapest(variants)?.price ?? null
    case 'available':
      return variants.some((variant) => variant.available)
    case 'stock':
      return variants.some((variant) => variant.stock === null) ? null : total(variants)
    case 'variants':
      return variants.length
    default:
      return undefined
  }
}

function ofVariant(product: Product, variant: Variant, field: string): Claim['value'] | undefined {
  const texts = (name: string) => attributesOf(product, variant).filter((attribute) => attribute.field === name)
  if (field.startsWith('text:')) return texts(field.slice(5))[0]?.text
  if (field.startsWith('number:')) return numberOf(texts(field.slice(7)))
  switch (field) {
    case 'price':
    case 'compareAt':
    case 'available':
    case 'stock':
      return variant[field]
    case 'options':
      return Object.values(variant.options).join(' / ')
    default:
      return undefined
  }
}

function ofCatalog(field: string, shop: ShopView): Claim['value'] | undefined {
  const [name, rest] = cut(field)
  const [language, what] = cut(rest)
  if (name === 'field') return fieldLabel(what, language as Language, shop)
  if (name === 'value') return valueLabel(...cut(what), language as Language, shop)
  if (name === 'total') return totalOf(rest, shop)
  if (name === 'values') {
    const selection = parseSelection(what)
    return selection && shop.index.values(language, asConstraints(selection.constraints)).length
  }
  const selection = parseSelection(rest)
  if (!selection) return undefined
  const constraints = asConstraints(selection.constraints)
  if (name === 'count') return shop.index.count(constraints, selection.query)
  const range = shop.index.range('price', constraints)
  if (name === 'lowest') return range ? money(range.min, shop) : null
  if (name === 'highest') return range ? money(range.max, shop) : null
  return undefined
}

/** What one of several things is that are paid for together. */
export interface TotalPart {
  readonly productId: string
  readonly variantId: string
}

/** The field of the catalogue that is the sum of their prices. */
export const totalField = (parts: readonly TotalPart[]): string =>
  `total:${JSON.stringify(parts.map(({ productId, variantId }) => [productId, variantId]))}`

function totalOf(written: string, { index, settings }: ShopView): Money | undefined {
  const parts = readParts(written)
  if (!parts) return undefined
  let amount = 0
  for (const { productId, variantId } of parts) {
    const price = variantIn(index.product(productId), variantId)?.variant.price
    if (price?.currency !== settings.currency) return undefined
    amount += price.amount
  }
  return { amount, currency: settings.currency }
}

/** Reads what `totalField` wrote; undefined for anything else. */
function readParts(written: string): TotalPart[] | undefined {
  try {
    const read: unknown = JSON.parse(written)
    const isPart = (part: unknown) =>
      Array.isArray(part) && part.length === 2 && part.every((id) => typeof id === 'string')
    if (!Array.isArray(read) || !read.every(isPart)) return undefined
    return read.map(([productId, variantId]) => ({ productId, variantId }))
  } catch {
    return undefined
  }
}

function ofShop(field: string, { settings }: ShopView): string | undefined {
  const [name, language] = cut(field)
  if (language !== 'en' && language !== 'zh') return undefined
  if (name === 'name') return settings.brandName[language]
  if (name === 'greeting') return settings.greeting?.[language]
  return name === 'contact' ? settings.humanContact[language] : undefined
}

function ofDocument(id: string, field: string, { documents = [], policy = [] }: ShopView): string | undefined {
  const [name, place] = cut(field)
  const passage = [...documents, ...policy].filter(({ documentId }) => documentId === id)[Number(place)]
  if (name === 'title') return passage?.title
  return name === 'passage' ? passage?.text : undefined
}

function cut(text: string): [string, string] {
  const end = text.indexOf(':')
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
}

const asConstraints = <W extends object>(wishes: readonly W[]) => wishes.map((wish) => ({ ...wish, text: '' }))

const total = (variants: readonly Variant[]) => variants.reduce((sum, variant) => sum + (variant.stock ?? 0), 0)

const numberOf = (attributes: readonly { readonly number?: number }[]) =>
  attributes.find((attribute) => attribute.number !== undefined)?.number

const money = (amount: number, { settings }: ShopView): Money => ({ amount, currency: settings.currency })
