import type { Product } from '@elmo-chat/catalog'
import { type Steps, seededRandom } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { SparseMatrix, truncatedSvd, VectorTable } from '@elmo-chat/numerics'
import { CatalogueMeaning } from './catalogue-meaning.js'
import { MeaningReader } from './meaning-reader.js'
import { type MeaningText, meaningText } from './meaning-text.js'
import { readProduct } from './product-terms.js'
import { GrowingTerms, KnownTerms, TermSums } from './term-space.js'
import type { Behavior, Meaning, MeaningOptions } from './types.js'
import { unit } from './unit.js'

const DIMENSIONS = 64
const PAIR_WEIGHT = 0.5
/** No more columns than this: the rarest terms go first. */
const MOST_COLUMNS = 60_000
/** A term of one product alone joins nothing to anything. */
const LEAST_PRODUCTS = 2
/** Chosen on queries of bench/quality/meaning: two rounds find the directions more exactly, and answer worse. */
const ROUNDS = 1
const STEP_PRODUCTS = 8
const STEP_TERMS = 4096

/**
 * Learns a space of meaning from a catalogue, and from what people did where that is known: weighted terms of each
 * product (log-scaled, by rarity) and its fellows, then the directions in which they vary most.
 *
 * Cost     time O(terms of all products · dimensions), in steps of a few milliseconds; 100,000 products take some ten
 *          seconds. Memory while fitting 8 bytes a term of a product and about 700 bytes a column; afterwards 256 bytes
 *          a product and a column, at 64 dimensions.
 * Repeats  The same products in the same order, with the same seed, give the same space.
 * Source   Deerwester et al., Indexing by latent semantic analysis (1990).
 * Departs  from its terms: concepts of the lexicon stand among them, so that both languages meet; products and queries
 *          alike lie where their terms do (rows of V, not of V/Σ).
 */
export function* buildMeaning(
  given: readonly Product[],
  lexicon: Lexicon,
  options: MeaningOptions = {},
): Steps<Meaning> {
  const texts: MeaningText[] = []
  for (const product of yield* eachOnce(given)) {
    texts.push(meaningText(product))
    if (texts.length % STEP_PRODUCTS === 0) yield
  }
  return yield* learnSpace(texts, lexicon, options)
}

/** The same of what is read of the products, each once. */
export function* learnSpace(
  products: readonly MeaningText[],
  lexicon: Lexicon,
  options: MeaningOptions,
): Steps<Meaning> {
  const { dimensions = DIMENSIONS, coClicks = {}, pairWeight = PAIR_WEIGHT, seed = 1 } = options
  const matrix = new SparseMatrix()
  const terms = new GrowingTerms()
  yield* writeRows(matrix, terms, products, lexicon, coClicks)
  const counts = yield* matrix.rowsOfColumns()
  const weights = yield* weighTerms(terms, counts, products.length)
  const mean = Math.sqrt((yield* matrix.squares(weights)) / Math.max(1, products.length))
  const { numberOf, names, nameWeights } = yield* chooseColumns(terms, counts, weights, pairWeight * mean)
  yield* matrix.weigh(numberOf, weights)
  const { right } = yield* truncatedSvd(matrix, { rank: dimensions, random: seededRandom(seed), rounds: ROUNDS })
  const table = new VectorTable(dimensions)
  yield* placeProducts(matrix, right, table)
  const known = yield* KnownTerms.of(names)
  const rowOf = new Map<string, number>()
  for (const [row, { id }] of products.entries()) {
    rowOf.set(id, row)
    if (row % 1024 === 0) yield
  }
  return new CatalogueMeaning({
    lexicon,
    terms: known,
    weights: nameWeights,
    projection: right,
    table,
    ids: products.map(({ id }) => id),
    rowOf,
    folded: 0,
    fit: (all, coClicks) => buildMeaning(all, lexicon, { ...options, ...(coClicks ? { coClicks } : {}) }),
  })
}

/** The products, of several with one id the last one. */
function* eachOnce(given: readonly Product[]): Steps<Product[]> {
  const byId = new Map<string, Product>()
  for (const [at, product] of given.entries()) {
    byId.set(product.id, product)
    if (at % 1024 === 0) yield
  }
  return [...byId.values()]
}

/** Columns that stand for a product: whoever was taken together with it has an entry. */
const PAIR = 'p:'

function* writeRows(
  matrix: SparseMatrix,
  terms: GrowingTerms,
  products: readonly MeaningText[],
  lexicon: Lexicon,
  { clicks = [], pairs = [] }: Behavior,
): Steps<void> {
  const reader = new MeaningReader(terms, lexicon)
  const sums = new TermSums()
  const calledBy = new Map<string, { query: string; weight: number }[]>()
  for (const { query, productId, weight } of clicks) {
    if (weight > 0) calledBy.set(productId, [...(calledBy.get(productId) ?? []), { query, weight }])
  }
  const fellows = fellowsOf(pairs)
  yield
  for (const [row, product] of products.entries()) {
    readProduct(product, calledBy.get(product.id) ?? [], reader, sums)
    sums.drain((term, sum) => matrix.push(term, Math.log1p(sum)))
    const own = fellows.get(product.id)
    if (own) writeFellows(matrix, terms, own)
    matrix.endRow()
    if (row % STEP_PRODUCTS === 0) yield
  }
}

/** Each product with those it was taken together with, and with itself as the strongest of them. */
function fellowsOf(pairs: NonNullable<Behavior['pairs']>): Map<string, Map<string, number>> {
  const fellows = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, weight: number) => {
    const own = fellows.get(from) ?? new Map<string, number>([[from, 0]])
    own.set(to, (own.get(to) ?? 0) + weight)
    own.set(from, Math.max(own.get(from)!, own.get(to)!))
    fellows.set(from, own)
  }
  for (const { a, b, weight } of pairs) {
    if (a === b || !(weight > 0)) continue
    add(a, b, weight)
    add(b, a, weight)
  }
  return fellows
}

function writeFellows(matrix: SparseMatrix, terms: GrowingTerms, own: ReadonlyMap<string, number>): void {
  const length = Math.hypot(...[...own.values()].map(Math.log1p))
  for (const [id, weight] of own) matrix.push(terms.number(`${PAIR}${id}`), Math.log1p(weight) / length)
}

/** By rarity; 0 for the columns of pairs, whose weight hangs on that of all others. */
function* weighTerms(terms: GrowingTerms, counts: Uint32Array, products: number): Steps<Float32Array> {
  const weights = new Float32Array(counts.length)
  for (let term = 0; term < counts.length; term++) {
    if (!terms.begins(term, PAIR)) weights[term] = Math.log((1 + products) / counts[term])
    if (term % STEP_TERMS === 0) yield
  }
  return weights
}

interface Columns {
  /** By term: its column, -1 for one that goes. */
  readonly numberOf: Int32Array
  /** By column. */
  readonly names: readonly string[]
  readonly nameWeights: Float32Array
}

/** Chooses the terms that stay, and gives those of pairs their weight. */
function* chooseColumns(
  terms: GrowingTerms,
  counts: Uint32Array,
  weights: Float32Array,
  pairWeight: number,
): Steps<Columns> {
  const least = leastCount(counts)
  const numberOf = new Int32Array(counts.length).fill(-1)
  const names: string[] = []
  for (let term = 0; term < counts.length; term++) {
    const isPair = terms.begins(term, PAIR)
    if (isPair) weights[term] = pairWeight
    if (counts[term] >= (isPair ? LEAST_PRODUCTS : least)) numberOf[term] = names.push(terms.name(term)) - 1
    if (term % STEP_TERMS === 0) yield
  }
  const nameWeights = new Float32Array(names.length)
  for (let term = 0; term < counts.length; term++) {
    if (numberOf[term] >= 0) nameWeights[numberOf[term]] = weights[term]
    if (term % STEP_TERMS === 0) yield
  }
  return { numberOf, names, nameWeights }
}

/** In how many products a term must stand so that not too many stay. */
function leastCount(counts: Uint32Array): number {
  const having = new Uint32Array(1000)
  for (const count of counts) having[Math.min(count, having.length - 1)]++
  let least = having.length
  for (let columns = 0; least > LEAST_PRODUCTS; least--) {
    columns += having[least - 1]
    if (columns > MOST_COLUMNS) break
  }
  return least
}

/** Writes where each product lies: its row times the projection, at length one. */
function* placeProducts(matrix: SparseMatrix, projection: Float32Array, table: VectorTable): Steps<void> {
  const { dimensions } = table
  const products = matrix.open(Math.ceil(dimensions / 16) * 16)
  const block = products.block()
  const { floats } = block
  for (let column = 0; column < matrix.columns; column++) {
    floats.set(projection.subarray(column * dimensions, (column + 1) * dimensions), column * products.width)
    if (column % 512 === 0) yield
  }
  yield* products.times(block, (product) => table.push(unit(product.subarray(0, dimensions))))
}
