import { changeInsert } from './change-store.js'
import type { StoreContext } from './store-context.js'

/** Models that were fitted to this shop, as bytes; one of each name. */
export interface ModelStore {
  get(name: string): Promise<Uint8Array | null>
  put(name: string, bytes: Uint8Array, by: string): Promise<void>
}

export function modelStore({ database, now }: StoreContext): ModelStore {
  return {
    async get(name) {
      const [row] = await database.query<{ value: string }>('select value from elmo.model where name = $1', [name])
      return row ? new Uint8Array(Buffer.from(row.value, 'base64')) : null
    },
    async put(name, bytes, by) {
      await database.query(
        `with kept as (
           insert into elmo.model (name, at, by, value) values ($3, $1, $2, $4)
           on conflict (name) do update set at = excluded.at, by = excluded.by, value = excluded.value
           returning name
         ) ${changeInsert('model', 'changed', "select name, '{}'::json from kept")}`,
        [now(), by, name, Buffer.from(bytes).toString('base64')],
      )
    },
  }
}
