import type { Product } from '@elmo-chat/catalog'
import type { Language, Steps } from '@elmo-chat/kernel'
import { type Lexicon, normalize } from '@elmo-chat/language'
import { emptyBits, hasBit, setBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { CatalogueIndex } from './catalogue-index.js'
import { listFields } from './fields.js'
import { NumbersBuilder } from './number-columns.js'
import { PostingsBuilder, rarityOf } from './postings.js'
import { howTheyMeet } from './postings-meet.js'
import { productTexts } from './product-texts.js'
import { RowsBuilder } from './rows.js'
import { buildShelf, type Shelf } from './shelf.js'
import { Spellings } from './spellings.js'
import { TagProducts } from './tag-products.js'
import { TagsBuilder } from './tags.js'
import { TermReader, Units } from './term-reader.js'
import type { SearchIndex } from './types.js'
import { Vocabulary } from './vocabulary.js'
import { WordList } from './word-list.js'

const TITLE = 0
const DESCRIPTION = 4
/** Steps end after about so many characters of text. */
const STEP_CHARACTERS = 4000

/**
 * Builds the search index over a state of the catalogue.
 *
 * Cost     time O(text), in steps of a few milliseconds; memory beside the products about 6 bytes per different word
 *          of a product and 8 per value.
 * Repeats  The same products give the same index, in whatever order they come.
 */
export function* buildIndex(products: readonly Product[], lexicon: Lexicon): Steps<SearchIndex> {
  const shelf = yield* buildShelf(products)
  const language = commonLanguage(shelf.products)
  const dictionary = yield* collectWords(shelf.products)
  const vocabulary = new Vocabulary()
  const units = new Units(lexicon)
  const reader = new TermReader(vocabulary, dictionary, units)
  const postings = new PostingsBuilder()
  const titles = new RowsBuilder()
  const tags = new TagsBuilder(lexicon, language)
  const numbers = new NumbersBuilder()
  let characters = 0
  for (const product of shelf.products) {
    characters += readProduct(product, reader, postings, titles)
    tags.add(product)
    numbers.add(product)
    if (characters > STEP_CHARACTERS) {
      characters = 0
      yield
    }
  }
  const builtTags = yield* tags.build()
  const builtPostings = yield* postings.build(vocabulary.size)
  const { starts } = builtPostings
  const builtTitles = yield* titles.build()
  const productsWith = (term: number) => (term < 0 ? 0 : starts[term + 1] - starts[term])
  const tagProducts = new TagProducts(shelf, builtTags)
  const productCount = shelf.products.length
  const spellings = new Spellings(lexicon, vocabulary, dictionary)
  yield* spellings.catchUp(builtTags.tags)
  const data: CatalogueData = {
    lexicon,
    language,
    productCount,
    shelf,
    vocabulary,
    dictionary,
    units,
    spellings,
    postings: builtPostings,
    titles: builtTitles,
    tags: builtTags,
    tagProducts,
    numbers: yield* numbers.build(),
    available: availableProducts(shelf),
    productsWith,
    rarity: (term) => rarityOf(productsWith(term), productCount),
    meeting: (first, second) => howTheyMeet(builtPostings, builtTitles, first, second),
    productsWithTag: (tag) => (tag < 0 ? 0 : tagProducts.of(tag).length),
  }
  yield
  return new CatalogueIndex(data, listFields(data))
}

/** Adds the terms of a product; gives back how many characters were read. */
function readProduct(product: Product, reader: TermReader, postings: PostingsBuilder, titles: RowsBuilder): number {
  let characters = 200
  const lengths = productTexts(product).map((texts, field) => {
    let length = 0
    for (const text of texts) {
      const { sequence, extras } = field === TITLE || field === DESCRIPTION ? reader.read(text) : reader.readValue(text)
      for (const term of sequence) postings.add(term, field)
      for (const term of extras) postings.add(term, field)
      if (field === TITLE) for (const term of sequence) titles.push(term)
      length += sequence.length
      characters += text.length
    }
    return length
  })
  titles.endRow()
  postings.endProduct(lengths)
  return characters
}

/** The catalogue's own Han words: names of brands and categories, values of attributes. */
function* collectWords(products: readonly Product[]): Steps<WordList> {
  const words = new WordList()
  const seen = new Set<string>()
  const take = (text: string) => {
    if (text.length > 40 || seen.has(text)) return
    seen.add(text)
    for (const run of normalize(text).match(/\p{Script=Han}{2,12}/gu) ?? []) words.add(run)
  }
  for (const [place, { brand, categories, attributes, variants }] of products.entries()) {
    if (brand) take(brand)
    for (const path of categories) for (const name of path) take(name)
    for (const { text } of attributes) take(text)
    for (const variant of variants) for (const { text } of variant.attributes) take(text)
    if (place % 256 === 0) yield
  }
  return words
}

function commonLanguage(products: readonly Product[]): Language {
  const chinese = products.reduce((sum, { language }) => sum + (language === 'zh' ? 1 : 0), 0)
  return chinese * 2 > products.length ? 'zh' : 'en'
}

function availableProducts({ products, productOfVariant, variantCount, available }: Shelf): Uint32Array {
  const bits = emptyBits(products.length)
  for (let variant = 0; variant < variantCount; variant++) {
    if (hasBit(available, variant)) setBit(bits, productOfVariant[variant])
  }
  return bits
}
