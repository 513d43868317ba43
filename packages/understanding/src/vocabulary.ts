import type { Attribute, Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { type Lexicon, stem, tokenize } from '@elmo-chat/language'
import { ConceptCounts } from './concept-counts.js'
import { KnownWords } from './known-words.js'
import { type MeasuredSize, MeasuredSizes } from './measured-sizes.js'
import { NumberRanges, type NumericField, type StatedNumbers } from './number-ranges.js'
import type { PhraseIndex } from './phrase-index.js'
import { ProductNames } from './product-names.js'
import { collectPhrases, type ShopPhrase, ValueCounts } from './shop-phrases.js'

/** What one shop calls its things: everything that reading its customers needs. Built on import; immutable. */
export interface Vocabulary {
  readonly lexicon: Lexicon
  /** Attribute values, option values, brands and category names of the shop's own. */
  readonly phrases: PhraseIndex<readonly ShopPhrase[]>
  /** What the shop calls its fields ("Climate" → `climate`). */
  readonly labels: PhraseIndex<string>
  readonly names: ProductNames
  readonly numeric: ReadonlyMap<string, StatedNumbers>
  /** Products by category concept, wider ones included. */
  readonly sold: ReadonlyMap<string, number>
  /** Products by `field:concept`, wider ones included. */
  readonly concepts: ReadonlyMap<string, number>
  /** For each category concept: how many of its products state a field. */
  readonly fieldsOf: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** For each category concept: how the numbers of a field are spread over its products. */
  readonly numbersOf: ReadonlyMap<string, ReadonlyMap<string, NumericField>>
  /** Size values of the shop, in lower case. */
  readonly sizes: ReadonlySet<string>
  /** Those of them that say how long, heavy or large a thing is. */
  readonly measuredSizes: readonly MeasuredSize[]
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
  const ranges = new NumberRanges()
  const counts = new ConceptCounts(lexicon)
  const measured = new MeasuredSizes(lexicon)

  for (const [index, product] of products.entries()) {
    names.add(index, tokenize(product.title))
    readWords(product, words)
    countValues(product, values)
    ranges.add(product)
    counts.add(product)
    measured.add(product)
    yield
  }

  yield* names.keepProper((key) => words.isCommon(key))
  const { phrases, labels, sizes } = yield* collectPhrases(values, products.length, lexicon)
  const concepts = counts.concepts()
  const sold = new Map<string, number>()
  for (const [key, count] of concepts) if (key.startsWith('category:')) sold.set(key.slice('category:'.length), count)
  const fieldsOf = counts.fieldsOf()
  const numbersOf = counts.numbersOf()
  return {
    lexicon,
    phrases,
    labels,
    names,
    numeric: ranges.byField(),
    sold,
    concepts,
    fieldsOf,
    numbersOf,
    sizes,
    measuredSizes: measured.all(),
    words,
    productCount: products.length,
  }
}

/** Whether the shop's products or the lexicon know a word, in any inflection. `word` is folded. */
export function isKnownWord(word: string, { words, lexicon }: Vocabulary): boolean {
  return words.has(word) || words.has(stem(word)) || lexicon.mentions(word).length > 0
}

function readWords({ title, description, brand, categories, attributes, variants }: Product, words: KnownWords): void {
  words.readTitle(title)
  words.readDescription(description.slice(0, DESCRIPTION_READ))
  if (brand) words.read(brand)
  for (const path of categories) for (const name of path) words.read(name)
  for (const { text } of attributes) words.read(text.slice(0, DESCRIPTION_READ))
  for (const variant of variants) for (const { text } of variant.attributes) words.read(text.slice(0, DESCRIPTION_READ))
}

function countValues({ brand, categories, attributes, variants }: Product, values: ValueCounts): void {
  if (brand) values.add('brand', 'brand', brand, 'brand')
  for (const path of categories) for (const name of path) values.add('category', 'category', name, 'category')
  const add = (attribute: Attribute) => {
    if (attribute.from !== 'title' && attribute.from !== 'description') values.addAttribute(attribute)
  }
  attributes.forEach(add)
  for (const variant of variants) variant.attributes.forEach(add)
}
