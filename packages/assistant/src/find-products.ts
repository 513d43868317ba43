import type { Language } from '@elmo-chat/kernel'
import type { Constraint, Relaxation, Sort } from '@elmo-chat/protocol'
import type { SearchResult } from '@elmo-chat/search'
import { relaxedList, type ShopView } from '@elmo-chat/skills'
import { type Understanding, understand } from '@elmo-chat/understanding'
import type { Shop } from './shop.js'

/** What a search box asks for. */
export interface WishQuery {
  readonly text: string
  readonly constraints: readonly Constraint[]
  readonly sort?: Sort
  readonly limit: number
  readonly cursor?: string
  readonly facets: readonly string[]
  readonly language: Language
}

export interface FoundProducts {
  readonly understood: Understanding
  readonly result: SearchResult
  /** The constraints that the hits meet. */
  readonly held: readonly Constraint[]
  readonly relaxed: Relaxation[]
}

/**
 * Finds products for a search box: the words are understood as a customer's wish, so that "blue shirts under 200"
 * filters; what names a product is looked up by its words. When nothing meets all of it, what does with the least given
 * up is found, with what that was in `relaxed`.
 */
export function findProducts(shop: Shop, view: ShopView, query: WishQuery): FoundProducts {
  const { text, constraints, limit, cursor, facets, language } = query
  const understood = understand(
    text,
    { language, shown: [], selected: null, asked: null, category: null, currency: view.settings.currency },
    shop.vocabulary,
  )
  const sort = query.sort ?? understood.sort
  const base = { limit, facets, ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) }
  if (understood.references.some(({ kind }) => kind === 'product')) {
    const named = shop.index.search({ ...base, text, constraints, words: 'all' })
    if (named.total > 0) return { understood, result: named, held: constraints, relaxed: [] }
  }
  const held = [...constraints, ...understood.constraints]
  const result = shop.index.search({ ...base, text: understood.query, constraints: held, words: 'all' })
  const near =
    result.total > 0 ? undefined : relaxedList({ constraints: held, query: understood.query }, view, language)
  if (!near) return { understood, result, held, relaxed: [] }
  const shown = shop.index.search({ ...base, text: near.wish.query, constraints: near.wish.constraints, words: 'all' })
  return {
    understood,
    result: { ...(shown.total > 0 ? shown : near.result), total: 0 },
    held: near.wish.constraints,
    relaxed: near.relaxed,
  }
}
