import type {
  LearningCurve,
  ProductView,
  RecommendOverview,
  SimulationState,
  VisitorRow,
  VisitorView,
} from '@elmo-chat/protocol'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './api.js'
import { address } from './queries.js'

/* What the pages of the group "Recommend" ask. */

export const recommendQuery = queryOptions({
  queryKey: ['recommend', 'overview'],
  queryFn: () => call<RecommendOverview>('recommend'),
  refetchInterval: (query) => (query.state.data && isAtWork(query.state.data) ? 1_500 : 15_000),
})

/** Whether methods are being measured or learned, or will be by themselves as soon as there is enough to learn from. */
const isAtWork = ({ job, placements }: RecommendOverview) =>
  job !== null ||
  placements.every(({ leaderboard }) => leaderboard === null) ||
  placements.some(({ leaderboard, serving }) => leaderboard !== null && !serving)

export const learningQuery = queryOptions({
  queryKey: ['recommend', 'learning'],
  queryFn: async () => (await call<{ curve: LearningCurve | null }>('recommend/learning')).curve,
})

export const simulationQuery = queryOptions({
  queryKey: ['recommend', 'simulation'],
  queryFn: () => call<SimulationState>('recommend/simulation'),
  refetchInterval: (query) => (query.state.data && query.state.data.fraction !== null ? 700 : false),
})

export const VISITORS_SHOWN = 100

export const visitorsQuery = (q: string) =>
  queryOptions({
    queryKey: ['recommend', 'visitors', q],
    queryFn: async () =>
      (await call<{ visitors: VisitorRow[] }>(`recommend/visitors?${address({ q, limit: `${VISITORS_SHOWN}` })}`))
        .visitors,
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  })

/** `language` is that of the tastes and reasons, which the server says. */
export const visitorQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['recommend', 'visitor', id, language],
    queryFn: () => call<VisitorView>(`recommend/visitors/${encodeURIComponent(id)}?${address({ language })}`),
    refetchInterval: (query) => untilLearned(query.state.data),
    placeholderData: keepPreviousData,
  })

export const productPlaceQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['recommend', 'product', id, language],
    queryFn: () => call<ProductView>(`recommend/products/${encodeURIComponent(id)}?${address({ language })}`),
    refetchInterval: (query) => untilLearned(query.state.data),
    placeholderData: keepPreviousData,
  })

/** Methods are learned within seconds after a start; what they make is asked for again until then. */
const untilLearned = (view: VisitorView | ProductView | undefined) =>
  view?.lists.some(({ method }) => method === null) ? 3_000 : false
