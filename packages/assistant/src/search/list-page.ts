import type { SearchHit, SearchIndex, SearchResult } from '@elmo-chat/search'
import { queryOf } from './answer-set.js'
import { type ListPlace, readListCursor, writeListCursor } from './list-cursor.js'
import { becauseOf, type Ordered } from './ordered.js'
import type { PlacedProduct, RankedList } from './ranked-list.js'
import type { NamedRanker, SearchState } from './search-state.js'

/** A product as it is shown. */
export interface ListedHit extends SearchHit {
  /** Names of the merchant's rules that moved it. */
  readonly rules: readonly string[]
  /** Whether it only comes near what was asked. */
  readonly isNear: boolean
}

export interface ListPage extends Omit<SearchResult, 'hits'> {
  readonly hits: readonly ListedHit[]
  /** The rank of the first of them in the whole list, from 1. */
  readonly firstRank: number
}

export interface PageOptions {
  readonly limit: number
  readonly cursor?: string
  /** Whether a first page that is not full is filled with what comes near. */
  readonly withNear?: boolean
}

/** The hits of a page, and where the next one begins; null where it is the last. */
interface Walked {
  readonly hits: readonly ListedHit[]
  readonly next: ListPlace | null
}

/** A product that no rule moved. */
export const unruled = (hit: SearchHit, isNear: boolean): ListedHit => listedAs(hit, [], isNear)

const LARGEST_PAGE = 100

/** Numbers that are no size of a page count as the nearest that is one. */
export const pageSize = (limit: number) => Math.max(0, Math.min(LARGEST_PAGE, Math.floor(limit) || 0))

/** A page of a ranked list. Through all pages each product of the set comes once. */
export function pageOf(state: SearchState, list: RankedList, ranker: NamedRanker, options: PageOptions): ListPage {
  const { answered, brought, near } = list
  const { total, facets, corrected, missing } = answered
  const limit = pageSize(options.limit)
  const place = readListCursor(options.cursor)
  const shown = shownBefore(list, place)
  const { hits, next } = limit === 0 ? { hits: [], next: null } : walk(state.shop.index, list, ranker, place, limit)
  const hasRoom = options.withNear && next === null && 'offset' in place && shown === 0
  const filled = hasRoom ? near.slice(0, limit - hits.length) : []
  return {
    total: total + brought,
    hits: [...hits, ...filled.map((one) => unruled(toHit(list, ranker, one), true))],
    firstRank: shown + 1,
    facets,
    missing,
    ...(corrected === undefined ? {} : { corrected }),
    ...(next === null ? {} : { cursor: writeListCursor(next) }),
  }
}

/** How many of a list stand before a place. A cursor comes from outside: it is held to what the list can be. */
function shownBefore({ placed, answered, brought }: RankedList, place: ListPlace): number {
  if ('offset' in place) return Math.min(place.offset, placed.length)
  return 'sorted' in place ? 0 : Math.max(placed.length, Math.min(place.shown, answered.total + brought))
}

/** Through what was put in order, then on through what lies behind it. */
function walk(index: SearchIndex, list: RankedList, ranker: NamedRanker, place: ListPlace, limit: number): Walked {
  const { placed, answered } = list
  const first = answered.cursor ?? null
  const shown = shownBefore(list, place)
  if ('behind' in place) return walkBehind(index, list, { from: place.behind ?? first, shown }, limit)
  const orderedOf = new Map(list.ordered.map((one) => [one.candidate.product.id, one]))
  const hits = placed.slice(shown, shown + limit).map((one) => listed(list, ranker, one, orderedOf))
  const offset = shown + hits.length
  if (offset < placed.length) return { hits, next: { offset } }
  const rest = walkBehind(index, list, { from: first, shown: offset }, limit - hits.length)
  return { hits: [...hits, ...rest.hits], next: rest.next }
}

/** Those of the set that were not put in order, in the order of the words. */
function walkBehind(
  index: SearchIndex,
  list: RankedList,
  { from, shown }: { readonly from: string | null; readonly shown: number },
  limit: number,
): Walked {
  const { set, synonyms, placed, asked } = list
  if (set === null || from === null) return { hits: [], next: null }
  const seen = new Set(placed.map(({ productId }) => productId))
  const search = (limit: number, cursor: string) => index.search({ ...queryOf(set, asked, synonyms), limit, cursor })
  const unseen = ({ hits }: SearchResult) => hits.filter(({ product }) => !seen.has(product.id))
  const hits: ListedHit[] = []
  let at: string | undefined = from
  while (at !== undefined && hits.length < limit) {
    const page: SearchResult = search(limit - hits.length, at)
    hits.push(...unseen(page).map((hit) => unruled(hit, false)))
    at = page.cursor
  }
  // What is left may all have been put in order before.
  let ahead = at
  while (ahead !== undefined) {
    const page: SearchResult = search(LARGEST_PAGE, ahead)
    if (unseen(page).length > 0) return { hits, next: { behind: at!, shown: shown + hits.length } }
    ahead = page.cursor
  }
  return { hits, next: null }
}

function listed(
  list: RankedList,
  ranker: NamedRanker,
  { productId, rules, lifted }: PlacedProduct,
  orderedOf: ReadonlyMap<string, Ordered>,
): ListedHit {
  const hit = lifted ?? toHit(list, ranker, orderedOf.get(productId)!)
  return listedAs(hit, rules, false)
}

function listedAs(
  { product, variants, score, because, features }: SearchHit,
  rules: readonly string[],
  isNear: boolean,
): ListedHit {
  return { product, variants, score, because, ...(features ? { features } : {}), rules, isNear }
}

function toHit({ measured }: RankedList, ranker: NamedRanker, ordered: Ordered): SearchHit {
  const { product, variants } = ordered.candidate
  return { product, variants, score: ordered.score, because: becauseOf(measured, ranker, ordered) }
}
