import type { KeyRecord } from '@elmo-chat/protocol'
import type { StoreContext } from './store-context.js'
import { hashToken, newToken } from './token.js'

export interface KeyStore {
  /** The key itself is given this once; only its hash is kept. */
  create(start: { kind: KeyRecord['kind']; name: string }): Promise<{ key: string; record: KeyRecord }>
  /** Null for a key that is unknown or revoked. Notes the use, at most once a minute. */
  verify(key: string): Promise<KeyRecord | null>
  list(): Promise<KeyRecord[]>
  /** False when there is no such key, or no more. */
  revoke(id: string): Promise<boolean>
}

const USE_NOTED_EVERY_MS = 60_000

interface KeyRow {
  readonly id: string
  readonly kind: KeyRecord['kind']
  readonly name: string
  readonly created_at: string
  readonly last_used_at: string | null
}

export function keyStore({ database, clock, now, newId }: StoreContext): KeyStore {
  return {
    async create({ kind, name }) {
      const key = `elmo_${kind}_${newToken()}`
      const [row] = await database.query<KeyRow>(
        `insert into elmo.api_key (id, kind, name, hash, created_at) values ($1, $2, $3, $4, $5)
         returning id, kind, name, created_at, last_used_at`,
        [newId(), kind, name, hashToken(key), now()],
      )
      return { key, record: keyRecord(row) }
    },

    async verify(key) {
      const [row] = await database.query<KeyRow>(
        `select id, kind, name, created_at, last_used_at from elmo.api_key where hash = $1 and revoked_at is null`,
        [hashToken(key)],
      )
      if (!row) return null
      const noted = row.last_used_at ? Date.parse(row.last_used_at) : 0
      if (clock() - noted < USE_NOTED_EVERY_MS) return keyRecord(row)
      const at = now()
      await database.query('update elmo.api_key set last_used_at = $2 where id = $1', [row.id, at])
      return keyRecord({ ...row, last_used_at: at })
    },

    async list() {
      const rows = await database.query<KeyRow>(
        `select id, kind, name, created_at, last_used_at from elmo.api_key
         where revoked_at is null order by created_at, id`,
      )
      return rows.map(keyRecord)
    },

    async revoke(id) {
      const rows = await database.query(
        'update elmo.api_key set revoked_at = $2 where id = $1 and revoked_at is null returning id',
        [id, now()],
      )
      return rows.length > 0
    },
  }
}

function keyRecord({ id, kind, name, created_at, last_used_at }: KeyRow): KeyRecord {
  return { id, kind, name, createdAt: created_at, lastUsedAt: last_used_at }
}
