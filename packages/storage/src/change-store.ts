import { pageSize } from './cursor.js'
import type { StoreContext } from './store-context.js'

/** Who did what to rules, tests, corrections, judgements, rankers, documents and the policy, and when. */
export interface Change {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly kind:
    | 'rule'
    | 'relevance-test'
    | 'correction'
    | 'model'
    | 'judgements'
    | 'ranker'
    | 'document'
    | 'policy'
    | 'held-text'
  readonly did: 'added' | 'changed' | 'removed' | 'promoted' | 'rolled-back'
  /** The id of what was changed. */
  readonly subject: string
  /** How it stands after the change, or stood before it was removed. */
  readonly body: unknown
}

export interface ChangeStore {
  /** Differs after every change by any process. */
  revision(): Promise<string>
  /** Changes after a place, in order. */
  list(page?: { after?: number; limit?: number }): Promise<Change[]>
}

/** Appends to the changes, as a part of the statement that makes one: `select` gives subject and body of each. */
export const changeInsert = (kind: Change['kind'], did: Change['did'], select: string, at = '$1', by = '$2') =>
  `insert into elmo.change (at, by, kind, did, subject, body)
   select ${at}::timestamptz, ${by}::text, '${kind}', '${did}', subject, body from (${select}) of (subject, body)`

export function changeStore({ database }: StoreContext): ChangeStore {
  return {
    async revision() {
      // Numbers are given before rows become visible: the count tells of one that appears below the highest.
      const [{ revision }] = await database.query<{ revision: string }>(
        "select coalesce(max(number), 0) || '-' || count(*) as revision from elmo.change",
      )
      return revision
    },
    async list({ after = 0, limit } = {}) {
      const rows = await database.query<Change & { body: string }>(
        'select number, at, by, kind, did, subject, body from elmo.change where number > $1 order by number limit $2',
        [after, pageSize(limit, 100, 500)],
      )
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }))
    },
  }
}
