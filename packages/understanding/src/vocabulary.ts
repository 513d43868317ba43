import type { Attribute, Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { type Lexicon, stem } from '@elmo-chat/language'
import { KnownWords } from './known-words.js'
import type { PhraseIndex } from './phrase-index.js'
import { ProductNames } from './product-names.js'
import { collectPhrases, type ShopPhrase, ValueCounts } from './shop-phrases.js'
import { keysOf } from './token-keys.js'

/** How a numeric field is spread over the shop's products, in the measure's own unit (prices are not in it). */
export interface NumericField {
  readonly min: number
  readonly max: number
  /** Products that state it. */
  readonly count: number
}

/** What one shop calls its things: everything that reading its customers needs. Built on import; immutable. */
export interface Vocabulary {
  readonly lexicon: Lexicon
  /** Attribute values, option values, brands and category names of the shop's own. */
  readonly phrases: PhraseIndex<readonly ShopPhrase[]>
  /** What the shop calls its fields ("Climate" → `climate`). */
  readonly labels: PhraseIndex<string>
  readonly names: ProductNames
  readonly numeric: ReadonlyMap<string, NumericField>
  /** Products by category concept, wider ones included. */
  readonly sold: ReadonlyMap<string, number>
  /** Products by `field:concept`, wider ones included. */
  readonly concepts: ReadonlyMap<string, number>
  /** For each category concept: how many of its products state a field. */
  readonly fieldsOf: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Size values of the shop, in lower case. */
  readonly sizes: ReadonlySet<string>
  readonly words: KnownWords
  readonly productCount: number
}

/** Longer descriptions are read up to here for known words; the rest repeats itself. */
const DESCRIPTION_READ = 600

/**
 * Gathers a shop's vocabulary from its products, yielding after each.
 *
 * Cost   time linear in the catalogue's text; memory about 1 KB a product at 10 attributes each, the products not counted.
 */
export function* buildVocabulary(products: readonly Product[], lexicon: Lexicon): Steps<Vocabulary> {
  const names = new ProductNames(products)
  const words = new KnownWords()
  const values = new ValueCounts()
  const numeric = new Map<string, NumericField>()
  const concepts = new Map<string, number>()
  const fieldsOf = new Map<string, Map<string, number>>()
  const categoryOf = categoryReader(lexicon)

  for (const [index, product] of products.entries()) {
    names.add(index, keysOf(product.title))
    words.readTitle(product.title)
    words.readDescription(product.description.slice(0, DESCRIPTION_READ))
    if (product.brand) {
      words.read(product.brand)
      values.add('brand', 'brand', product.brand, 'brand')
    }
    for (const name of product.categories.flat()) {
      words.read(name)
      values.add('category', 'category', name, 'category')
    }
    const attributes = attributesOf(product)
    const named = conceptsOf(product, attributes, categoryOf)
    for (const key of widened(named, lexicon)) concepts.set(key, (concepts.get(key) ?? 0) + 1)
    for (const attribute of attributes) {
      words.read(attribute.text.slice(0, DESCRIPTION_READ))
      if (attribute.from !== 'title' && attribute.from !== 'description') values.addAttribute(attribute)
    }
    countNumbers(attributes, numeric)
    countFields(attributes, named, lexicon, fieldsOf)
    yield
  }

  names.keepProper((key) => words.isCommon(key))
  const { phrases, labels, sizes } = collectPhrases(values, products.length, lexicon)
  yield
  const sold = new Map<string, number>()
  for (const [key, count] of concepts) if (key.startsWith('category:')) sold.set(key.slice('category:'.length), count)
  const productCount = products.length
  return { lexicon, phrases, labels, names, numeric, sold, concepts, fieldsOf, sizes, words, productCount }
}

/** Whether the shop's products or the lexicon know a word, in any inflection. `word` is folded. */
export function isKnownWord(word: string, { words, lexicon }: Vocabulary): boolean {
  return words.has(word) || words.has(stem(word)) || lexicon.mentions(word).length > 0
}

function attributesOf(product: Product): readonly Attribute[] {
  const all = [...product.attributes]
  for (const variant of product.variants) all.push(...variant.attributes)
  return all
}

/** The concepts that a category's name holds: "Hoodies & Sweatshirts" holds two. */
function categoryReader(lexicon: Lexicon): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (name) => {
    let ids = known.get(name)
    if (!ids) {
      const whole = lexicon.resolve('category', name)?.id
      const mentions = whole === undefined ? lexicon.mentions(name.slice(0, 200)) : []
      ids = whole === undefined ? mentions.filter(({ field }) => field === 'category').map(({ id }) => id) : [whole]
      known.set(name, ids)
    }
    return ids
  }
}

/** Every `field\nid` that the product's attributes and category names state. */
function conceptsOf(
  product: Product,
  attributes: readonly Attribute[],
  categoryOf: (name: string) => readonly string[],
): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  const add = (field: string, id: string) => {
    const ids = named.get(field)
    if (ids) ids.add(id)
    else named.set(field, new Set([id]))
  }
  for (const { field, concepts } of attributes) for (const id of concepts) add(field, id)
  // Search goes by the attributes; path names count only where no attribute tells the category.
  if (!named.has('category')) {
    for (const name of product.categories.flat()) for (const id of categoryOf(name)) add('category', id)
  }
  return named
}

function widened(named: ReadonlyMap<string, ReadonlySet<string>>, lexicon: Lexicon): Set<string> {
  const keys = new Set<string>()
  for (const [field, ids] of named)
    for (const id of ids) for (const wide of lexicon.widen(field, id)) keys.add(`${field}:${wide}`)
  return keys
}

function countNumbers(attributes: readonly Attribute[], numeric: Map<string, NumericField>): void {
  const seen = new Set<string>()
  for (const { field, number } of attributes) {
    if (number === undefined || !Number.isFinite(number)) continue
    const known = numeric.get(field)
    numeric.set(field, {
      min: Math.min(known?.min ?? number, number),
      max: Math.max(known?.max ?? number, number),
      count: (known?.count ?? 0) + (seen.has(field) ? 0 : 1),
    })
    seen.add(field)
  }
}

function countFields(
  attributes: readonly Attribute[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
  lexicon: Lexicon,
  fieldsOf: Map<string, Map<string, number>>,
): void {
  const fields = new Set(attributes.map((attribute) => attribute.field))
  const categories = new Set<string>()
  for (const id of named.get('category') ?? []) for (const wide of lexicon.widen('category', id)) categories.add(wide)
  for (const category of categories) {
    let counts = fieldsOf.get(category)
    if (!counts) {
      counts = new Map()
      fieldsOf.set(category, counts)
    }
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
}
