import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** What is known of a key. `conflict`: it came with another body before; `running`: its first request is not answered yet. */
export type IdempotencyClaim =
  | { readonly state: 'fresh' }
  | { readonly state: 'done'; readonly response: unknown }
  | { readonly state: 'running' }
  | { readonly state: 'conflict' }

/** Answers to requests with an `Idempotency-Key`, kept for 24 hours. Keys are the caller's, with its own scope in them. */
export interface IdempotencyStore {
  claim(key: string, bodyHash: string): Promise<IdempotencyClaim>
  finish(key: string, response: unknown): Promise<void>
  /** Gives the key back after a failure, so that a retry runs again. */
  release(key: string): Promise<void>
}

export const KEPT_MS = 24 * 3_600_000
/** A request that has not answered by then has died with its process. */
const RUNNING_MS = 5 * 60_000

export function idempotencyStore({ database, clock, now }: StoreContext): IdempotencyStore {
  return {
    async claim(key, bodyHash) {
      const ago = (ms: number) => new Date(clock() - ms).toISOString()
      const [fresh] = await database.query(
        `insert into elmo.idempotency as known (key, body_hash, at) values ($1, $2, $3)
         on conflict (key) do update set body_hash = excluded.body_hash, at = excluded.at, response = null
           where known.at < $4 or (known.response is null and known.at < $5)
         returning key`,
        [key, bodyHash, now(), ago(KEPT_MS), ago(RUNNING_MS)],
      )
      if (fresh) return { state: 'fresh' }
      const [row] = await database.query<{ body_hash: string; response: string | null }>(
        'select body_hash, response from elmo.idempotency where key = $1',
        [key],
      )
      if (!row) return { state: 'running' }
      if (row.body_hash !== bodyHash) return { state: 'conflict' }
      return row.response === null
        ? { state: 'running' }
        : { state: 'done', response: JSON.parse(row.response) as unknown }
    },
    async finish(key, response) {
      await database.query('update elmo.idempotency set response = $2 where key = $1', [key, json(response)])
    },
    async release(key) {
      await database.query('delete from elmo.idempotency where key = $1 and response is null', [key])
    },
  }
}
