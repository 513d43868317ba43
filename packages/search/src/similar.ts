import { TopK } from '@elmo-chat/kernel'
import { eachBit, fullBits, hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import type { Order } from './order.js'
import { POINT } from './postings.js'
import type { Rows } from './rows.js'
import { conceptScore, stockScore } from './score-parts.js'
import { lowestPrice } from './sort-key.js'
import { tagSet } from './tag-products.js'
import type { Contribution, SearchHit } from './types.js'

/** Sizes say nothing about likeness: nearly everything comes in all of them. */
const UNLIKE = new Set(['size'])
/** Values and words that more than this part of the catalogue has make nothing alike. */
const COMMON = 0.5
/** A shared title word counts half of its rarity. */
const WORD_IMPACT = 1 << 10
/** A price this many times as high or low is no longer near. */
const FAR_PRICE = 2

/** What makes other products like this one: values and title words with their scores, in parts of POINT. */
interface Likeness {
  readonly values: ReadonlyMap<number, number>
  readonly words: ReadonlyMap<number, number>
  readonly price: number
}

/** Takes each reason why a product is alike, with its score. */
type TakeReason = (kind: 'value' | 'word' | 'price' | 'stock', id: number, score: number) => void

/**
 * Products of the same category (of any, where it is unknown) by shared values, title words and nearness of price.
 *
 * Cost   time O(values and title words of the products of the category).
 */
export function findSimilar(
  segments: readonly CatalogueData[],
  order: Order,
  productId: string,
  limit: number,
): SearchHit[] {
  const number = order.find(productId)
  if (number < 0 || limit === 0) return []
  const origin = order.locate(number)
  const data = segments[origin.segment]
  const likeness = likenessOf(data, origin.place)
  const categories = [...ownTags(data, origin.place)].filter((tag) => data.tags.tags[tag].field === 'category')
  const top = new TopK(limit)
  for (const segment of segments) offerAlike(segment, likeness, categories, number, top)
  return top.ranked().map(({ item, score }) => {
    const { segment, place } = order.locate(item)
    const product = segments[segment].shelf.products[place]
    return {
      product,
      score: score / POINT,
      variants: product.variants.map((_, at) => at),
      because: explain(segments[segment], likeness, place),
    }
  })
}

function offerAlike(
  data: CatalogueData,
  likeness: Likeness,
  categories: readonly number[],
  origin: number,
  top: TopK,
): void {
  const { shelf, tagProducts, live, numberOf } = data
  const size = shelf.products.length
  eachBit(categories.length > 0 ? tagSet(tagProducts, categories, size) : fullBits(size), (product) => {
    const number = numberOf === null ? product : numberOf[product]
    if (number === origin || (live !== null && !hasBit(live, product))) return
    let score = 0
    let alike = false
    eachReason(data, likeness, product, (kind, _id, part) => {
      score += part
      alike ||= kind === 'value' || kind === 'word'
    })
    if (alike) top.push(number, score)
  })
}

function likenessOf(data: CatalogueData, origin: number): Likeness {
  const { tags, titles } = data
  const most = COMMON * data.productCount
  const values = new Map<number, number>()
  for (const tag of ownTags(data, origin)) {
    const { field } = tags.tags[tag]
    if (UNLIKE.has(field) || (field !== 'category' && data.productsWithTag(tag) > most)) continue
    values.set(tag, conceptScore(data, tag))
  }
  const words = new Map<number, number>()
  for (let place = titles.starts[origin]; place < titles.starts[origin + 1]; place++) {
    const term = titles.items[place]
    if (data.productsWith(term) <= most) words.set(term, data.rarity(term) * WORD_IMPACT)
  }
  return { values, words, price: lowestPrice(data, null, origin) }
}

/** The values of a product and all of its variants, each once. */
function ownTags({ tagRows, shelf }: CatalogueData, product: number): Set<number> {
  const own = new Set<number>()
  addRow(tagRows.ownOfProduct, product, own)
  for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
    addRow(tagRows.ownOfVariant, variant, own)
  }
  return own
}

function addRow({ starts, items }: Rows, row: number, to: Set<number>): void {
  for (let place = starts[row]; place < starts[row + 1]; place++) to.add(items[place])
}

function eachReason(data: CatalogueData, likeness: Likeness, product: number, take: TakeReason): void {
  for (const tag of ownTags(data, product)) {
    const score = likeness.values.get(tag)
    if (score) take('value', tag, score)
  }
  const { starts, items } = data.titles
  for (let place = starts[product]; place < starts[product + 1]; place++) {
    const score = likeness.words.get(items[place])
    // A word that stands twice counts once.
    if (score && items.indexOf(items[place], starts[product]) === place) take('word', items[place], score)
  }
  const near = priceScore(data, likeness.price, product)
  if (near > 0) take('price', 0, near)
  const stock = stockScore(data, null, product)
  if (stock > 0) take('stock', 0, stock)
}

/** A point for the same price, none for half or double. */
function priceScore(data: CatalogueData, price: number, product: number): number {
  const other = lowestPrice(data, null, product)
  if (!(price > 0 && other > 0)) return 0
  const distance = Math.abs(Math.log(price / other)) / Math.log(FAR_PRICE)
  return Math.round(Math.max(0, 1 - distance) * POINT)
}

function explain(data: CatalogueData, likeness: Likeness, product: number): Contribution[] {
  const because: Contribution[] = []
  eachReason(data, likeness, product, (kind, id, score) => {
    const { field, value } = data.tags.tags[kind === 'value' ? id : 0] ?? {}
    const reason = kind === 'value' ? `${field}:${value}` : kind === 'word' ? `word:${data.vocabulary.name(id)}` : kind
    because.push({ reason, score: score / POINT })
  })
  return because.sort((a, b) => b.score - a.score)
}
