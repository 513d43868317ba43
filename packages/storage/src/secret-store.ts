import { randomBytes } from 'node:crypto'
import type { StoreContext } from './store-context.js'

export interface SecretStore {
  /** 256 bits with which this shop signs visitors' tokens; made at the first open, the same for every process. */
  readonly signing: Uint8Array
  /** With which the shop's own server signs who is logged in: text to be copied there. */
  identity(): Promise<string>
  /** Another one in its place. Who was vouched for by the old one is so no more. */
  renewIdentity(): Promise<string>
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
  return {
    signing: new Uint8Array(Buffer.from(await secret('signing'), 'base64')),
    identity: () => secret('identity'),
    async renewIdentity() {
      await secret('identity')
      const [{ value }] = await database.query<{ value: string }>(
        `with forgotten as (delete from elmo.order_proof where kind = 'customer')
         update elmo.secret set value = $1 where name = 'identity' returning value`,
        [randomBytes(32).toString('base64')],
      )
      return value
    },
  }
}
