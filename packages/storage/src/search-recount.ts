import { type ListOutcome, type ShownList, searchesOf } from '@elmo-chat/events'
import { json } from './clean-text.js'
import type { Statements } from './database.js'
import { CountChange, countsOf, keepChange, type VisitorDayCounts } from './search-counts.js'

/** Lists of one visitor's day that are looked at, and outcomes of one list. What programs make beyond is not counted. */
const LISTS = 300
const OUTCOMES = 100

export interface VisitorDay {
  readonly visitor_id: string
  readonly day: string
}

interface ListRow extends VisitorDay, Omit<ShownList, 'at' | 'impressionId' | 'firstRank'> {
  readonly id: string
  readonly at: string
  readonly first_rank: number
}

interface OutcomeRow {
  readonly impression_id: string
  readonly kind: ListOutcome['kind']
  readonly product_id: string
  readonly rank: number | null
}

export const keyOf = ({ visitor_id, day }: VisitorDay) => `${day} ${visitor_id}`

/** Replaces what these visitors' days have put into the counters by what they come to now. */
export async function countAnew(statements: Statements, days: readonly VisitorDay[]): Promise<void> {
  const wanted = 'json_to_recordset($1::json) as wanted (visitor_id text, day text)'
  const parameter = json(days)
  const lists = await statements.query<ListRow>(
    `select found.id, found.visitor_id, found.day, found.at, found.query, found.language, found.total,
       found.first_rank
     from ${wanted}, lateral (
       select * from elmo.search_shown shown where shown.visitor_id = wanted.visitor_id and shown.day = wanted.day
       order by shown.at, shown.id limit ${LISTS}) found`,
    [parameter],
  )
  const followed = await statements.query<OutcomeRow>(
    `select found.* from json_array_elements_text($1::json) as wanted (id), lateral (
       select impression_id, kind, product_id, rank from elmo.search_outcome outcome
       where outcome.impression_id = wanted.id order by kind, product_id limit ${OUTCOMES}) found`,
    [json(lists.map(({ id }) => id))],
  )
  const known = await statements.query<VisitorDay & { counted: string }>(
    `select before.visitor_id, before.day, before.counted
     from ${wanted} join elmo.search_visitor before using (visitor_id, day)`,
    [parameter],
  )
  const outcomesOf = grouped(followed, ({ impression_id }) => impression_id)
  const listsOf = grouped(lists, keyOf)
  const change = new CountChange()
  for (const { day, counted } of known) change.add(day, JSON.parse(counted) as VisitorDayCounts, -1)
  const now = days.map((own) => {
    const shown = listsOf.get(keyOf(own)) ?? []
    const counted = countsOf(
      searchesOf(
        shown.map(({ id, at, first_rank, ...list }) => ({
          ...list,
          impressionId: id,
          at: Date.parse(at),
          firstRank: first_rank,
        })),
        shown
          .flatMap(({ id }) => outcomesOf.get(id) ?? [])
          .map(({ impression_id, kind, product_id, rank }) => ({
            impressionId: impression_id,
            kind,
            productId: product_id,
            rank,
          })),
      ),
    )
    change.add(own.day, counted, 1)
    return { ...own, counted }
  })
  await statements.query(
    `insert into elmo.search_visitor (day, visitor_id, counted)
     select day, visitor_id, counted from json_to_recordset($1::json) as row (day text, visitor_id text, counted json)
     on conflict (day, visitor_id) do update set counted = excluded.counted`,
    [json(now)],
  )
  await keepChange(statements, change)
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
