import type { Product, Variant } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { clearRange, fullBits, hasBit } from '../bits.js'
import type { Standing } from '../catalogue-data.js'
import { FrequentTerms } from '../frequent-terms.js'
import type { NumberColumn } from '../number-columns.js'
import type { MeanLengths } from '../postings.js'
import type { Rows } from '../rows.js'
import { availableProducts } from '../segment.js'
import type { Shared } from '../shared.js'
import { buildShelf, placeOf, type Shelf } from '../shelf.js'
import { Slots } from '../slots.js'
import { Sums } from '../stream.js'
import { TagProducts } from '../tag-products.js'
import { WordList } from '../word-list.js'
import type { BytesReader, BytesWriter } from './bytes.js'

/** Writes a segment but for its products, of which it keeps the ids of those that are gone. */
export function* saveStanding(standing: Standing, shared: Shared, to: BytesWriter): Steps<void> {
  const { shelf, postings, titles, tagRows, numbers, readWith } = standing.segment
  const gone = standing.live === null ? [] : shelf.products.filter((_, place) => !hasBit(standing.live!, place))
  yield* to.strings(gone.map(({ id }) => id))
  to.numbers(Uint32Array.from(gone, ({ variants }) => variants.length))
  to.json({ products: shelf.products.length, variants: shelf.variantCount })
  to.numbers(shared.dictionary.numbersIn(readWith))
  yield
  yield* saveSlots(postings.slots, to)
  to.numbers(postings.starts)
  to.numbers(postings.products)
  to.numbers(postings.weights)
  saveRows(titles, to)
  yield* saveSlots(tagRows.slots, to)
  for (const rows of [tagRows.productsOf, tagRows.variantsOf, tagRows.ownOfProduct, tagRows.ownOfVariant]) {
    saveRows(rows, to)
  }
  to.json([...numbers.values()].map(({ field, products }) => ({ field, products })))
  for (const column of numbers.values()) {
    to.numbers(column.variants)
    to.numbers(column.numbers)
  }
}

/** Reads what `saveStanding` wrote; `live` are the products that are not gone. */
export function* loadStanding(
  live: readonly Product[],
  shared: Shared,
  means: MeanLengths,
  from: BytesReader,
): Steps<Standing> {
  const goneIds = yield* from.strings()
  const goneVariants = from.uint32()
  const { products, variants } = from.json<{ products: number; variants: number }>()
  const gone = goneIds.map((id, at) => goneProduct(id, goneVariants[at]))
  const shelf = yield* buildShelf([...live, ...gone])
  if (shelf.products.length !== products || shelf.variantCount !== variants) throw new RangeError('Other products.')
  const readWith = new WordList()
  for (const number of from.uint32()) readWith.add(shared.dictionary.words[number])
  yield
  const slots = yield* loadSlots(from)
  const postings = { slots, starts: from.uint32(), products: from.uint32(), weights: from.uint16() }
  const titles = loadRows(from)
  const tagRows = {
    slots: yield* loadSlots(from),
    productsOf: loadRows(from),
    variantsOf: loadRows(from),
    ownOfProduct: loadRows(from),
    ownOfVariant: loadRows(from),
  }
  const columns = from.json<Pick<NumberColumn, 'field' | 'products'>[]>()
  const numbers = new Map(
    columns.map((column) => [column.field, { ...column, variants: from.uint32(), numbers: from.float64() }]),
  )
  const segment = {
    shelf,
    postings,
    frequentTerms: new FrequentTerms(postings, products),
    titles,
    tagRows,
    tagProducts: new TagProducts(shelf, tagRows),
    numbers,
    available: yield* availableProducts(shelf),
    readWith,
    means,
    sums: new Sums(products),
  }
  return { segment, ...liveBits(shelf, new Set(goneIds)), count: live.length }
}

function liveBits(shelf: Shelf, gone: ReadonlySet<string>): Pick<Standing, 'live' | 'liveVariants'> {
  if (gone.size === 0) return { live: null, liveVariants: null }
  const live = fullBits(shelf.products.length)
  const liveVariants = fullBits(shelf.variantCount)
  for (const id of gone) {
    const place = placeOf(shelf, id)
    clearRange(live, place, place + 1)
    clearRange(liveVariants, shelf.variantStarts[place], shelf.variantStarts[place + 1])
  }
  return { live, liveVariants }
}

function saveRows({ starts, items }: Rows, to: BytesWriter): void {
  to.numbers(starts)
  to.numbers(items)
}

function loadRows(from: BytesReader): Rows {
  return { starts: from.uint32(), items: from.uint32() }
}

function* saveSlots(slots: Slots, to: BytesWriter): Steps<void> {
  to.json(slots.isWhole ? slots.size : null)
  const ids = new Uint32Array(slots.isWhole ? 0 : slots.size)
  for (let slot = 0; slot < ids.length; slot++) ids[slot] = slots.idOf(slot)
  to.numbers(ids)
  yield
}

function* loadSlots(from: BytesReader): Steps<Slots> {
  const size = from.json<number | null>()
  const ids = from.uint32()
  yield
  return size === null ? Slots.of(ids) : Slots.whole(size)
}

/** Stands in the place of a product that is gone and can no longer be found. */
function goneProduct(id: string, variants: number): Product {
  return {
    id,
    source: '',
    sourceId: '',
    title: '',
    description: '',
    language: 'en',
    brand: null,
    categories: [],
    attributes: [],
    url: null,
    images: [],
    variants: Array.from({ length: variants }, () => GONE),
    releasedAt: null,
  }
}

const GONE: Variant = {
  id: '',
  sku: null,
  options: {},
  attributes: [],
  price: null,
  compareAt: null,
  available: false,
  stock: null,
  image: null,
}
