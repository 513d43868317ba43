import type { Language } from '@elmo-chat/kernel'
import type { Constraint, Relaxation, Sort } from '@elmo-chat/protocol'
import { relaxedList, type ShopView } from '@elmo-chat/skills'
import type { Understanding } from '@elmo-chat/understanding'
import { type AskedText, readAsked } from './asked.js'
import { correctedText } from './corrected-text.js'
import { type ListPage, pageOf } from './list-page.js'
import { likelyCategories } from './ordered.js'
import { type RankedList, type RankOptions, rankList } from './ranked-list.js'
import type { NamedRanker, SearchState } from './search-state.js'

/** What a search box asks for. */
export interface WishQuery {
  readonly text: string
  readonly constraints: readonly Constraint[]
  readonly sort?: Sort
  readonly limit: number
  readonly cursor?: string
  readonly facets: readonly string[]
  readonly language: Language
  /** Whether the words are taken as they are written, slips and all. */
  readonly exact?: boolean
}

export interface FoundProducts {
  readonly understood: Understanding
  readonly result: ListPage
  /** The constraints that the hits meet. */
  readonly held: readonly Constraint[]
  readonly relaxed: readonly Relaxation[]
  readonly redirect?: string
  readonly list: RankedList
  /** Categories that the words may mean, with their probabilities. */
  readonly categories: ReadonlyMap<string, number>
}

/**
 * Finds products for a search box: the words are understood as a customer's wish, so that "blue shirts under 200"
 * filters; where the shop's own titles use the words otherwise, they are looked up as words. What answers comes first,
 * in the ranker's order under the merchant's rules; a page that it does not fill goes on with what comes near, and says
 * so in `relaxed`.
 */
export function findProducts(
  state: SearchState,
  view: ShopView,
  query: WishQuery,
  ranker: NamedRanker = state.ranker,
  options: FindOptions = {},
): FoundProducts {
  const found = findAsWritten(state, view, query, ranker, options)
  const { corrected, total } = found.result
  if (corrected === undefined || total === 0) return found
  // A word that was mended may name what the slip did not: a category, a color.
  const again = findAsWritten(state, view, { ...query, text: corrected }, ranker, options)
  return again.list.asked.wished.length > found.list.asked.wished.length && again.result.total > 0
    ? { ...again, result: { ...again.result, corrected } }
    : found
}

export type FindOptions = Pick<RankOptions, 'allFeatures' | 'told' | 'clock'>

function findAsWritten(
  state: SearchState,
  view: ShopView,
  { text, constraints, limit, cursor, facets, language, ...query }: WishQuery,
  ranker: NamedRanker,
  options: FindOptions,
): FoundProducts {
  const started = options.clock?.() ?? 0
  const { exact = false } = query
  const asked = readAsked(text, constraints, { language, currency: view.settings.currency, shop: state.shop, exact })
  const { understood } = asked
  const categories = likelyCategories(state, asked.words)
  options.told?.('understand', (options.clock?.() ?? 0) - started)
  const list = rankList(state, asked, { ranker, categories, fill: query.sort || cursor ? 0 : limit, ...options })
  const { set, active, synonyms } = list
  const redirect = active.redirect ? { redirect: active.redirect.url } : {}
  const sort = query.sort ?? understood.sort
  const held = set?.constraints ?? constraints
  const found = { understood, list, held, categories, ...redirect }
  if (set === null) return { ...found, result: pageOf(state, list, ranker, { limit }), relaxed: [] }
  if (sort) {
    const words = { words: 'all' as const, mend: asked.mend, ...(synonyms ? { synonyms } : {}) }
    const page = { limit, facets, sort, ...(cursor === undefined ? {} : { cursor }) }
    const sorted = state.shop.index.search({ constraints: set.constraints, text: set.text, ...words, ...page })
    if (sorted.total > 0) {
      const hits = sorted.hits.map((hit) => ({ ...hit, rules: [], isNear: false }))
      return { ...found, result: whole(text, asked, set.text, { ...sorted, hits }), relaxed: [] }
    }
  }
  const ranked = pageOf(state, list, ranker, {
    limit,
    facets,
    withNear: text.trim() !== '',
    ...(cursor === undefined ? {} : { cursor }),
  })
  const result = whole(text, asked, set.text, ranked)
  const wish = { constraints: [...asked.demanded, ...asked.wished], query: asked.left }
  // What is given up is looked for among mended words, which were not asked for.
  const given = result.total > 0 || exact ? undefined : relaxedList(wish, view, language)
  if (!given) {
    const isFilled = result.hits.some(({ isNear }) => isNear)
    return { ...found, result, relaxed: isFilled ? [{ field: 'words', from: text.trim(), to: null }] : [] }
  }
  const page = { limit, facets, words: 'all' as const, ...(cursor === undefined ? {} : { cursor }) }
  const shown = view.index.search({ ...page, text: given.wish.query, constraints: given.wish.constraints })
  // A price that was moved is told as the nearest one, so that what has it stands first.
  const isMoved = given.gaveUp.some(({ to }) => to)
  const { cursor: _, ...nearest } = given.result
  const near = shown.total > 0 && !isMoved ? shown : { ...nearest, facets: shown.facets }
  const hits = near.hits.slice(0, limit).map((hit) => ({ ...hit, rules: [], isNear: true }))
  return {
    ...found,
    result: whole(text, asked, given.wish.query, { ...near, hits, total: 0 }),
    held: given.wish.constraints,
    relaxed: given.relaxed,
  }
}

/** The page with the whole text as it was answered, where that is not what was typed. */
function whole(typed: string, { spelled }: AskedText, lookedUp: string, { corrected, ...page }: ListPage): ListPage {
  const answered = corrected === undefined ? spelled : correctedText(spelled, lookedUp, corrected)
  return answered.trim() === typed.slice(0, spelled.length).trim() ? page : { ...page, corrected: answered.trim() }
}
