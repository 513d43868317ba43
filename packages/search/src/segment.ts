import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { emptyBits, hasBit, setBit } from './bits.js'
import { FrequentTerms } from './frequent-terms.js'
import { type NumberColumns, NumbersBuilder } from './number-columns.js'
import type { MeanLengths, Postings } from './postings.js'
import { PostingsBuilder } from './postings-builder.js'
import { productTexts } from './product-texts.js'
import { type Rows, RowsBuilder } from './rows.js'
import type { Shared } from './shared.js'
import type { Shelf } from './shelf.js'
import { Sums } from './stream.js'
import { TagProducts } from './tag-products.js'
import { type TagRows, TagRowsBuilder } from './tag-rows.js'
import type { TallyEdit } from './tally.js'
import { TermReader } from './term-reader.js'
import type { WordList } from './word-list.js'

const TITLE = 0
const DESCRIPTION = 4
/** Steps end after about so many characters of text. */
const STEP_CHARACTERS = 4000
const STEP_VARIANTS = 1 << 17

/** Some products and all that can be found of them. Built once, never changed; the numbers of terms and tags are shared. */
export interface Segment {
  readonly shelf: Shelf
  readonly postings: Postings
  readonly frequentTerms: FrequentTerms
  /** Product → the terms of its title in their order. */
  readonly titles: Rows
  readonly tagRows: TagRows
  readonly tagProducts: TagProducts
  readonly numbers: NumberColumns
  /** Products with at least one variant that can be bought. */
  readonly available: Uint32Array
  /** The words that its texts were read with. */
  readonly readWith: WordList
  /** What the lengths of its texts were held against. */
  readonly means: MeanLengths
  /** Room to add up scores. */
  readonly sums: Sums
}

/**
 * Reads products into a segment and counts all that they hold.
 *
 * `means` are those of the segments that are there; null makes them of these products.
 * Cost  time O(text), in steps of a few milliseconds; memory beside the products about 6 bytes per different word of a
 *       product and 8 per value.
 */
export function* buildSegment(
  shelf: Shelf,
  shared: Shared,
  dictionary: WordList,
  means: MeanLengths | null,
  tally: TallyEdit,
): Steps<Segment> {
  const reader = new TermReader(shared.vocabulary, dictionary, shared.units)
  const isFirst = shared.vocabulary.size === 0
  const postings = new PostingsBuilder(isFirst)
  const titles = new RowsBuilder()
  const tags = new TagRowsBuilder(shared.tags, tally, isFirst)
  const numbers = new NumbersBuilder()
  let characters = 0
  for (const product of shelf.products) {
    characters += addTexts(product, reader, postings, titles, tally)
    tags.add(product)
    numbers.add(product)
    if (product.language === 'zh') tally.chinese++
    tally.products++
    if (characters > STEP_CHARACTERS) {
      characters = 0
      yield
    }
  }
  const against = means ?? (yield* postings.meanLengths())
  const builtPostings = yield* postings.build(against)
  yield* countTerms(builtPostings, tally)
  const tagRows = yield* tags.build()
  return {
    shelf,
    postings: builtPostings,
    frequentTerms: new FrequentTerms(builtPostings, shelf.products.length),
    titles: yield* titles.build(),
    tagRows,
    tagProducts: new TagProducts(shelf, tagRows),
    numbers: yield* numbers.build(),
    available: yield* availableProducts(shelf),
    readWith: dictionary,
    means: against,
    sums: new Sums(shelf.products.length),
  }
}

/** Adds the terms of a product; gives back how many characters were read. */
function addTexts(
  product: Product,
  reader: TermReader,
  postings: PostingsBuilder,
  titles: RowsBuilder,
  tally: TallyEdit,
): number {
  let characters = 200
  const fields = productTexts(product)
  for (let field = 0; field < fields.length; field++) {
    const texts = fields[field]
    let length = 0
    for (let at = 0; at < texts.length; at++) {
      const { sequence, extras, surfaces } = readText(reader, field, texts[at])
      postings.addAll(sequence, field)
      postings.addAll(extras, field)
      tally.surfaces.addAll(surfaces, 1)
      if (field === TITLE) for (let place = 0; place < sequence.length; place++) titles.push(sequence.items[place])
      length += sequence.length
      characters += texts[at].length
    }
    postings.endField(field, length)
  }
  titles.endRow()
  postings.endProduct()
  return characters
}

function readText(reader: TermReader, field: number, text: string) {
  return field === TITLE || field === DESCRIPTION ? reader.read(text) : reader.readValue(text)
}

function* countTerms({ slots, starts }: Postings, { terms }: TallyEdit): Steps<void> {
  for (let slot = 0; slot < slots.size; slot++) {
    terms.add(slots.idOf(slot), starts[slot + 1] - starts[slot])
    if (slot % 4096 === 4095) yield
  }
}

/** Takes the words of products of one segment out of the tally. */
export class Uncounting {
  private readonly reader: TermReader

  constructor(
    shared: Shared,
    { readWith }: Segment,
    private readonly tally: TallyEdit,
  ) {
    this.reader = new TermReader(shared.vocabulary, readWith, shared.units)
  }

  take(product: Product): void {
    const { terms, surfaces } = this.tally
    const held = new Set<number>()
    for (const [field, texts] of productTexts(product).entries()) {
      for (const text of texts) {
        const read = readText(this.reader, field, text)
        for (const { items, length } of [read.sequence, read.extras]) {
          for (let place = 0; place < length; place++) held.add(items[place])
        }
        surfaces.addAll(read.surfaces, -1)
      }
    }
    for (const term of held) terms.add(term, -1)
  }
}

/** The products with a variant that can be bought. */
export function* availableProducts(shelf: Shelf): Steps<Uint32Array> {
  const { products, productOfVariant, variantCount, available } = shelf
  const bits = emptyBits(products.length)
  for (let variant = 0; variant < variantCount; variant++) {
    if (hasBit(available, variant)) setBit(bits, productOfVariant[variant])
    if (variant % STEP_VARIANTS === STEP_VARIANTS - 1) yield
  }
  return bits
}
