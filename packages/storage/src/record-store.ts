import { no, ok, type Result } from '@elmo-chat/kernel'
import { type Change, changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** There are as many as there may be. */
export interface TooMany {
  readonly code: 'TOO_MANY'
  readonly most: number
}

/** Things of one kind that the merchant writes down, changes and removes; each change is recorded with its author. */
export interface RecordStore<Draft, Kept extends Draft & { readonly id: string }> {
  /** In the order in which they were added. */
  list(): Promise<Kept[]>
  add(draft: Draft, by: string): Promise<Result<Kept, TooMany>>
  /** Null when there is none with this id. */
  change(id: string, draft: Draft, by: string): Promise<Kept | null>
  remove(id: string, by: string): Promise<boolean>
}

interface Row {
  readonly id: string
  readonly body: string
  readonly at: string
  readonly by: string
}

export function recordStore<Draft extends object, Kept extends Draft & { readonly id: string }>(
  { database, now, newId }: StoreContext,
  {
    table,
    kind,
    most,
    kept,
  }: {
    readonly table: 'search_rule' | 'relevance_test' | 'intent_correction'
    readonly kind: Change['kind']
    readonly most: number
    readonly kept: (draft: Draft, row: { id: string; at: string; by: string }) => Kept
  },
): RecordStore<Draft, Kept> {
  const read = ({ id, body, at, by }: Row) => kept(JSON.parse(body) as Draft, { id, at, by })
  return {
    async list() {
      return (await database.query<Row>(`select id, body, at, by from elmo.${table} order by number`)).map(read)
    },
    async add(draft, by) {
      const [row] = await database.query<Row>(
        `with added as (
           insert into elmo.${table} (id, body, at, by)
           select $3, $4::json, $1, $2 where (select count(*) from elmo.${table}) < ${most}
           returning id, body, at, by
         ), told as (${changeInsert(kind, 'added', 'select id, body from added')})
         select * from added`,
        [now(), by, newId(), json(draft)],
      )
      return row ? ok(read(row)) : no({ code: 'TOO_MANY', most })
    },
    async change(id, draft, by) {
      const [row] = await database.query<Row>(
        `with changed as (
           update elmo.${table} set body = $4::json, at = $1, by = $2 where id = $3 returning id, body, at, by
         ), told as (${changeInsert(kind, 'changed', 'select id, body from changed')})
         select * from changed`,
        [now(), by, id, json(draft)],
      )
      return row ? read(row) : null
    },
    async remove(id, by) {
      const rows = await database.query(
        `with removed as (delete from elmo.${table} where id = $3 returning id, body),
           told as (${changeInsert(kind, 'removed', 'select id, body from removed')})
         select id from removed`,
        [now(), by, id],
      )
      return rows.length > 0
    },
  }
}
