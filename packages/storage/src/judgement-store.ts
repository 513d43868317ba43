import { foldQuery } from '@elmo-chat/events'
import type { JudgedQueryPage, Judgement, JudgementPage, JudgementRecord } from '@elmo-chat/protocol'
import { changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { StoreContext } from './store-context.js'

/** Queries count as one where they fold to one. */
export interface JudgementStore {
  /** Keeps grades; one for a query and a product replaces what was said before. Gives how many. */
  put(judgements: readonly Judgement[], by: string): Promise<number>
  /** Takes back the grade of one product for a query, or of all. Gives how many. */
  remove(which: { query: string; productId?: string }, by: string): Promise<number>
  /** By query, then product; at most 500 a page. */
  list(page?: { q?: string; cursor?: string; limit?: number }): Promise<JudgementPage>
  /** Queries that have judgements, the last judged first; at most 100 a page. */
  queries(page?: { q?: string; cursor?: string; limit?: number }): Promise<JudgedQueryPage>
  /** Of one query, the best graded first; at most 500 a page. */
  ofQuery(page: { query: string; cursor?: string; limit?: number }): Promise<Omit<JudgementPage, 'queries'>>
}

const ROWS_A_STATEMENT = 200

interface Row {
  readonly folded: string
  readonly product_id: string
  readonly query: string
  readonly grade: number
  readonly reason: string | null
  readonly at: string
  readonly by: string
}

interface QueryRow {
  readonly query: string
  readonly grade_0: number
  readonly grade_1: number
  readonly grade_2: number
  readonly grade_3: number
  readonly last_at: string
  readonly last_by: string
  readonly people: number
}

export function judgementStore({ database, now, newId }: StoreContext): JudgementStore {
  return {
    async put(judgements, by) {
      const rows = new Map(
        judgements.map(({ query, productId, grade, reason }) => {
          const folded = foldQuery(query)
          return [`${folded}\n${productId}`, { folded, query, product_id: productId, grade, reason: reason ?? null }]
        }),
      )
      const all = [...rows.values()].sort((a, b) => (a.folded + a.product_id < b.folded + b.product_id ? -1 : 1))
      const batch = newId()
      for (let start = 0; start < all.length; start += ROWS_A_STATEMENT)
        await database.query(
          `with kept as (
             insert into elmo.judgement (folded, product_id, query, grade, reason, at, by)
             select folded, product_id, query, grade, reason, $1, $2
             from json_to_recordset($3::json) as row (folded text, product_id text, query text, grade smallint, reason text)
             on conflict (folded, product_id) do update set
               query = excluded.query, grade = excluded.grade, reason = excluded.reason, at = excluded.at, by = excluded.by
             returning 1
           ) ${changeInsert(
             'judgements',
             'changed',
             "select $4::text, json_build_object('judgements', (select count(*) from kept))",
           )}`,
          [now(), by, json(all.slice(start, start + ROWS_A_STATEMENT)), batch],
        )
      return all.length
    },
    async remove({ query, productId }, by) {
      const rows = await database.query<{ subject: string; body: string }>(
        `with gone as (
           delete from elmo.judgement where folded = $3 and ($4::text is null or product_id = $4::text)
           returning product_id, query, grade
         ) ${changeInsert(
           'judgements',
           'removed',
           `select $5::text, json_build_object('query', $3::text, 'judgements',
              (select json_agg(json_build_object('query', query, 'productId', product_id, 'grade', grade)) from gone))
            where exists (select 1 from gone)`,
         )} returning body`,
        [now(), by, foldQuery(query), productId ?? null, newId()],
      )
      return rows.reduce((sum, { body }) => sum + (JSON.parse(body) as { judgements: unknown[] }).judgements.length, 0)
    },
    async list({ q = '', cursor, limit } = {}) {
      const size = pageSize(limit, 100, 500)
      const place = cursor === undefined ? ['', ''] : readCursor(cursor, 2)
      const [{ total, queries }] = await database.query<{ total: number; queries: number }>(
        `select count(*) as total, count(distinct folded) as queries from elmo.judgement
         where $1 = '' or strpos(folded, $1) > 0`,
        [foldQuery(q)],
      )
      const rows = await database.query<Row>(
        `select * from elmo.judgement
         where (folded, product_id) > ($1, $2) and ($3 = '' or strpos(folded, $3) > 0)
         order by folded, product_id limit $4`,
        [...place, foldQuery(q), size + 1],
      )
      const shown = rows.slice(0, size)
      const last = shown.at(-1)
      return {
        total,
        queries,
        items: shown.map(recordOf),
        ...(last && rows.length > size ? { cursor: writeCursor([last.folded, last.product_id]) } : {}),
      }
    },
    async queries({ q = '', cursor, limit } = {}) {
      const size = pageSize(limit, 50, 100)
      const from = offsetOf(cursor)
      const [{ total, judgements }] = await database.query<{ total: number; judgements: number }>(
        `select count(distinct folded) as total, count(*) as judgements from elmo.judgement
         where $1 = '' or strpos(folded, $1) > 0`,
        [foldQuery(q)],
      )
      const rows = await database.query<QueryRow>(
        `select (array_agg(query order by at desc, query))[1] as query,
           count(*) filter (where grade = 0) as grade_0, count(*) filter (where grade = 1) as grade_1,
           count(*) filter (where grade = 2) as grade_2, count(*) filter (where grade = 3) as grade_3,
           max(at) as last_at, (array_agg(by order by at desc, by))[1] as last_by, count(distinct by) as people
         from elmo.judgement where $1 = '' or strpos(folded, $1) > 0
         group by folded order by last_at desc, folded limit $2 offset $3`,
        [foldQuery(q), size, from],
      )
      return {
        total,
        judgements,
        items: rows.map(({ query, grade_0, grade_1, grade_2, grade_3, last_at, last_by, people }) => ({
          query,
          grades: [grade_0, grade_1, grade_2, grade_3],
          lastAt: last_at,
          lastBy: last_by,
          people,
        })),
        ...nextOf(from + rows.length, total),
      }
    },
    async ofQuery({ query, cursor, limit }) {
      const size = pageSize(limit, 100, 500)
      const from = offsetOf(cursor)
      const folded = foldQuery(query)
      const [{ total }] = await database.query<{ total: number }>(
        'select count(*) as total from elmo.judgement where folded = $1',
        [folded],
      )
      const rows = await database.query<Row>(
        'select * from elmo.judgement where folded = $1 order by grade desc, product_id limit $2 offset $3',
        [folded, size, from],
      )
      return { total, items: rows.map(recordOf), ...nextOf(from + rows.length, total) }
    },
  }
}

const recordOf = ({ query, product_id, grade, reason, at, by }: Row): JudgementRecord => ({
  query,
  productId: product_id,
  grade,
  ...(reason === null ? {} : { reason }),
  at,
  by,
})

function offsetOf(cursor: string | undefined): number {
  const [from] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number)
  return Math.max(0, Math.floor(from) || 0)
}

const nextOf = (next: number, total: number) => (next < total ? { cursor: writeCursor([next]) } : {})
