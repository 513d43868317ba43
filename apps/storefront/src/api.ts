import type {
  ListAnswer,
  ProblemDocument,
  ProductDetail,
  ProfileAnswer,
  ProfileRequest,
  RecommendKind,
  Suggestion,
} from '@elmo-chat/protocol'
import { useEffect, useState } from 'preact/hooks'
import { type Language, useSurroundings } from './surroundings.js'

export interface ShopDocument {
  readonly id: string
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** An answer other than the one hoped for; `status` 0 when the shop could not be reached at all. */
export class ShopError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

function get<T>(path: string, query: URLSearchParams, signal?: AbortSignal): Promise<T> {
  return read(`${path}?${query}`, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })
}

function post<T>(path: string, body: unknown): Promise<T> {
  return read(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function read<T>(address: string, request: RequestInit): Promise<T> {
  try {
    const answer = await fetch(`/api/${address}`, request)
    if (answer.ok) return (await answer.json()) as T
    const problem = (await answer.json().catch(() => null)) as ProblemDocument | null
    throw new ShopError(answer.status, problem?.detail ?? answer.statusText)
  } catch (error) {
    // An answer can also end half way, by the page's own wish or not.
    if (error instanceof ShopError || request.signal?.aborted) throw error
    throw new ShopError(0, String(error))
  }
}

export interface ListRequest {
  readonly filters?: readonly (readonly [field: string, value: string])[]
  readonly q?: string
  readonly sort?: string
  readonly exact?: boolean
  readonly limit?: number
  readonly cursor?: string
  readonly facets?: readonly string[]
}

/** The query of a list's address, for the API and, without the parts that are the page's own, for the browser's bar. */
export function listQuery({ filters = [], q, sort, exact, limit, cursor, facets }: ListRequest): URLSearchParams {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const field of new Set(filters.map(([name]) => name)))
    query.set(
      `filter[${field}]`,
      filters
        .filter(([name]) => name === field)
        .map(([, value]) => value)
        .join(','),
    )
  if (sort) query.set('sort', sort)
  if (exact) query.set('exact', '1')
  if (limit) query.set('limit', String(limit))
  if (cursor) query.set('cursor', cursor)
  if (facets) query.set('facets', facets.join(','))
  return query
}

const inLanguage = (query: URLSearchParams, language: Language) => {
  query.set('language', language)
  return query
}

/** What people look for most stands first; documents that we do not know come last. */
const order = ['shipping', 'returns', 'payment', 'membership', 'sizing-women', 'sizing-men', 'sizing-kids']

function placeOf({ id }: ShopDocument): number {
  const place = order.indexOf(id)
  return place < 0 ? order.length : place
}

export const api = {
  list: (request: ListRequest, language: Language, signal?: AbortSignal) =>
    get<ListAnswer>('search', inLanguage(listQuery(request), language), signal),
  recommend: (kind: RecommendKind, product: string | null, limit: number, language: Language, signal?: AbortSignal) =>
    get<ListAnswer>(
      `recommend/${kind}`,
      inLanguage(
        new URLSearchParams({ limit: String(limit), visitor: 'me', ...(product ? { product } : {}) }),
        language,
      ),
      signal,
    ),
  suggest: (q: string, limit: number, signal?: AbortSignal) =>
    get<{ suggestions: Suggestion[] }>('suggest', new URLSearchParams({ q, limit: String(limit) }), signal),
  product: (id: string, language: Language, signal?: AbortSignal) =>
    get<ProductDetail>(`products/${encodeURIComponent(id)}`, inLanguage(new URLSearchParams(), language), signal),
  profile: (signal?: AbortSignal) => get<ProfileAnswer>('profile', new URLSearchParams(), signal),
  chooseProfile: (choice: ProfileRequest) => post<ProfileAnswer>('profile', choice),
  documents: (language: Language, signal?: AbortSignal) =>
    get<{ documents: ShopDocument[] }>('documents', inLanguage(new URLSearchParams(), language), signal).then(
      ({ documents }) => ({ documents: [...documents].sort((one, other) => placeOf(one) - placeOf(other)) }),
    ),
}

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value?: T }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ShopError; readonly retry: () => void }

/** Loads again whenever `key` or the language changes; what came before stays on show meanwhile. */
export function useLoaded<T>(key: string, load: (language: Language, signal: AbortSignal) => Promise<T>): Loaded<T> {
  const { language } = useSurroundings()
  const [tries, setTries] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  // `key` stands for all that `load` depends on.
  useEffect(() => {
    const controller = new AbortController()
    setLoaded((before) =>
      'value' in before && before.value !== undefined
        ? { state: 'loading', value: before.value }
        : { state: 'loading' },
    )
    load(language, controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setLoaded({ state: 'ready', value })
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        const known = error instanceof ShopError ? error : new ShopError(0, String(error))
        setLoaded({ state: 'failed', error: known, retry: () => setTries((count) => count + 1) })
      },
    )
    return () => controller.abort()
  }, [key, language, tries])
  return loaded
}
