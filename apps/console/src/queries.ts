import type {
  CatalogEntry,
  CatalogPage,
  ConversationMark,
  ConversationPage,
  ConversationRecord,
  ImportReport,
  ImportRun,
  KeyRecord,
  Me,
  Overview,
  ProductOpinions,
  Settings,
} from '@elmo-chat/protocol'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/* Every question that the console asks, with the key under which its answer is kept. */

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call<Me>('me') })

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => call<Overview>('overview'),
  refetchInterval: 15_000,
})

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => call<Settings>('settings') })

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async () => (await call<{ keys: KeyRecord[] }>('keys')).keys,
})

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async () => (await call<{ imports: ImportRun[] }>('imports')).imports,
  refetchInterval: (query) => (query.state.data?.some(({ state }) => state === 'running') ? 1_000 : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<ImportReport>(`imports/${encodeURIComponent(id)}`),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 1_000 : false),
  })

export const catalogEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalog', 'entry', id],
    queryFn: () => call<CatalogEntry>(`catalog/${encodeURIComponent(id)}`),
  })

export const opinionsQuery = (id: string, language: 'en' | 'zh') =>
  queryOptions({
    queryKey: ['catalog', 'opinions', id, language],
    queryFn: () => call<ProductOpinions>(`catalog/${encodeURIComponent(id)}/opinions?language=${language}`),
  })

export const catalogQuery = (q: string, source: string) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'list', q, source],
    queryFn: ({ pageParam }) => call<CatalogPage>(`catalog?${address({ q, source, cursor: pageParam })}`),
    // What an import brought can be found a little after its report says "done".
    refetchInterval: (query) => (query.state.data?.pages[0].total === 0 ? 2_000 : 15_000),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })

/** What the list of conversations can be narrowed to. */
export const conversationMarks: readonly ConversationMark[] = [
  'without-result',
  'asked-for-human',
  'bad-mood',
  'rated-low',
]

export const conversationsQuery = (q: string, only: ConversationMark | undefined) =>
  infiniteQueryOptions({
    queryKey: ['conversations', q, only ?? ''],
    queryFn: ({ pageParam }) =>
      call<ConversationPage>(`conversations?${address({ q, only: only ?? '', cursor: pageParam })}`),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    refetchInterval: 10_000,
  })

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => call<ConversationRecord>(`conversations/${encodeURIComponent(id)}`),
    refetchInterval: 5_000,
  })

/** What the command palette finds; nothing is asked before there are two characters. */
export const palettePicks = 5
export const paletteProductsQuery = (text: string) =>
  queryOptions({
    queryKey: ['palette', 'catalog', text],
    queryFn: () => call<CatalogPage>(`catalog?${address({ limit: String(palettePicks), q: text })}`),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  })
export const paletteConversationsQuery = (text: string) =>
  queryOptions({
    queryKey: ['palette', 'conversations', text],
    queryFn: () => call<ConversationPage>(`conversations?${address({ limit: String(palettePicks), q: text })}`),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  })

/** The parameters of an address, without the empty ones. */
export function address(parameters: Record<string, string>): string {
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString()
}
