import type { Sort } from '@elmo-chat/protocol'
import type { SearchResult } from '@elmo-chat/search'
import type { ShopView } from './shop-view.js'
import type { Wish } from './wish.js'

export interface SearchOptions {
  readonly limit: number
  readonly sort?: Sort | undefined
  readonly cursor?: string
  readonly facets?: readonly string[]
}

/** Searches for all of a wish. Orders by what customers call it: newness is the day of release, relevance no order. */
export function searchWish({ constraints, query }: Wish, options: SearchOptions, { index }: ShopView): SearchResult {
  const { sort, ...rest } = options
  const order = sort && orderOf(sort)
  return index.search({ ...rest, text: query, constraints, words: 'all', ...(order ? { sort: order } : {}) })
}

function orderOf({ field, direction }: Sort): Sort | undefined {
  if (field === 'relevance') return undefined
  return { field: field === 'newness' ? 'newest' : field, direction }
}
