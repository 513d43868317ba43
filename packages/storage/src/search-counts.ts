import type { Search } from '@elmo-chat/events'
import { json } from './clean-text.js'
import type { Statements } from './database.js'

/** What is counted of searches; `clicks` are those with a rank, `rankSum` the sum of their ranks. */
const counted = [
  'searches',
  'visitors',
  'without_result',
  'clicked',
  'clicks',
  'rank_sum',
  'carts',
  'orders',
  'refined',
] as const
const inTotals = counted.filter((name) => name !== 'carts' && name !== 'orders')

type Counts = Record<(typeof counted)[number], number>

interface QueryCounts extends Counts {
  readonly language: string
  readonly query: string
  last_at: string
}

/** What one visitor's day puts into the counters. */
export interface VisitorDayCounts {
  readonly queries: readonly QueryCounts[]
  readonly refined: readonly { readonly language: string; readonly from: string; readonly to: string }[]
}

export const BOTH_LANGUAGES = '*'

export function countsOf(searches: readonly Search[]): VisitorDayCounts {
  const queries = new Map<string, QueryCounts>()
  for (const { language, query, lastAt, withoutResult, clicked, clickRanks, carts, orders, refinedTo } of searches) {
    const key = `${language} ${query}`
    const last_at = new Date(lastAt).toISOString()
    const row = queries.get(key) ?? { ...zero(), language, query, last_at, visitors: 1 }
    row.searches++
    if (withoutResult) row.without_result++
    if (clicked) row.clicked++
    row.clicks += clickRanks.length
    row.rank_sum += clickRanks.reduce((sum, rank) => sum + rank, 0)
    row.carts += carts
    row.orders += orders
    if (refinedTo !== null) row.refined++
    if (last_at > row.last_at) row.last_at = last_at
    queries.set(key, row)
  }
  return {
    queries: [...queries.values()],
    refined: searches.flatMap(({ language, query, refinedTo }) =>
      refinedTo === null ? [] : [{ language, from: query, to: refinedTo }],
    ),
  }
}

/** What is to be added to the counters: the new counts of some visitors' days less the old ones. */
export class CountChange {
  readonly queries = new Map<string, QueryCounts & { day: string }>()
  readonly totals = new Map<string, Counts & { day: string; language: string }>()
  readonly refined = new Map<string, { day: string; language: string; from: string; to: string; count: number }>()

  add(day: string, { queries, refined }: VisitorDayCounts, sign: 1 | -1): void {
    for (const { language, query, last_at, ...counts } of queries) {
      const key = `${day} ${language} ${query}`
      const row = this.queries.get(key) ?? { ...zero(), day, language, query, last_at }
      addTo(row, counts, sign)
      if (last_at > row.last_at) row.last_at = last_at
      this.queries.set(key, row)
      for (const of of [language, BOTH_LANGUAGES]) addTo(this.total(day, of), { ...counts, visitors: 0 }, sign)
    }
    const languages = new Set(queries.map(({ language }) => language))
    if (languages.size > 0) languages.add(BOTH_LANGUAGES)
    for (const language of languages) this.total(day, language).visitors += sign
    for (const { language, from, to } of refined) {
      const key = JSON.stringify([day, language, from, to])
      const row = this.refined.get(key) ?? { day, language, from, to, count: 0 }
      row.count += sign
      this.refined.set(key, row)
    }
  }

  private total(day: string, language: string): Counts & { day: string; language: string } {
    const key = `${day} ${language}`
    const known = this.totals.get(key) ?? { ...zero(), day, language }
    this.totals.set(key, known)
    return known
  }
}

/** An upsert that adds to sums and takes the latest of times; the rows are the JSON of parameter `at`. */
function upsert(
  table: string,
  at: number,
  keys: readonly string[],
  sums: readonly string[],
  latest: readonly string[],
) {
  const columns = [...keys, ...sums, ...latest]
  const type = (name: string) => (keys.includes(name) ? 'text' : latest.includes(name) ? 'timestamptz' : 'integer')
  return `insert into elmo.${table} as counter (${columns.join(', ')})
    select ${columns.join(', ')}
    from json_to_recordset($${at}::json) as row (${columns.map((name) => `${name} ${type(name)}`).join(', ')})
    on conflict (${keys.join(', ')}) do update set ${[
      ...sums.map((name) => `${name} = counter.${name} + excluded.${name}`),
      ...latest.map((name) => `${name} = greatest(counter.${name}, excluded.${name})`),
    ].join(', ')}`
}

const keep = `with days as (${upsert('search_day', 1, ['day', 'language', 'query'], counted, ['last_at'])}),
totals as (${upsert('search_total', 2, ['day', 'language'], inTotals, [])}),
refined as (${upsert('search_refined', 3, ['day', 'language', 'from_query', 'to_query'], ['count'], [])})
insert into elmo.search_visitor (day, visitor_id, counted)
select day, visitor_id, counted from json_to_recordset($4::json) as row (day text, visitor_id text, counted json)
on conflict (day, visitor_id) do update set counted = excluded.counted`

/**
 * Adds a change to the counters, and keeps what each visitor's day has put into them by now. Its transaction holds the
 * checkpoint, so that no other changes them meanwhile.
 */
export async function keepChange(
  statements: Statements,
  { queries, totals, refined }: CountChange,
  days: readonly { day: string; visitor_id: string; counted: VisitorDayCounts }[],
): Promise<void> {
  const isMoved = (row: Counts) => counted.some((name) => row[name] !== 0)
  await statements.query(keep, [
    // A count that stays may still have been made again later.
    json([...queries.values()]),
    json([...totals.values()].filter(isMoved)),
    json(
      [...refined.values()]
        .filter(({ count }) => count !== 0)
        .map(({ from, to, ...row }) => ({ ...row, from_query: from, to_query: to })),
    ),
    json(days),
  ])
}

const zero = (): Counts => ({
  searches: 0,
  visitors: 0,
  without_result: 0,
  clicked: 0,
  clicks: 0,
  rank_sum: 0,
  carts: 0,
  orders: 0,
  refined: 0,
})

function addTo(row: Counts, counts: Counts, sign: 1 | -1): void {
  for (const name of counted) row[name] += sign * counts[name]
}
