import { no, ok, type Result } from '@elmo-chat/kernel'
import type { PolicyBook } from '@elmo-chat/orders'
import { changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** A state of the policy, and who made it. */
export interface PolicyVersion {
  readonly book: PolicyBook
  readonly at: string
  readonly by: string
}

/** Someone else saved the policy meanwhile. */
export interface PolicyMoved {
  readonly code: 'POLICY_MOVED'
}

export interface PolicyStore {
  /** Null until the merchant has saved one. */
  get(): Promise<PolicyVersion | null>
  /** Keeps a book under its own version, where that is above every other: versions are given once. */
  put(book: PolicyBook, by: string): Promise<Result<PolicyVersion, PolicyMoved>>
  /** The latest first. */
  history(limit?: number): Promise<PolicyVersion[]>
}

interface PolicyRow {
  readonly body: string
  readonly at: string
  readonly by: string
}

export function policyStore({ database, now }: StoreContext): PolicyStore {
  const history = async (limit: number) => {
    const rows = await database.query<PolicyRow>(
      'select body, at, by from elmo.order_policy order by version desc limit $1',
      [limit],
    )
    return rows.map(({ body, at, by }): PolicyVersion => ({ book: JSON.parse(body) as PolicyBook, at, by }))
  }
  return {
    async get() {
      return (await history(1))[0] ?? null
    },
    async put(book, by) {
      const at = now()
      const rows = await database.query(
        `with kept as (
           insert into elmo.order_policy (version, body, at, by)
           select $3::integer, $4::json, $1::timestamptz, $2::text
           where not exists (select from elmo.order_policy where version >= $3::integer)
           on conflict (version) do nothing
           returning version::text as id, body
         ), told as (${changeInsert('policy', 'changed', 'select id, body from kept')})
         select id from kept`,
        [at, by, book.version, json(book)],
      )
      return rows.length > 0 ? ok({ book, at, by }) : no({ code: 'POLICY_MOVED' })
    },
    history: (limit = 50) => history(limit),
  }
}
