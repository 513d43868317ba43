import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { clearRange, fullBits, hasBit } from './bits.js'
import type { Standing } from './catalogue-data.js'
import { buildState, type IndexState, languageOf } from './index-state.js'
import { buildSegment, type Segment, Uncounting } from './segment.js'
import type { Shared } from './shared.js'
import { buildShelf, placeOf, type Shelf } from './shelf.js'
import { uncountTags } from './tag-rows.js'
import { TallyEdit } from './tally.js'
import type { CatalogueChange } from './types.js'

/** So many segments of about one size stand side by side before they become one. */
const SIDE_BY_SIDE = 4
/** Up to so many products, segments are of one size; then each size is SIZES_APART times the last. */
const SMALLEST = 64
const SIZES_APART = 8
/** All is read anew when more than this share of the products was put or has gone since, and at least so many. */
const SHARE_TO_READ_ANEW = 0.5
const FEWEST_TO_READ_ANEW = 1000
/** By so large a share must products of the other language be more, where there are many. */
const CLEARLY_MORE = 0.1
/** Steps end after so many products that are read, looked up or copied. */
const STEP_PRODUCTS = 8
const STEP_LOOKUPS = 64
const STEP_COPIES = 8192

/**
 * The state after a change. What is put makes a segment of its own, together with the products of small segments of which
 * there are too many and of segments that are mostly gone; all other segments stay as they are. Merging reads the products
 * again, so that it also takes in the words that others have brought to the dictionary since.
 *
 * Cost  time O(text of what is put and merged), a product being merged some four times for each power of eight in their
 *       number, and O(products) for copies of numbers; in steps of a few milliseconds.
 */
export function* updateState(state: IndexState, { put, remove }: CatalogueChange): Steps<IndexState> {
  const given = yield* buildShelf(put)
  const { kept, gone } = yield* withoutProducts(state.standings, [...remove, ...given.products.map(({ id }) => id)])
  if (given.products.length === 0 && gone.length === 0) return state
  const changedSince =
    state.changedSince + given.products.length + gone.reduce((sum, { products }) => sum + products.length, 0)
  if (mustReadAnew(state, given.products, gone, changedSince)) {
    const all: Product[] = []
    for (const standing of kept) yield* takeLive(standing, all)
    for (const product of given.products) all.push(product)
    return yield* buildState(all, state.shared.lexicon)
  }
  const merged = toMerge(kept, given.products.length)
  const moved: Leaving[] = merged.map((one) => ({ segment: one.segment, products: liveProducts(one) }))
  const edit = new TallyEdit(state.tally)
  const taken = gone.flatMap(({ products }) => products)
  for (const [by, products] of [
    [-1, taken],
    [1, given.products],
  ] as const) {
    for (const [at, product] of products.entries()) {
      state.shared.dictionary.count(product, by, edit)
      if (at % STEP_LOOKUPS === STEP_LOOKUPS - 1) yield
    }
  }
  yield* uncount(state.shared, [...gone, ...moved], edit)
  const staying = kept.filter((standing) => standing.count > 0 && !merged.includes(standing))
  const fresh = moved.length === 0 ? given : yield* buildShelf([...moved.flatMap((one) => one.products), ...put])
  return yield* withSegment({ ...state, changedSince }, staying, fresh, edit)
}

/** Products that leave their segment. */
interface Leaving {
  readonly segment: Segment
  readonly products: readonly Product[]
}

/** Takes products out of the segments in which they stand. */
function* withoutProducts(
  standings: readonly Standing[],
  ids: readonly string[],
): Steps<{ readonly kept: Standing[]; readonly gone: Leaving[] }> {
  const kept: Standing[] = []
  const gone: Leaving[] = []
  for (const standing of standings) {
    const places = new Set<number>()
    for (const [at, id] of ids.entries()) {
      const place = placeOf(standing.segment.shelf, id)
      if (place >= 0 && (standing.live === null || hasBit(standing.live, place))) places.add(place)
      if (at % STEP_LOOKUPS === STEP_LOOKUPS - 1) yield
    }
    if (places.size > 0) {
      const { products } = standing.segment.shelf
      gone.push({ segment: standing.segment, products: [...places].map((place) => products[place]) })
    }
    kept.push(places.size > 0 ? withoutPlaces(standing, places) : standing)
  }
  return { kept, gone }
}

function withoutPlaces({ segment, live, liveVariants, count }: Standing, places: ReadonlySet<number>): Standing {
  const { products, variantCount, variantStarts } = segment.shelf
  const productsLeft = live?.slice() ?? fullBits(products.length)
  const variantsLeft = liveVariants?.slice() ?? fullBits(variantCount)
  for (const place of places) {
    clearRange(productsLeft, place, place + 1)
    clearRange(variantsLeft, variantStarts[place], variantStarts[place + 1])
  }
  return { segment, live: productsLeft, liveVariants: variantsLeft, count: count - places.size }
}

function* takeLive({ segment, live }: Standing, to: Product[]): Steps<void> {
  for (const [place, product] of segment.shelf.products.entries()) {
    if (live === null || hasBit(live, place)) to.push(product)
    if (place % STEP_COPIES === STEP_COPIES - 1) yield
  }
}

function liveProducts({ segment, live }: Standing): readonly Product[] {
  const { products } = segment.shelf
  return live === null ? products : products.filter((_, place) => hasBit(live, place))
}

/** Whether so much differs that the mean lengths, the language and the first segment are better made anew. */
function mustReadAnew(
  { shared, tally }: IndexState,
  put: readonly Product[],
  gone: readonly Leaving[],
  changedSince: number,
): boolean {
  const taken = gone.flatMap(({ products }) => products)
  const chinese = tally.chinese + countChinese(put) - countChinese(taken)
  const products = tally.products + put.length - taken.length
  const most = Math.max(FEWEST_TO_READ_ANEW, products * SHARE_TO_READ_ANEW)
  return products === 0 || changedSince > most || isInOtherLanguage(shared, chinese, products)
}

/** A large catalogue that is half in one language, half in the other, must not be read anew with every change. */
function isInOtherLanguage({ language }: Shared, chinese: number, products: number): boolean {
  if (languageOf(chinese, products) === language) return false
  return products < FEWEST_TO_READ_ANEW || Math.abs(2 * chinese - products) > products * CLEARLY_MORE
}

function countChinese(products: readonly Product[]): number {
  return products.reduce((sum, { language }) => sum + (language === 'zh' ? 1 : 0), 0)
}

/** The segments that are to become one with what is put: those of one size of which there are too many, and lower sizes. */
function toMerge(standings: readonly Standing[], put: number): Standing[] {
  const later = standings.slice(1).filter(({ count }) => count > 0)
  const merged = new Set(later.filter(({ segment, count }) => count * 2 < segment.shelf.products.length))
  const most = Math.max(put, ...later.map(({ count }) => count))
  for (let size = SMALLEST; ; size *= SIZES_APART) {
    const small = later.filter(({ count }) => count <= size)
    if (small.length + (put <= size ? 1 : 0) > sizesUpTo(size) * SIDE_BY_SIDE) for (const one of small) merged.add(one)
    if (size >= most) return [...merged]
  }
}

/** How many sizes of segments there are up to one. */
function sizesUpTo(size: number): number {
  return 1 + Math.round(Math.log(size / SMALLEST) / Math.log(SIZES_APART))
}

/** Takes out of the tally what was counted of products in their segments, but for the dictionary. */
function* uncount(shared: Shared, leaving: readonly Leaving[], edit: TallyEdit): Steps<void> {
  for (const { segment, products } of leaving) {
    const texts = new Uncounting(shared, segment, edit)
    for (const [at, product] of products.entries()) {
      texts.take(product)
      uncountTags(product, shared.tags, edit)
      if (product.language === 'zh') edit.chinese--
      edit.products--
      if (at % STEP_PRODUCTS === STEP_PRODUCTS - 1) yield
    }
  }
}

/** The state in which the shelf's products are a segment beside those that stay. */
function* withSegment(
  state: IndexState,
  staying: readonly Standing[],
  shelf: Shelf,
  edit: TallyEdit,
): Steps<IndexState> {
  const { shared, tally, dictionary: before } = state
  const dictionary = shared.dictionary.changedList(before, tally.words, edit.words.done())
  yield
  const standings = [...staying]
  if (shelf.products.length > 0) {
    const segment = yield* buildSegment(shelf, shared, dictionary, state.means, edit)
    standings.push({ segment, live: null, liveVariants: null, count: shelf.products.length })
  }
  const order = yield* state.order.next(standings)
  return { ...state, tally: edit.done(), dictionary, standings, order }
}
