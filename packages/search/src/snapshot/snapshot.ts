import type { Product } from '@elmo-chat/catalog'
import type { Language, Problem, Read, Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { CatalogueIndex } from '../catalogue-index.js'
import { Counts } from '../counts.js'
import { Dictionary } from '../dictionary.js'
import { type IndexState, makeSearchable } from '../index-state.js'
import { Order } from '../order.js'
import type { MeanLengths } from '../postings.js'
import { newShared } from '../shared.js'
import { sortInSteps } from '../sort-in-steps.js'
import { TagRegistry } from '../tags.js'
import type { Tally } from '../tally.js'
import type { SearchIndex } from '../types.js'
import { Vocabulary } from '../vocabulary.js'
import { BytesReader, BytesWriter } from './bytes.js'
import { lexiconFingerprint } from './lexicon-fingerprint.js'
import { readingFingerprint } from './reading-fingerprint.js'
import { loadStanding, saveStanding } from './standing.js'

/** Changes with what is kept and how. */
const VERSION = 1

interface Header {
  readonly fingerprint: string
  readonly lexicon: string
  readonly reading: string
  readonly language: Language
  readonly products: number
  readonly chinese: number
  readonly changedSince: number
  readonly means: MeanLengths
  /** How many products each segment holds, those that are gone too. */
  readonly sizes: readonly number[]
}

/**
 * Writes an index without its products, to be read by `loadIndex`. What is given back shares memory with the index.
 *
 * `fingerprint` names the products and their revisions: an index is only read again where it is the same.
 */
export function* saveIndex(index: SearchIndex, fingerprint: string): Steps<Uint8Array[]> {
  if (!(index instanceof CatalogueIndex)) throw new TypeError('Only an index that was built here can be saved.')
  const { shared, tally, standings, order, means, changedSince } = index.state
  const to = new BytesWriter()
  const header: Header = {
    fingerprint,
    lexicon: yield* lexiconFingerprint(shared.lexicon),
    reading: readingFingerprint(shared.lexicon),
    language: shared.language,
    products: tally.products,
    chinese: tally.chinese,
    changedSince,
    means,
    sizes: standings.map(({ segment }) => segment.shelf.products.length),
  }
  to.json(header)
  yield* shared.vocabulary.save(to)
  yield* to.strings(shared.dictionary.words)
  yield* shared.tags.save(to)
  for (const counts of [tally.terms, tally.surfaces, tally.words, tally.found, tally.own, tally.fields]) {
    to.numbers(counts.toArray())
    yield
  }
  to.json(order.slots === null ? 'whole' : 'slots')
  to.numbers(order.slots ?? new Uint32Array(0))
  for (const standing of standings) yield* saveStanding(standing, shared, to)
  return yield* to.finish(VERSION)
}

/**
 * Reads what `saveIndex` wrote, over the same products. Null, with the problem, for anything else: the caller builds anew.
 *
 * Cost  time O(terms + products), no text is read; the numbers stay where they lie in `bytes`.
 */
export function* loadIndex(
  bytes: Uint8Array,
  products: readonly Product[],
  lexicon: Lexicon,
  fingerprint: string,
): Steps<Read<SearchIndex | null>> {
  try {
    const from = yield* BytesReader.open(bytes, VERSION)
    if (from === 'broken') return { value: null, problems: [BROKEN] }
    if (from === 'foreign') return { value: null, problems: [FOREIGN] }
    const header = from.json<Header>()
    const isOurs =
      header.fingerprint === fingerprint &&
      header.products === products.length &&
      header.reading === readingFingerprint(lexicon) &&
      header.lexicon === (yield* lexiconFingerprint(lexicon))
    if (!isOurs) return { value: null, problems: [FOREIGN] }
    const state = yield* loadState(from, header, products, lexicon)
    return { value: new CatalogueIndex(yield* makeSearchable(state)), problems: [] }
  } catch {
    // Whatever does not fit together in what was read shows itself by an error here.
    return { value: null, problems: [BROKEN] }
  }
}

function* loadState(
  from: BytesReader,
  { language, products: count, chinese, means, changedSince, sizes }: Header,
  products: readonly Product[],
  lexicon: Lexicon,
): Steps<IndexState> {
  const vocabulary = yield* Vocabulary.load(from)
  const dictionary = Dictionary.of(yield* from.strings())
  const shared = newShared(lexicon, language, {
    vocabulary,
    dictionary,
    tags: yield* TagRegistry.load(from, lexicon, language),
  })
  const [terms, surfaces, words, found, own, fields] = Array.from({ length: 6 }, () => Counts.ofArray(from.uint32()))
  const tally: Tally = { products: count, chinese, terms, surfaces, words, found, own, fields }
  const isWhole = from.json<string>() === 'whole'
  const slots = from.uint32()
  const sorted = yield* sortInSteps(products, (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const ofSegment = isWhole ? [sorted] : yield* bySegment(sorted, slots, sizes)
  const standings = []
  for (const live of ofSegment) standings.push(yield* loadStanding(live, shared, means, from))
  const order = isWhole ? Order.ofOne(standings[0]) : yield* Order.ofSlots(standings, slots)
  return { shared, tally, dictionary: dictionary.list(words), standings, order, means, changedSince }
}

/** The products of each segment, in the order of their ids. */
function* bySegment(sorted: readonly Product[], slots: Uint32Array, sizes: readonly number[]): Steps<Product[][]> {
  const lists: Product[][] = sizes.map(() => [])
  const ends: number[] = []
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size)
  for (const [number, product] of sorted.entries()) {
    lists[ends.findIndex((end) => slots[number] < end)].push(product)
    if (number % 4096 === 4095) yield
  }
  return lists
}

function problem(code: string, en: string, zh: string): Problem {
  return {
    code,
    severity: 'warning',
    message: { en, zh },
    remedy: {
      en: 'Nothing needs to be done: the index is built anew from the catalogue.',
      zh: '无需处理：索引会根据商品目录重新建立。',
    },
  }
}

const BROKEN = problem(
  'SEARCH_SNAPSHOT_BROKEN',
  'The saved search index is incomplete or damaged.',
  '已保存的搜索索引不完整或已损坏。',
)
const FOREIGN = problem(
  'SEARCH_SNAPSHOT_FOREIGN',
  'The saved search index belongs to another state of the catalogue or to another release.',
  '已保存的搜索索引属于商品目录的另一状态或其他版本。',
)
