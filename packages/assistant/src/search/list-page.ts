import type { SearchHit, SearchResult } from '@elmo-chat/search'
import { type ListPlace, readListCursor, writeListCursor } from './list-cursor.js'
import { becauseOf, type Ordered } from './ordered.js'
import { candidateOf, type RankedList } from './ranked-list.js'
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
}

export interface PageOptions {
  readonly limit: number
  readonly cursor?: string
  readonly facets?: readonly string[]
  /** Whether a first page that is not full is filled with what comes near. */
  readonly withNear?: boolean
}

const NONE: ListPage = { total: 0, hits: [], facets: [], missing: [] }

/** A page of a ranked list. Through all pages each product of the set comes once. */
export function pageOf(state: SearchState, list: RankedList, ranker: NamedRanker, options: PageOptions): ListPage {
  const { set, placed, synonyms, asked } = list
  if (set === null) return NONE
  const { index } = state.shop
  const limit = Math.max(0, Math.min(100, Math.floor(options.limit) || 0))
  const { constraints, text } = set
  const base = { constraints, text, words: 'all' as const, mend: asked.mend, ...(synonyms ? { synonyms } : {}) }
  const { total, facets, corrected, missing } = index.search({ ...base, limit: 0, facets: options.facets ?? [] })
  const brought = placed.filter(({ index }) => index === null).length
  const whole = total + brought
  const place = readListCursor(options.cursor)
  const hits: ListedHit[] = 'offset' in place ? placed.slice(place.offset, place.offset + limit).flatMap(hitOf) : []
  let next: ListPlace | null = nextWithin(place, hits.length, placed.length)
  if (hits.length < limit && whole > placed.length && next !== null && 'behind' in next) {
    const seen = new Set(placed.map(({ productId }) => productId))
    let behind: string | undefined = next.behind ?? undefined
    next = null
    for (let more = true; more && hits.length < limit; ) {
      const page: SearchResult = index.search({
        ...base,
        limit: limit - hits.length,
        ...(behind === undefined ? {} : { cursor: behind }),
      })
      hits.push(
        ...page.hits
          .filter(({ product }) => !seen.has(product.id))
          .map((hit) => ({ ...hit, rules: [], isNear: false })),
      )
      behind = page.cursor
      more = behind !== undefined
      next = behind === undefined ? null : { behind }
    }
  } else if (whole <= placed.length && next !== null && 'behind' in next) next = null
  const room =
    options.withNear && place && 'offset' in place && place.offset === 0 && next === null ? limit - hits.length : 0
  const near = list.near.slice(0, Math.max(0, room)).map((ordered) => ({ ...toHit(ordered), rules: [], isNear: true }))
  return {
    total: whole,
    hits: [...hits, ...near],
    facets,
    missing,
    ...(corrected === undefined ? {} : { corrected }),
    ...(next === null ? {} : { cursor: writeListCursor(next) }),
  }

  function hitOf({ productId, rules }: RankedList['placed'][number]): ListedHit[] {
    const ordered = list.ordered.find(({ candidate }) => candidate.product.id === productId)
    if (ordered) return [{ ...toHit(ordered), rules, isNear: false }]
    const product = index.product(productId)
    if (!product || candidateOf(list, productId)) return []
    const variants = product.variants.map((_, at) => at)
    return [{ product, score: 0, variants, because: [], rules, isNear: false }]
  }

  function toHit(ordered: Ordered): SearchHit {
    const { product, variants } = ordered.candidate
    return { product, variants, score: ordered.score, because: becauseOf(list.measured, ranker, ordered) }
  }
}

/** Where the next page begins, once so many of the ordered part were shown; what lies behind it may be empty. */
function nextWithin(place: ListPlace, shown: number, ordered: number): ListPlace | null {
  if ('behind' in place) return place
  const offset = place.offset + shown
  return offset < ordered ? { offset } : { behind: null }
}
