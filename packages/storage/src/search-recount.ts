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

const read = `
with wanted as (
  select visitor_id, day from json_to_recordset($1::json) as wanted (visitor_id text, day text)
), lists as (
  select found.* from wanted, lateral (
    select id, visitor_id, day, at, query, language, total, first_rank from elmo.search_shown shown
    where shown.visitor_id = wanted.visitor_id and shown.day = wanted.day
    order by shown.at, shown.id limit ${LISTS}) found
), followed as (
  select found.* from lists, lateral (
    select impression_id, kind, product_id, rank from elmo.search_outcome outcome
    where outcome.impression_id = lists.id order by kind, product_id limit ${OUTCOMES}) found
), known as (
  select before.visitor_id, before.day, before.counted from wanted join elmo.search_visitor before using (visitor_id, day)
)
select (select coalesce(json_agg(lists order by at, id), '[]') from lists)::text as lists,
  (select coalesce(json_agg(followed order by kind, product_id), '[]') from followed)::text as followed,
  (select coalesce(json_agg(known), '[]') from known)::text as known`

/** Replaces what these visitors' days have put into the counters by what they come to now. */
export async function countAnew(statements: Statements, days: readonly VisitorDay[]): Promise<void> {
  const [row] = await statements.query<{ lists: string; followed: string; known: string }>(read, [json(days)])
  const lists = JSON.parse(row.lists) as ListRow[]
  const followed = JSON.parse(row.followed) as OutcomeRow[]
  const known = JSON.parse(row.known) as (VisitorDay & { counted: VisitorDayCounts })[]
  const outcomesOf = grouped(followed, ({ impression_id }) => impression_id)
  const listsOf = grouped(lists, keyOf)
  const change = new CountChange()
  for (const { day, counted } of known) change.add(day, counted, -1)
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
  await keepChange(statements, change, now)
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
