import { foldQuery } from '@elmo-chat/events'
import type { QueryList, QueryPage, SearchAnalytics, SearchSurface } from '@elmo-chat/protocol'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { EventStore } from './event-store.js'
import { readQueries, readSearchAnalytics } from './search-analytics.js'
import { rollUpSearches } from './search-rollup.js'
import type { StoreContext } from './store-context.js'

/** A list that was shown for a query, and what followed from it. */
export interface SearchImpression {
  readonly impressionId: string
  /** Folded. */
  readonly query: string
  readonly language: 'en' | 'zh'
  readonly surface: SearchSurface
  readonly visitorId: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** By rank, from the first. */
  readonly products: readonly string[]
  /** The rank of the first of them in the whole list, from 1; above 1 on a further page. */
  readonly firstRank: number
  readonly outcomes: readonly {
    readonly kind: 'click' | 'cart' | 'order'
    readonly productId: string
    readonly rank: number | null
    /** When it was last told, ISO 8601 UTC. */
    readonly at: string
  }[]
}

/** A query that several visitors made. `found` are the searches that had a result. */
export interface PopularQuery {
  readonly query: string
  readonly searches: number
  readonly found: number
}

export interface SearchStore {
  /**
   * Rolls the next events of the log up into searches. Gives how many it went on by; 0 at the end of the log. Any number
   * of processes may do so at once.
   */
  rollUp(): Promise<number>
  /** How many events of the log are not rolled up yet, at most. */
  backlog(): Promise<number>
  /** The last `days` beside as many before; both languages where none is named. */
  analytics(days: number, language?: 'en' | 'zh'): Promise<SearchAnalytics>
  queries(page: {
    list: QueryList
    days: number
    /** Only queries that hold this. */
    q?: string
    language?: 'en' | 'zh'
    limit?: number
    cursor?: string
  }): Promise<QueryPage>
  /** Lists that showed something, in the order of their days, at most 500 a page; kept for 90 days. */
  impressions(page?: { from?: string; after?: string; limit?: number }): Promise<{
    items: SearchImpression[]
    after: string | null
  }>
  /** Queries of the last 30 days that at least `visitors` different people made, the most frequent first. */
  popular(limit: number, visitors?: number): Promise<PopularQuery[]>
}

const POPULAR_DAYS = 30
/** Events that are looked at in one step; where none of them told of searches, twice as many in the next, up to the most. */
const READ = 200
const MOST_READ = 1_000

interface ImpressionRow {
  readonly id: string
  readonly query: string
  readonly language: 'en' | 'zh'
  readonly surface: SearchSurface
  readonly visitor_id: string
  readonly day: string
  readonly at: string
  readonly products: string
  readonly first_rank: number
  readonly outcomes: string
}

export function searchStore(context: StoreContext, events: EventStore): SearchStore {
  const { database, clock } = context
  const dayAgo = (days: number) => new Date(clock() - days * 86_400_000).toISOString().slice(0, 10)
  let reading = READ
  return {
    async rollUp() {
      const { passed, taken } = await rollUpSearches(context, events, reading)
      reading = taken === 0 && passed === reading ? Math.min(2 * reading, MOST_READ) : READ
      return passed
    },
    async backlog() {
      const [{ left }] = await database.query<{ left: number }>(
        `select (select coalesce(max(number), 0) from elmo.event) - number as left
         from elmo.search_checkpoint where name = 'searches'`,
      )
      return Math.max(0, left)
    },
    analytics: (days, language) => readSearchAnalytics(context, days, language),
    async queries({ list, days, q = '', language, limit, cursor }) {
      const size = pageSize(limit, 50, 100)
      const [from] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number)
      const { items, total } = await readQueries(context, {
        list,
        days,
        language,
        q: foldQuery(q),
        limit: size,
        offset: Math.max(0, Math.floor(from) || 0),
      })
      const next = from + items.length
      return { items, total, ...(next < total && items.length > 0 ? { cursor: writeCursor([next]) } : {}) }
    },
    async impressions({ from = '', after, limit } = {}) {
      const size = pageSize(limit, 200, 500)
      const place = after === undefined ? [from, ''] : readCursor(after, 2)
      const rows = await database.query<ImpressionRow>(
        `select shown.*, (
           select coalesce(json_agg(json_build_object('kind', kind, 'productId', product_id, 'rank', rank, 'at', at)
             order by kind, product_id), '[]') from elmo.search_outcome where impression_id = shown.id) as outcomes
         from elmo.search_shown shown
         where (day, id) > ($1, $2) and json_array_length(products) > 0
         order by day, id limit $3`,
        [...place, size],
      )
      const last = rows.at(-1)
      return {
        items: rows.map(({ id, query, language, surface, visitor_id, at, products, first_rank, outcomes }) => ({
          impressionId: id,
          query,
          language,
          surface,
          visitorId: visitor_id,
          at,
          products: JSON.parse(products) as string[],
          firstRank: first_rank,
          outcomes: (JSON.parse(outcomes) as SearchImpression['outcomes']).map((outcome) => ({
            ...outcome,
            at: new Date(outcome.at).toISOString(),
          })),
        })),
        after: last && rows.length === size ? writeCursor([last.day, last.id]) : null,
      }
    },
    popular(limit, visitors = 3) {
      return database.query<PopularQuery>(
        `select query, sum(searches)::int8 as searches, sum(searches - without_result)::int8 as found
         from elmo.search_day where day >= $1 group by query
         having sum(visitors) >= $2 and sum(searches - without_result) > 0
         order by searches desc, query limit $3`,
        [dayAgo(POPULAR_DAYS), visitors, limit],
      )
    },
  }
}
