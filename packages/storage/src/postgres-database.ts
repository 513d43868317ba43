import pg from 'pg'
import { cleanText } from './clean-text.js'
import { columnParsers } from './column-types.js'
import type { Database, Parameter, Presence, Statements } from './database.js'
import { StorageError } from './errors.js'
import { postgresSignals } from './postgres-signals.js'

/** First of the two numbers of our advisory locks that tell which processes are alive. */
const PRESENCE = 0x656c6d6f
/** Serialization failure and deadlock: the statement was rolled back and may be run again. */
const transient = new Set(['40001', '40P01'])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format: 'text' | 'binary') =>
    columnParsers.get(type) ?? pg.types.getTypeParser(type, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

/**
 * Opens a pool of at most 10 connections to a PostgreSQL server (15 or newer), and one more that tells the other
 * processes that this one is alive.
 *
 * Fails   STORAGE_CANNOT_OPEN when the server cannot be reached.
 */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types, statement_timeout: 60_000 })
  // A connection that breaks while idle is replaced at the next use; the one in use fails its own query.
  pool.on('error', () => {})
  const presence = postgresPresence(databaseUrl, pool)
  try {
    await presence.hold()
  } catch (error) {
    await pool.end()
    throw cannotOpen(databaseUrl, error)
  }
  const signals = postgresSignals(databaseUrl, pool)
  let ended: Promise<void> | undefined
  return {
    kind: 'postgres',
    presence,
    signals,
    ...statementsOf(pool),
    async transaction(work) {
      const client = await pool.connect()
      let broken = false
      try {
        await client.query('begin')
        const value = await work(statementsOf(client, 1))
        await client.query('commit')
        return value
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close() {
      ended ??= signals
        .end()
        .then(() => pool.end())
        .then(() => presence.end())
      return ended
    },
  }
}

/** Outside of a transaction a statement that lost a deadlock is tried again. */
function statementsOf(client: pg.Pool | pg.PoolClient, attempts = 4): Statements {
  const run = async <Row>(sql: string, params: readonly Parameter[]) => {
    const values = params.map((value) => (typeof value === 'string' ? cleanText(value) : value))
    for (let attempt = 1; ; attempt++) {
      try {
        return (await client.query(sql, values)).rows as Row[]
      } catch (error) {
        if (attempt >= attempts || !transient.has((error as { code?: string }).code ?? '')) throw error
      }
    }
  }
  return {
    query: (sql, params = []) => run(sql, params),
    script: async (sql) => {
      await client.query(sql)
    },
  }
}

/** An advisory lock, held by a connection of its own, is the sign of life: the server drops it when we are gone. */
function postgresPresence(databaseUrl: string, pool: pg.Pool): Presence & { end(): Promise<void> } {
  const own = Math.floor(Math.random() * 2 ** 31)
  let held: Promise<pg.Client> | undefined
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    const forget = () => {
      held = undefined
    }
    client.on('error', forget)
    client.on('end', forget)
    await client.connect()
    await client.query('select pg_advisory_lock($1, $2)', [PRESENCE, own])
    return client
  }
  return {
    async hold() {
      try {
        held ??= connect()
        // The server may have dropped the connection, and the lock with it, before we have heard of it.
        await (await held).query('select 1')
      } catch {
        held = connect()
        await held.catch((error: unknown) => {
          held = undefined
          throw error
        })
      }
      return own
    },
    async isAlive(id) {
      if (id === own) return true
      const { rows } = await pool.query(
        "select 1 from pg_locks where locktype = 'advisory' and granted and classid = $1::oid and objid = $2::oid",
        [PRESENCE, id],
      )
      return rows.length > 0
    },
    async end() {
      await (await held)?.end()
    },
  }
}

function cannotOpen(databaseUrl: string, cause: unknown): StorageError {
  const address = databaseUrl.replace(/\/\/[^@/]*@/, '//')
  const reason = cause instanceof Error ? cause.message || (cause as { code?: string }).code : String(cause)
  return new StorageError(
    'STORAGE_CANNOT_OPEN',
    {
      en: `The database at ${address} cannot be opened: ${reason}. Check DATABASE_URL and that the server runs.`,
      zh: `无法打开数据库 ${address}：${reason}。请检查 DATABASE_URL 以及服务器是否在运行。`,
    },
    { cause },
  )
}
