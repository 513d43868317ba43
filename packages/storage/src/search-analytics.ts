import type { QueryList, QueryRow, SearchAnalytics, SearchTotals } from '@elmo-chat/protocol'
import { BOTH_LANGUAGES } from './search-counts.js'
import type { StoreContext } from './store-context.js'

const DAY = 86_400_000
const LISTED = 10
/** A query rises against its searches before plus this many, so that from one to three is no sensation. */
const SMOOTHING = 5
const LEAST_RISING = 3

export interface QueriesWanted {
  readonly list: QueryList
  readonly days: number
  readonly language: 'en' | 'zh' | undefined
  /** Folded; empty for all. */
  readonly q: string
  readonly limit: number
  readonly offset: number
}

interface CountRow {
  readonly searches: number
  readonly visitors: number
  readonly without_result: number
  readonly clicked: number
  readonly clicks: number
  readonly rank_sum: number
  readonly refined: number
}

interface QueryCountRow extends CountRow {
  readonly query: string
  readonly carts: number
  readonly orders: number
  readonly last_at: string
  readonly before: number
  readonly listed: number
}

/** What makes a query stand in a list, and how high. */
const lists: Record<QueryList, { having: string; order: string }> = {
  top: { having: 'searches > 0', order: 'searches' },
  rising: {
    having: `searches >= ${LEAST_RISING} and searches > before`,
    order: `searches::float8 / (before + ${SMOOTHING})`,
  },
  'without-result': { having: 'without_result > 0', order: 'without_result' },
  'without-click': {
    having: 'searches - without_result - clicked > 0',
    order: 'searches - without_result - clicked',
  },
  refined: { having: 'refined > 0', order: 'refined' },
}

const sums = ['searches', 'visitors', 'without_result', 'clicked', 'clicks', 'rank_sum', 'carts', 'orders', 'refined']

/** The days of a span that ends today, and the first day of as many before. */
function spanOf(clock: () => number, days: number): { from: string; to: string; before: string } {
  const dayAgo = (ago: number) => new Date(clock() - ago * DAY).toISOString().slice(0, 10)
  return { from: dayAgo(days - 1), to: dayAgo(0), before: dayAgo(2 * days - 1) }
}

/** One page of a list of queries, with how many there are in all. Cost: linear in the rows of both spans. */
export async function readQueries(
  { database, clock }: StoreContext,
  { list, days, language, q, limit, offset }: QueriesWanted,
): Promise<{ items: QueryRow[]; total: number }> {
  const { from, before } = spanOf(clock, days)
  const { having, order } = lists[list]
  const rows = await database.query<QueryCountRow>(
    `select *, count(*) over () as listed from (
       select query, ${sums.map((name) => `sum(${name}) filter (where day >= $1)::int8 as ${name}`).join(', ')},
         max(last_at) as last_at, coalesce(sum(searches) filter (where day < $1), 0)::int8 as before
       from elmo.search_day
       where day >= $2 and ($3::text is null or language = $3) and ($4 = '' or strpos(query, $4) > 0)
       group by query) counted
     where ${having} order by ${order} desc, query limit $5 offset $6`,
    [from, list === 'rising' ? before : from, language ?? null, q, limit, offset],
  )
  return {
    items: rows.map((row) => queryRow(row, list === 'rising')),
    total: rows[0]?.listed ?? (offset > 0 ? offset : 0),
  }
}

export async function readSearchAnalytics(
  context: StoreContext,
  days: number,
  language: 'en' | 'zh' | undefined,
): Promise<SearchAnalytics> {
  const { database, clock } = context
  const { from, to, before } = spanOf(clock, days)
  const list = async (name: QueryList) =>
    (await readQueries(context, { list: name, days, language, q: '', limit: LISTED, offset: 0 })).items
  const totals = await database.query<CountRow & { day: string }>(
    'select * from elmo.search_total where day >= $1 and language = $2 order by day',
    [before, language ?? BOTH_LANGUAGES],
  )
  const refined = await database.query<{ from: string; to: string; count: number }>(
    `select from_query as from, to_query as to, sum(count)::int8 as count from elmo.search_refined
     where day >= $1 and ($2::text is null or language = $2) group by from_query, to_query
     having sum(count) > 0 order by count desc, from_query, to_query limit ${LISTED}`,
    [from, language ?? null],
  )
  const byDay = new Map(totals.map((row) => [row.day, row]))
  return {
    days,
    from,
    to,
    now: totalsOf(totals.filter(({ day }) => day >= from)),
    before: totalsOf(totals.filter(({ day }) => day < from)),
    daily: Array.from({ length: days }, (_, place) => {
      const day = new Date(Date.parse(from) + place * DAY).toISOString().slice(0, 10)
      const row = byDay.get(day)
      return {
        day,
        searches: row?.searches ?? 0,
        withoutResult: row?.without_result ?? 0,
        clicked: row?.clicked ?? 0,
      }
    }),
    top: await list('top'),
    rising: await list('rising'),
    withoutResult: await list('without-result'),
    withoutClick: await list('without-click'),
    refined,
  }
}

function totalsOf(rows: readonly CountRow[]): SearchTotals {
  const sum = (name: keyof CountRow) => rows.reduce((total, row) => total + row[name], 0)
  return {
    searches: sum('searches'),
    visitors: sum('visitors'),
    withoutResult: sum('without_result'),
    clicked: sum('clicked'),
    refined: sum('refined'),
    clickRank: meanRank(sum('rank_sum'), sum('clicks')),
  }
}

function queryRow(row: QueryCountRow, isRising: boolean): QueryRow {
  return {
    query: row.query,
    searches: row.searches,
    visitors: row.visitors,
    withoutResult: row.without_result,
    clicked: row.clicked,
    clickRank: meanRank(row.rank_sum, row.clicks),
    carts: row.carts,
    orders: row.orders,
    refined: row.refined,
    lastAt: row.last_at,
    ...(isRising ? { before: row.before } : {}),
  }
}

const meanRank = (sum: number, clicks: number) => (clicks === 0 ? null : sum / clicks)
