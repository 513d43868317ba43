import { randomBytes } from 'node:crypto'
import type { StoreContext } from './store-context.js'

export interface SecretStore {
  /** 256 bits with which this shop signs visitors' tokens; made at the first open, the same for every process. */
  readonly signing: Uint8Array
}

export async function secretStore({ database }: StoreContext): Promise<SecretStore> {
  await database.query('insert into elmo.secret (name, value) values ($1, $2) on conflict (name) do nothing', [
    'signing',
    randomBytes(32).toString('base64'),
  ])
  const [{ value }] = await database.query<{ value: string }>("select value from elmo.secret where name = 'signing'")
  return { signing: new Uint8Array(Buffer.from(value, 'base64')) }
}
