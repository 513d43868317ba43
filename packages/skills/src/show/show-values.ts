import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { type Fact, fact } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { type Lexicon, partIn } from '@elmo-chat/language'
import type { ShopView } from '../shop/shop-view.js'
import { attributesOf, valuesOf } from '../shop/variant-fields.js'
import { showQuantity } from './quantity.js'
import type { Speech } from './speech.js'

/** How a yes or no of a feed's column is said. */
const booleans: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { true: 'yes', false: 'no' },
  zh: { true: '是', false: '否' },
}

/** The most values that are listed in one breath. */
const LISTED = 8

/** An attribute as it is read in a language: the lexicon's word where the text says one concept and nothing else. */
export function showAttribute(attribute: Attribute, language: Language, { lexicon }: ShopView): string {
  const { field, text, concepts } = attribute
  const [id] = concepts
  const said = booleans[language][text.toLowerCase()]
  // "Bluetooth: true" names a feature.
  if (said && concepts.length > 0) return lexicon.label(field, id, language)
  const plain = showQuantity(attribute, language, lexicon) ?? said
  if (plain !== undefined) return plain
  // Sizes are printed on the label: people look for them as they stand there.
  if (field === 'size' || concepts.length !== 1 || !isAll(text, field, id, lexicon))
    return field === 'size' ? text : partIn(language, text)
  const words = lexicon.concept(field, id)?.[language] ?? []
  return words.find((word) => word === text.toLowerCase()) ?? lexicon.label(field, id, language)
}

/** Whether a text says a concept, once or in both languages, and no more. */
function isAll(text: string, field: string, id: string, lexicon: Lexicon): boolean {
  const said = lexicon.mentions(text).filter((mention) => mention.field === field)
  if (said.length === 0 || said.some((mention) => mention.id !== id)) return false
  return /^[\s/,、（()）]*$/u.test(
    said.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
  )
}

/** All that the catalogue says of a product's field, as a list in the customer's language; undefined for nothing. */
export function showField(product: Product, field: string, language: Language, shop: ShopView): string | undefined {
  const values = valuesOf(product, field)
  if (values.length === 0) return undefined
  const shown = values.slice(0, LISTED).map((value) => showAttribute(value, language, shop))
  const rest = values.length > LISTED ? '…' : ''
  const unique = [...new Set(shown)]
  return rest || unique.length < 2 || language === 'zh'
    ? unique.join(language === 'zh' ? '、' : ', ') + rest
    : `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]}`
}

/** The same, bound to the catalogue. */
export function fieldFact(product: Product, field: string, speech: Speech, shop: ShopView): Fact | undefined {
  const shown = showField(product, field, speech.language, shop)
  const found = shown === undefined ? undefined : speech.facts.lookup(product.id, `text:${field}`)
  return found && fact(shown ?? '', product.id, `text:${field}`, found)
}

/** The number that a variant states of a measure, with its unit; else what it says of the field. */
export function measureFact(
  product: Product,
  variant: Variant,
  field: string,
  speech: Speech,
  shop: ShopView,
): Fact | undefined {
  const stated = attributesOf(product, variant).filter((attribute) => attribute.field === field)
  const attribute = stated.find(({ number }) => number !== undefined) ?? stated[0]
  const said = speech.text(variant, field)
  return attribute && said && { ...said, text: showAttribute(attribute, speech.language, shop) }
}

/** A variant by its options in the customer's language, bound to the catalogue. */
export function optionsFact(variant: Variant, speech: Speech, shop: ShopView): Fact {
  const shown = Object.values(variant.options).map((text) => {
    const attribute = variant.attributes.find((one) => one.text === text)
    return attribute ? showAttribute(attribute, speech.language, shop) : text
  })
  return { ...speech.options(variant), text: shown.join(' / ') }
}
