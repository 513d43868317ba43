import type {
  IntentCorrection,
  JudgedProductPage,
  JudgedQueryPage,
  PathRequest,
  PreviewRequest,
  QueryList,
  QueryPage,
  RankerComparison,
  RankerList,
  RelevanceTests,
  Rule,
  RulePreview,
  SearchAnalytics,
  SearchPath,
} from '@elmo-chat/protocol'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './api.js'
import { address } from './queries.js'

/* What the pages of the group "Find" ask. */

export const analyticsQuery = (days: number, language: string) =>
  queryOptions({
    queryKey: ['search', 'analytics', days, language],
    queryFn: () => call<SearchAnalytics>(`search/analytics?${address({ days: `${days}`, language })}`),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

export const queryRowsPath = (list: QueryList, days: number, q: string, cursor: string, limit = '') =>
  `search/queries?${address({ list, days: `${days}`, q, cursor, limit })}`

export const queryRowsQuery = (list: QueryList, days: number, q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'queries', list, days, q],
    queryFn: ({ pageParam }) => call<QueryPage>(queryRowsPath(list, days, q, pageParam)),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })

export const pathQuery = (request: PathRequest) =>
  queryOptions({
    queryKey: ['search', 'path', request],
    queryFn: () => call<SearchPath>('search/path', { method: 'POST', json: request }),
    enabled: request.text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const rulesQuery = queryOptions({
  queryKey: ['search', 'rules'],
  queryFn: async () => (await call<{ rules: Rule[] }>('search/rules')).rules,
})

export const previewQuery = (request: PreviewRequest) =>
  queryOptions({
    queryKey: ['search', 'rules', 'preview', request],
    queryFn: () => call<RulePreview>('search/rules/preview', { method: 'POST', json: request }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const testsQuery = queryOptions({
  queryKey: ['search', 'tests'],
  queryFn: () => call<RelevanceTests>('search/tests'),
  refetchInterval: (query) => (query.state.data && isRunDue(query.state.data) ? 1_000 : 15_000),
})

/** Whether tests changed since the last run: another begins by itself within seconds. */
function isRunDue({ tests, lastRun }: RelevanceTests): boolean {
  if (lastRun === null) return tests.length > 0
  return lastRun.results.length !== tests.length || tests.some(({ changedAt }) => changedAt > lastRun.at)
}

export const rankersQuery = queryOptions({
  queryKey: ['search', 'rankers'],
  queryFn: () => call<RankerList>('search/rankers'),
})

export const judgedQueriesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'judgements', 'queries', q],
    queryFn: ({ pageParam }) => call<JudgedQueryPage>(`search/judgements/queries?${address({ q, cursor: pageParam })}`),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })

export const judgedProductsQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'judgements', 'products', query],
    queryFn: ({ pageParam }) =>
      call<JudgedProductPage>(`search/judgements/products?${address({ query, cursor: pageParam })}`),
    enabled: query !== '',
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })

export const comparisonQuery = (a: string, b: string, on: 'clicks' | 'judgements') =>
  queryOptions({
    queryKey: ['search', 'compare', a, b, on],
    queryFn: () => call<RankerComparison>('search/rankers/compare', { method: 'POST', json: { a, b, on } }),
    enabled: a !== '' && b !== '' && a !== b,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const correctionsQuery = queryOptions({
  queryKey: ['corrections'],
  queryFn: async () => (await call<{ corrections: IntentCorrection[] }>('corrections')).corrections,
})
