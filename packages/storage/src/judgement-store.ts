import { foldQuery } from '@elmo-chat/events'
import type { Judgement, JudgementPage } from '@elmo-chat/protocol'
import { changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { StoreContext } from './store-context.js'

export interface JudgementStore {
  /** Keeps grades; one for a query (as it folds) and a product replaces what was said before. Gives how many. */
  put(judgements: readonly Judgement[], by: string): Promise<number>
  /** By query, then product; at most 500 a page. */
  list(page?: { q?: string; cursor?: string; limit?: number }): Promise<JudgementPage>
}

const ROWS_A_STATEMENT = 200

interface Row {
  readonly folded: string
  readonly product_id: string
  readonly query: string
  readonly grade: number
  readonly reason: string | null
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
    async list({ q = '', cursor, limit } = {}) {
      const size = pageSize(limit, 100, 500)
      const place = cursor === undefined ? ['', ''] : readCursor(cursor, 2)
      const [{ total, queries }] = await database.query<{ total: number; queries: number }>(
        `select count(*) as total, count(distinct folded) as queries from elmo.judgement
         where $1 = '' or strpos(folded, $1) > 0`,
        [foldQuery(q)],
      )
      const rows = await database.query<Row>(
        `select folded, product_id, query, grade, reason from elmo.judgement
         where (folded, product_id) > ($1, $2) and ($3 = '' or strpos(folded, $3) > 0)
         order by folded, product_id limit $4`,
        [...place, foldQuery(q), size + 1],
      )
      const shown = rows.slice(0, size)
      const last = shown.at(-1)
      return {
        total,
        queries,
        items: shown.map(({ query, product_id, grade, reason }) => ({
          query,
          productId: product_id,
          grade,
          ...(reason === null ? {} : { reason }),
        })),
        ...(last && rows.length > size ? { cursor: writeCursor([last.folded, last.product_id]) } : {}),
      }
    },
  }
}
