import { cleanText } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** `question`: by its words; `answer`: by the id of the message that it was mined from. */
export type VerdictKind = 'question' | 'answer'

export interface Verdict {
  readonly key: string
  readonly verdict: 'dismissed' | 'accepted'
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** What the merchant does not want to be asked again. */
export interface VerdictStore {
  /** The latest first, at most 1,000. */
  list(kind: VerdictKind): Promise<Verdict[]>
  put(kind: VerdictKind, key: string, verdict: Verdict['verdict'], by: string): Promise<void>
  /** Takes one back. Gives whether there was one. */
  remove(kind: VerdictKind, key: string): Promise<boolean>
}

export function verdictStore({ database, now }: StoreContext): VerdictStore {
  return {
    list: (kind) =>
      database.query<Verdict>(
        'select key, verdict, by, at from elmo.knowledge_verdict where kind = $1 order by at desc, key limit 1000',
        [kind],
      ),
    async put(kind, key, verdict, by) {
      await database.query(
        `insert into elmo.knowledge_verdict (kind, key, verdict, by, at) values ($1, $2, $3, $4, $5)
         on conflict (kind, key) do update set verdict = excluded.verdict, by = excluded.by, at = excluded.at`,
        [kind, cleanText(key), verdict, by, now()],
      )
    },
    async remove(kind, key) {
      const rows = await database.query(
        'delete from elmo.knowledge_verdict where kind = $1 and key = $2 returning key',
        [kind, cleanText(key)],
      )
      return rows.length > 0
    },
  }
}
