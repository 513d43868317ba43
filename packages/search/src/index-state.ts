import type { Product } from '@elmo-chat/catalog'
import type { Language, Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { CatalogueData, IndexReader, Standing } from './catalogue-data.js'
import { type FieldList, listFields } from './fields.js'
import { Order } from './order.js'
import { type MeanLengths, rarityOf } from './postings.js'
import { buildSegment } from './segment.js'
import { newShared, type Shared } from './shared.js'
import { buildShelf } from './shelf.js'
import { titlesSideBySide } from './side-by-side.js'
import { nothingCounted, type Tally, TallyEdit } from './tally.js'
import { HeldTerms } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** One state of a catalogue: what a search index is made of. Never changed. */
export interface IndexState {
  readonly shared: Shared
  readonly tally: Tally
  /** The words that the products bring now. */
  readonly dictionary: WordList
  readonly standings: readonly Standing[]
  readonly order: Order
  /** What the lengths of texts are held against, in all segments. */
  readonly means: MeanLengths
  /** How many products were put or have gone since all were read anew. */
  readonly changedSince: number
}

/** A state with all that is worked out from it. */
export interface SearchableState extends IndexState {
  readonly reader: IndexReader
  /** The segments as they are searched. */
  readonly segments: readonly CatalogueData[]
  readonly fields: FieldList
}

/** Reads all products into one segment. `means`: what the lengths of texts are held against; null for their own means. */
export function* buildState(
  products: readonly Product[],
  lexicon: Lexicon,
  means: MeanLengths | null = null,
): Steps<IndexState> {
  const shelf = yield* buildShelf(products)
  const shared = newShared(lexicon, yield* commonLanguage(shelf.products))
  const counted = new TallyEdit(nothingCounted)
  for (const [place, product] of shelf.products.entries()) {
    shared.dictionary.count(product, 1, counted)
    if (place % 128 === 127) yield
  }
  const dictionary = shared.dictionary.list(counted.words.done())
  yield
  const segment = yield* buildSegment(shelf, shared, dictionary, means, counted)
  const standing = { segment, live: null, liveVariants: null, count: shelf.products.length }
  return {
    shared,
    tally: counted.done(),
    dictionary,
    standings: [standing],
    order: Order.ofOne(standing),
    means: segment.means,
    changedSince: 0,
  }
}

/** Works out what searching needs. */
export function* makeSearchable(state: IndexState): Steps<SearchableState> {
  const { shared, tally, standings, order } = state
  const fields = yield* listFields(state)
  yield* shared.spellings.catchUp(shared.tags.tags)
  const reader: IndexReader = {
    lexicon: shared.lexicon,
    language: shared.language,
    productCount: tally.products,
    vocabulary: new HeldTerms(shared.vocabulary, tally.terms, tally.surfaces),
    dictionary: state.dictionary,
    units: shared.units,
    spellings: shared.spellings,
    tags: shared.tags,
    numberFields: fields.numberFields,
    productsWith: (term) => (term < 0 ? 0 : tally.terms.at(term)),
    rarity: (term) => rarityOf(tally.terms.at(term), tally.products),
    titlesSideBySide: (first, second) =>
      standings.reduce((sum, standing) => sum + titlesSideBySide(standing, first, second), 0),
    productsWithTag: (tag) => (tag < 0 ? 0 : tally.found.at(tag)),
    productsSaying: (tag) => tally.own.at(tag),
    productsOn: (field) => tally.fields.at(shared.tags.fields.get(field)?.number ?? -1),
  }
  const segments = standings.map(({ segment, live, liveVariants }, at) => ({
    ...segment,
    live,
    liveVariants,
    numberOf: order.numbers[at],
    ...reader,
  }))
  return { ...state, reader, segments, fields }
}

/** The language in which most products are written. */
function* commonLanguage(products: readonly Product[]): Steps<Language> {
  let chinese = 0
  for (let place = 0; place < products.length; place++) {
    if (products[place].language === 'zh') chinese++
    if (place % 8192 === 8191) yield
  }
  return languageOf(chinese, products.length)
}

export function languageOf(chinese: number, products: number): Language {
  return chinese * 2 > products ? 'zh' : 'en'
}
