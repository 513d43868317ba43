import type { Language } from '@elmo-chat/kernel'
import type { Constraint, Relaxation, Sort } from '@elmo-chat/protocol'
import { relaxedList, type ShopView } from '@elmo-chat/skills'
import type { Understanding } from '@elmo-chat/understanding'
import { type AnswerSet, chooseSet, queryOf } from './answer-set.js'
import { type AskedText, readAsked } from './asked.js'
import { correctedText } from './corrected-text.js'
import { laps } from './laps.js'
import { readListCursor, writeListCursor } from './list-cursor.js'
import { type ListPage, pageOf, pageSize, unruled } from './list-page.js'
import { likelyCategories } from './ordered.js'
import { type RankedList, type RankOptions, rankList, unranked } from './ranked-list.js'
import { type RequestRules, rulesFor } from './request-rules.js'
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

export type FindOptions = Pick<RankOptions, 'allFeatures' | 'told' | 'clock'>

type Answer = Pick<FoundProducts, 'result' | 'held' | 'relaxed' | 'list'>
type Page = Pick<WishQuery, 'limit' | 'cursor' | 'facets'>

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
  if (corrected === undefined || total === 0 || found.list.asked.wished.length > 0) return found
  // A word that was mended may name what the slip did not: a category, a color.
  const again = findAsWritten(state, view, { ...query, text: corrected }, ranker, options)
  return again.list.asked.wished.length > 0 && again.result.total > 0
    ? { ...again, result: { ...again.result, corrected } }
    : found
}

function findAsWritten(
  state: SearchState,
  view: ShopView,
  query: WishQuery,
  ranker: NamedRanker,
  options: FindOptions,
): FoundProducts {
  const { text, constraints, language, exact = false } = query
  const lap = laps(options)
  const asked = readAsked(text, constraints, { language, currency: view.settings.currency, shop: state.shop, exact })
  const { understood } = asked
  const categories = likelyCategories(state, asked.words)
  lap('understand')
  const rules = rulesFor(state, asked)
  lap('rules')
  const set = chooseSet(asked, state, rules)
  lap('words')
  const page = { limit: pageSize(query.limit), facets: query.facets, ...cursorOf(query.cursor) }
  const ranking = { ...options, ranker, rules, set, categories }
  const sort = query.sort ?? understood.sort
  const inOrder = sort && sorted(state, asked, ranking, sort, page)
  const answer = inOrder ?? ranked(state, asked, ranking, page)
  // What is given up is looked for among mended words, which were not asked for.
  const isMissed = answer.result.total === 0 && set !== null && !exact
  const given = isMissed ? relaxed(view, asked, answer.list, page, language) : null
  const { redirect } = rules.active
  return { understood, categories, ...(given ?? answer), ...(redirect ? { redirect: redirect.url } : {}) }
}

interface Ranking extends RankOptions {
  readonly ranker: NamedRanker
  readonly rules: RequestRules
  readonly set: AnswerSet | null
}

/** All that answers in an order that was asked for, which no ranker or pin changes; null where nothing answers. */
function sorted(state: SearchState, asked: AskedText, ranking: Ranking, sort: Sort, page: Page): Answer | null {
  const { set, rules, allFeatures } = ranking
  if (set === null) return null
  const place = readListCursor(page.cursor)
  const { sorted: from, shown } = 'sorted' in place ? place : { sorted: undefined, shown: 0 }
  const { limit, facets } = page
  const query = { ...queryOf(set, asked, rules.synonyms), limit, facets, sort, ...cursorOf(from) }
  const { cursor, ...result } = state.shop.index.search(query)
  if (result.total === 0) return null
  const hits = result.hits.map((hit) => unruled(hit, false))
  const firstRank = Math.min(shown, result.total) + 1
  const next = cursor === undefined ? {} : { cursor: writeListCursor({ sorted: cursor, shown: shown + hits.length }) }
  const list = allFeatures ? rankList(state, asked, ranking) : unranked(asked, rules, set)
  return {
    result: whole(asked, set.text, { ...result, hits, firstRank, ...next }),
    held: set.constraints,
    relaxed: [],
    list,
  }
}

/** What answers, in the ranker's order; a first page that it does not fill goes on with what comes near. */
function ranked(state: SearchState, asked: AskedText, ranking: Ranking, page: Page): Answer {
  const { set, ranker } = ranking
  const fill = page.cursor === undefined ? page.limit : 0
  const list = rankList(state, asked, { ...ranking, fill, facets: page.facets, mayBring: true })
  const result = pageOf(state, list, ranker, { ...page, withNear: asked.typed !== '' })
  return {
    // Other words are told where they find something.
    result: set && result.total > 0 ? whole(asked, set.text, result) : uncorrected(result),
    held: set?.constraints ?? asked.demanded,
    relaxed: filledBy(result, asked),
    list,
  }
}

/** What meets the most of a wish that nothing meets; null where nothing of it can be given up. */
function relaxed(view: ShopView, asked: AskedText, list: RankedList, page: Page, language: Language): Answer | null {
  const wish = { constraints: [...asked.demanded, ...asked.wished], query: asked.left }
  const given = relaxedList(wish, view, language)
  if (!given) return null
  const { constraints, query } = given.wish
  const shown = view.index.search({ ...page, text: query, constraints, words: 'all' })
  // A price that was moved is told as the nearest one, so that what has it stands first.
  const isMoved = given.gaveUp.some(({ to }) => to)
  const { cursor: _, ...nearest } = given.result
  const isPaged = shown.total > 0 && !isMoved
  const near = isPaged ? shown : { ...nearest, facets: shown.facets }
  const place = readListCursor(page.cursor)
  const before = !isPaged ? 0 : 'offset' in place ? place.offset : place.shown
  const hits = near.hits.slice(0, page.limit).map((hit) => unruled(hit, true))
  const result = whole(asked, query, { ...near, hits, firstRank: Math.min(before, shown.total) + 1, total: 0 })
  return { result, held: constraints, relaxed: given.relaxed, list }
}

function uncorrected({ corrected: _, ...page }: ListPage): ListPage {
  return page
}

/** The page with the whole text as it was answered, where that is not what was typed. */
function whole({ typed, spelled }: AskedText, lookedUp: string, { corrected, ...page }: ListPage): ListPage {
  const answered = (corrected === undefined ? spelled : correctedText(spelled, lookedUp, corrected)).trim()
  return answered === typed ? page : { ...page, corrected: answered }
}

/** Says that a page goes on with what does not hold all the words. */
function filledBy({ hits }: ListPage, { typed }: AskedText): Relaxation[] {
  return hits.some(({ isNear }) => isNear) ? [{ field: 'words', from: typed, to: null }] : []
}

const cursorOf = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })
