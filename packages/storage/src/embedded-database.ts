import { mkdirSync } from 'node:fs'
import type { Database, Parameter, Statements } from './database.js'
import { prepareDirectory } from './database-directory.js'
import { DatabaseThread } from './database-thread.js'
import { lockDirectory } from './directory-lock.js'
import { StorageError } from './errors.js'

/** The embedded database, with what only its tests ask for. */
export interface EmbeddedDatabase extends Database {
  /** How often the database has asked the disk to keep what was written. */
  syncCount(): Promise<number>
}

/**
 * Opens PGlite over `home/database` in a thread of its own, under a lock that keeps every other process out.
 *
 * Fails   STORAGE_IN_USE when another process has it open; STORAGE_CANNOT_OPEN when the files cannot be read.
 */
export async function openEmbedded(home: string): Promise<EmbeddedDatabase> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(home)
  try {
    const thread = new DatabaseThread(prepareDirectory(home))
    await thread.ready
    return embeddedDatabase(thread, lock.release)
  } catch (error) {
    await lock.release()
    if (StorageError.is(error) && error.code !== 'STORAGE_CLOSED') throw error
    const reason = (error as Error).cause instanceof Error ? ((error as Error).cause as Error).message : String(error)
    throw new StorageError(
      'STORAGE_CANNOT_OPEN',
      {
        en: `The database in ${home} cannot be opened: ${reason}`,
        zh: `无法打开 ${home} 中的数据库：${reason}`,
      },
      { cause: error },
    )
  }
}

function embeddedDatabase(thread: DatabaseThread, release: () => Promise<void>): EmbeddedDatabase {
  // One connection: while a transaction is open, what does not belong to it waits at the gate.
  let gate: Promise<unknown> = Promise.resolve()
  const pass = async () => {
    // A transaction that was asked for meanwhile has closed the gate again.
    for (let seen: unknown; seen !== gate; ) {
      seen = gate
      await seen
    }
  }
  let ended: Promise<void> | undefined
  const own = Math.floor(Math.random() * 2 ** 48)
  return {
    kind: 'embedded',
    presence: { hold: async () => own, isAlive: async (id) => id === own },
    // No other process has it open.
    signals: { send: async () => {}, hear: () => () => {} },
    async query<Row>(sql: string, params: readonly Parameter[] = []) {
      await pass()
      return (await thread.ask('query', sql, params)) as Row[]
    },
    async script(sql) {
      await pass()
      await thread.ask('script', sql)
    },
    transaction(work) {
      const turn = gate.then(() => inTransaction(thread, work))
      gate = turn.catch(() => {})
      return turn
    },
    async syncCount() {
      const [row] = await thread.ask('syncs')
      return row.count as number
    },
    close() {
      ended ??= gate.then(async () => {
        await thread.end()
        await release()
      })
      return ended
    },
  }
}

async function inTransaction<T>(thread: DatabaseThread, work: (statements: Statements) => Promise<T>): Promise<T> {
  await thread.ask('script', 'begin')
  try {
    const value = await work({
      query: async <Row>(sql: string, params: readonly Parameter[] = []) =>
        (await thread.ask('query', sql, params)) as Row[],
      script: async (sql) => {
        await thread.ask('script', sql)
      },
    })
    await thread.ask('script', 'commit')
    return value
  } catch (error) {
    await thread.ask('script', 'rollback')
    throw error
  }
}
