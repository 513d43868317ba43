import { randomBytes } from 'node:crypto'
import type { StoreContext } from './store-context.js'

export interface SecretStore {
  /** 256 bits with which this shop signs visitors' tokens; made at the first open, the same for every process. */
  readonly signing: Uint8Array
  /** With which the shop's own server signs who is logged in: text to be copied there. */
  readonly identity: string
}

export async function secretStore({ database }: StoreContext): Promise<SecretStore> {
  const secret = async (name: string) => {
    await database.query('insert into elmo.secret (name, value) values ($1, $2) on conflict (name) do nothing', [
      name,
      randomBytes(32).toString('base64'),
    ])
    const [{ value }] = await database.query<{ value: string }>('select value from elmo.secret where name = $1', [name])
    return value
  }
  return { signing: new Uint8Array(Buffer.from(await secret('signing'), 'base64')), identity: await secret('identity') }
}
