import { TopK } from '@elmo-chat/kernel'
import { hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { POINT, rarityOf } from './postings.js'
import { stockScore } from './score-parts.js'
import { lowestPrice } from './sort-key.js'
import { type Stream, type Sums, scoreAt, seek, termStream } from './stream.js'
import { tagSet } from './tag-products.js'
import type { SearchHit } from './types.js'

/** A reason for which products are alike, and those that it holds for. */
interface Likeness {
  readonly reason: string
  readonly stream: Stream
  /** What the stream's scores are divided by. */
  readonly share: number
}

/** Sizes say nothing about likeness: nearly everything comes in all of them. */
const UNLIKE = new Set(['size'])
/** Values and words that more than this part of the catalogue has make nothing alike. */
const COMMON = 0.5
const MOST_REASONS = 48
/** A price this many times as high or low is no longer near. */
const FAR_PRICE = 2

/**
 * Products of the same category (of any, where it is unknown) by shared values, title words and nearness of price.
 *
 * Cost   time O(products that share a value or a word).
 */
export function findSimilar(data: CatalogueData, sums: Sums, productId: string, limit: number): SearchHit[] {
  const { shelf } = data
  const origin = shelf.placeOf.get(productId)
  if (origin === undefined || limit === 0) return []
  const likenesses = [...valueLikenesses(data, origin), ...wordLikenesses(data, origin)].slice(0, MOST_REASONS)
  const category = sameCategory(data, origin)
  for (const { stream, share } of likenesses) {
    for (let place = stream.start; place < stream.end; place++) {
      sums.add(stream.products[place], Math.round(scoreAt(stream, place) / share))
    }
  }
  const top = new TopK(limit)
  const price = lowestPrice(data, null, origin)
  sums.drain((product, score) => {
    if (product === origin || (category && !hasBit(category, product))) return
    top.push(product, score + priceScore(data, price, product) + stockScore(data, null, product))
  })
  return top.ranked().map(({ item, score }) => ({
    product: shelf.products[item],
    score: score / POINT,
    variants: shelf.products[item].variants.map((_, at) => at),
    because: explain(data, likenesses, price, item),
  }))
}

function valueLikenesses(data: CatalogueData, origin: number): Likeness[] {
  const { tags, shelf, tagProducts } = data
  const own = new Set(rowOf(tags.ownOfProduct, origin))
  for (let variant = shelf.variantStarts[origin]; variant < shelf.variantStarts[origin + 1]; variant++) {
    for (const tag of rowOf(tags.ownOfVariant, variant)) own.add(tag)
  }
  const likenesses: Likeness[] = []
  for (const tag of own) {
    const { field, value } = tags.tags[tag]
    const products = tagProducts.of(tag)
    if (UNLIKE.has(field) || (field !== 'category' && products.length > COMMON * shelf.products.length)) continue
    const score = rarityOf(products.length, shelf.products.length) << 10
    const stream = {
      products,
      start: 0,
      end: products.length,
      weights: null,
      rarity: 0,
      scores: new Int32Array(products.length).fill(score),
    }
    likenesses.push({ reason: `${field}:${value}`, stream, share: 1 })
  }
  return likenesses
}

function wordLikenesses({ titles, postings, vocabulary, shelf }: CatalogueData, origin: number): Likeness[] {
  const terms = [...new Set(rowOf(titles, origin))]
  return terms
    .map((term) => ({ reason: `word:${vocabulary.name(term)}`, stream: termStream(postings, term), share: 2 }))
    .filter(({ stream: { start, end } }) => end - start > 1 && end - start <= COMMON * shelf.products.length)
}

function sameCategory({ tags, tagProducts, shelf }: CatalogueData, origin: number): Uint32Array | null {
  const categories = rowOf(tags.ownOfProduct, origin).filter((tag) => tags.tags[tag].field === 'category')
  return categories.length === 0 ? null : tagSet(tagProducts, categories, shelf.products.length)
}

/** A point for the same price, none for half or double. */
function priceScore(data: CatalogueData, price: number, product: number): number {
  const other = lowestPrice(data, null, product)
  if (!(price > 0 && other > 0)) return 0
  const distance = Math.abs(Math.log(price / other)) / Math.log(FAR_PRICE)
  return Math.round(Math.max(0, 1 - distance) * POINT)
}

function explain(data: CatalogueData, likenesses: readonly Likeness[], price: number, product: number) {
  const because: { reason: string; score: number }[] = []
  for (const { reason, stream, share } of likenesses) {
    const place = seek(stream.products, stream.start, stream.end, product)
    if (place < stream.end && stream.products[place] === product) {
      because.push({ reason, score: Math.round(scoreAt(stream, place) / share) / POINT })
    }
  }
  const near = priceScore(data, price, product)
  if (near > 0) because.push({ reason: 'price', score: near / POINT })
  const stock = stockScore(data, null, product)
  if (stock > 0) because.push({ reason: 'stock', score: stock / POINT })
  return because.sort((a, b) => b.score - a.score)
}

function rowOf({ starts, items }: { starts: Uint32Array; items: Uint32Array }, row: number): number[] {
  return [...items.subarray(starts[row], starts[row + 1])]
}
