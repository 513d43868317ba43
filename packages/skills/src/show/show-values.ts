import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { type Fact, fact } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { valuesOf } from '../shop/variant-fields.js'
import type { Speech } from './speech.js'

/** The most values that are listed in one breath. */
const LISTED = 8

/** An attribute as it is read in a language: the lexicon's word where it is one concept of another language. */
export function showAttribute(attribute: Attribute, from: Language, to: Language, { lexicon }: ShopView): string {
  const { field, text, concepts } = attribute
  const concept = from !== to && concepts.length === 1 ? lexicon.resolve(field, text) : undefined
  return concept && concept.id === concepts[0] ? lexicon.label(field, concept.id, to) : text
}

/** All that the catalogue says of a product's field, as a list in the customer's language; undefined for nothing. */
export function showField(product: Product, field: string, language: Language, shop: ShopView): string | undefined {
  const values = valuesOf(product, field)
  if (values.length === 0) return undefined
  const shown = values.slice(0, LISTED).map((value) => showAttribute(value, product.language, language, shop))
  const rest = values.length > LISTED ? '…' : ''
  return [...new Set(shown)].join(language === 'zh' ? '、' : ', ') + rest
}

/** The same, bound to the catalogue. */
export function fieldFact(product: Product, field: string, speech: Speech, shop: ShopView): Fact | undefined {
  const shown = showField(product, field, speech.language, shop)
  const found = shown === undefined ? undefined : speech.facts.lookup(product.id, `text:${field}`)
  return found && fact(shown ?? '', product.id, `text:${field}`, found)
}

/** A variant by its options in the customer's language, bound to the catalogue. */
export function optionsFact(variant: Variant, product: Product, speech: Speech, shop: ShopView): Fact {
  const shown = Object.values(variant.options).map((text) => {
    const attribute = variant.attributes.find((one) => one.text === text)
    return attribute ? showAttribute(attribute, product.language, speech.language, shop) : text
  })
  return { ...speech.options(variant), text: shown.join(' / ') }
}
