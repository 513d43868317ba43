import type { Product, Variant } from '@elmo-chat/catalog'
import {
  countField,
  type Echo,
  echo,
  type Fact,
  type FactSource,
  fact,
  serializeSelection,
  variantSubject,
} from '@elmo-chat/dialogue'
import { formatMoney, type Language, type Money } from '@elmo-chat/kernel'
import { titleIn } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import { createFacts, type TotalPart, totalField } from '../shop/facts.js'
import { constraintLabel } from '../shop/labels.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest, variantsAt } from '../shop/variant-fields.js'

/** What can be put into a sentence: each a fact that is bound to its place, or the customer's own words. */
export interface Speech {
  readonly language: Language
  readonly facts: FactSource
  title(product: Product): Fact
  /** The lowest price of a product, or the price of a variant; says that it is unknown where the feed gave none. */
  price(subject: Product | Variant): Fact
  /** What is to be paid for a product that was found: the lowest price of the variants that match. */
  priceOf(hit: Pick<SearchHit, 'product' | 'variants'>): Fact
  stock(variant: Variant): Fact
  /** A variant by its options: "L / Blue". */
  options(variant: Variant): Fact
  /** What the feed says of a field, as it says it; undefined where it says nothing. */
  text(subject: Product | Variant, field: string): Fact | undefined
  brand(product: Product): Fact | undefined
  /** The day on which it came out, where the feed tells it. */
  released(product: Product): Fact | undefined
  /** How many products are selected. */
  count(constraints: readonly Constraint[], query?: string): Fact
  /** How many different values a field has among those selected. */
  distinct(field: string, constraints: readonly Constraint[]): Fact
  /** The lowest or highest price among those selected; undefined when none has one. */
  extreme(which: 'lowest' | 'highest', constraints: readonly Constraint[]): Fact | undefined
  /** What several things cost together, each in one variant; undefined where one has no price in the shop's currency. */
  total(parts: readonly TotalPart[]): Fact | undefined
  field(name: string): Fact
  value(field: string, value: string | number): Fact
  /** A constraint: what it is called in this language, or in the customer's own words. */
  wish(constraint: Constraint): Fact | Echo
  shop(what: 'name' | 'greeting' | 'contact'): Fact | undefined
}

export const unknownPrice = { en: 'price unknown', zh: '价格未知' } as const

/** Speaks of one state of the shop in one language. */
export function createSpeech(shop: ShopView, language: Language): Speech {
  const facts = createFacts(shop)
  const bind = (subject: string, field: string, show: (value: unknown) => string = String): Fact | undefined => {
    const found = facts.lookup(subject, field)
    return found && fact(show(found.value), subject, field, found)
  }
  const must = (subject: string, field: string, show?: (value: unknown) => string): Fact => {
    const bound = bind(subject, field, show)
    if (!bound) throw new Error(`SKILLS_NO_FACT: the shop has no ${field} of ${subject}; ask for what it has`)
    return bound
  }
  const subjectOf = (thing: Product | Variant) =>
    'variants' in thing || !shop.index.product(thing.id) ? thing.id : variantSubject(thing.id, thing.id)
  const showPrice = (value: unknown) =>
    value === null ? unknownPrice[language] : formatMoney(value as Money, language)
  const speech: Speech = {
    language,
    facts,
    title: (product) => must(product.id, 'title', (title) => titleIn(language, String(title))),
    price: (subject) => must(subjectOf(subject), 'price', showPrice),
    priceOf: ({ product, variants }) => speech.price(cheapest(variantsAt(product, variants)) ?? product),
    stock: (variant) => must(subjectOf(variant), 'stock'),
    options: (variant) => must(subjectOf(variant), 'options'),
    text: (subject, field) => bind(subjectOf(subject), `text:${field}`),
    brand: (product) => (product.brand ? bind(product.id, 'brand') : undefined),
    released: (product) => (product.releasedAt ? bind(product.id, 'releasedAt') : undefined),
    count: (constraints, query) => must('catalog', countField(constraints, query)),
    distinct: (field, constraints) => must('catalog', `values:${field}:${serializeSelection(constraints)}`),
    extreme(which, constraints) {
      const found = bind('catalog', `${which}:${serializeSelection(constraints)}`, showPrice)
      return found?.value === null ? undefined : found
    },
    total: (parts) => bind('catalog', totalField(parts), showPrice),
    field: (name) => must('catalog', `field:${language}:${name}`),
    value: (field, value) => must('catalog', `value:${language}:${field}:${value}`),
    wish(constraint) {
      const { field, op, value, text } = constraint
      const label = constraintLabel(constraint, language, shop)
      if (op !== 'is' || label === text || typeof value === 'number') return echo(label)
      return speech.value(field, value)
    },
    shop(what) {
      const said = bind('shop', `${what}:${language}`)
      return said?.text ? said : undefined
    },
  }
  return speech
}
