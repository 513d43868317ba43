import type { QueryList } from '@elmo-chat/protocol'
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { choiceIn, textIn } from './search-in-address.js'

const queryLists: readonly QueryList[] = ['top', 'rising', 'without-result', 'without-click', 'refined']
const spans = [7, 28, 90] as const
const languages = ['en', 'zh'] as const

export type Span = (typeof spans)[number]

/** What a new rule or test is begun with, by a link from where the need was seen. */
export interface Beginning {
  readonly q?: string
  /** The product that it is about. */
  readonly product?: string
  readonly does?: 'pin' | 'bury' | 'synonyms'
  /** The word that means the same. */
  readonly to?: string
}

type Search = Record<string, unknown>

/** All in one file: who opens one of these pages opens the next. */
const pages = () => import('./pages/find/index.js')

const beginningIn = (search: Search): Beginning => ({
  q: textIn(search.q),
  product: textIn(search.product),
  does: choiceIn(['pin', 'bury', 'synonyms'] as const, search.does),
  to: textIn(search.to),
})

/** The pages of the group "Find", and what belongs to them. They, their words and their styles load when one is opened. */
export function findRoutes<Shell extends AnyRoute>(shell: Shell) {
  const find = createRoute({
    getParentRoute: () => shell,
    id: 'find',
    component: lazyRouteComponent(pages, 'Find'),
  })
  const search = createRoute({
    getParentRoute: () => find,
    path: '/search',
    component: lazyRouteComponent(pages, 'SearchPage'),
    validateSearch: (search: Search): { days?: Span; language?: 'en' | 'zh' } => ({
      days: choiceIn(spans, search.days),
      language: choiceIn(languages, search.language),
    }),
  })
  const queries = createRoute({
    getParentRoute: () => find,
    path: '/search/queries',
    component: lazyRouteComponent(pages, 'QueriesPage'),
    validateSearch: (search: Search): { list?: QueryList; days?: Span; q?: string } => ({
      list: choiceIn(queryLists, search.list),
      days: choiceIn(spans, search.days),
      q: textIn(search.q),
    }),
  })
  const path = createRoute({
    getParentRoute: () => find,
    path: '/search/path',
    component: lazyRouteComponent(pages, 'PathPage'),
    validateSearch: (search: Search): { q?: string; ranker?: string } => ({
      q: textIn(search.q),
      ranker: textIn(search.ranker),
    }),
  })
  const rules = createRoute({
    getParentRoute: () => find,
    path: '/search/rules',
    component: lazyRouteComponent(pages, 'RulesPage'),
  })
  const newRule = createRoute({
    getParentRoute: () => find,
    path: '/search/rules/new',
    component: lazyRouteComponent(pages, 'NewRulePage'),
    validateSearch: beginningIn,
  })
  const rule = createRoute({
    getParentRoute: () => find,
    path: '/search/rules/$id',
    component: lazyRouteComponent(pages, 'RulePage'),
  })
  const tests = createRoute({
    getParentRoute: () => find,
    path: '/search/tests',
    component: lazyRouteComponent(pages, 'TestsPage'),
    validateSearch: (search: Search): { q?: string; product?: string } => ({
      q: textIn(search.q),
      product: textIn(search.product),
    }),
  })
  const rankers = createRoute({
    getParentRoute: () => find,
    path: '/search/rankers',
    component: lazyRouteComponent(pages, 'RankersPage'),
  })
  const judgements = createRoute({
    getParentRoute: () => find,
    path: '/search/judgements',
    component: lazyRouteComponent(pages, 'JudgementsPage'),
    validateSearch: (search: Search): { q?: string } => ({ q: textIn(search.q) }),
  })
  const judge = createRoute({
    getParentRoute: () => find,
    path: '/search/judgements/query',
    component: lazyRouteComponent(pages, 'JudgePage'),
    validateSearch: (search: Search): { q?: string } => ({ q: textIn(search.q) }),
  })
  const compare = createRoute({
    getParentRoute: () => find,
    path: '/search/compare',
    component: lazyRouteComponent(pages, 'ComparePage'),
    validateSearch: (search: Search): { a?: string; b?: string; on?: 'clicks' | 'judgements' } => ({
      a: textIn(search.a),
      b: textIn(search.b),
      on: choiceIn(['clicks', 'judgements'] as const, search.on),
    }),
  })
  const corrections = createRoute({
    getParentRoute: () => find,
    path: '/corrections',
    component: lazyRouteComponent(pages, 'CorrectionsPage'),
  })
  return [
    find.addChildren([
      search,
      queries,
      path,
      rules,
      newRule,
      rule,
      tests,
      rankers,
      judgements,
      judge,
      compare,
      corrections,
    ]),
  ] as const
}
