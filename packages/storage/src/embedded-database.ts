import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { cleanText } from './clean-text.js'
import { columnParsers, type TypeNumber } from './column-types.js'
import type { Database, Parameter, Statements } from './database.js'
import { lockDirectory } from './directory-lock.js'
import { closed, StorageError } from './errors.js'
import { syncTree } from './sync-tree.js'
import { templateDirectory } from './template.js'

/** The embedded database, with what only its tests ask for. */
export interface EmbeddedDatabase extends Database {
  /** How often the database has asked the disk to keep what was written. */
  syncCount(): Promise<number>
}

interface Answer {
  readonly id: number
  readonly rows?: Record<string, unknown>[]
  readonly types?: [string, TypeNumber][]
  readonly error?: { message: string; code?: string; detail?: string; constraint?: string }
}

interface Pending {
  readonly done: (rows: Record<string, unknown>[]) => void
  readonly fail: (error: Error) => void
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

/** A first start copies the template that the build made: much faster than to set up a new cluster. */
function prepareDirectory(home: string): string {
  const directory = join(home, 'database')
  const partial = join(home, 'database.partial')
  rmSync(partial, { recursive: true, force: true })
  if (!existsSync(directory)) {
    const template = templateDirectory()
    if (template) {
      cpSync(template, partial, { recursive: true })
      chmodSync(partial, 0o700)
      syncTree(partial)
      renameSync(partial, directory)
    } else {
      mkdirSync(directory, { mode: 0o700 })
    }
  }
  chmodSync(directory, 0o700)
  return directory
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
    presence: { id: own, isAlive: async (id) => id === own },
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

/** The other end of embedded-worker.mjs: asks, and matches answers to questions. */
class DatabaseThread {
  readonly ready: Promise<unknown>
  private readonly worker: Worker
  private readonly pending = new Map<number, Pending>()
  private last = 0
  private stopped: Error | undefined

  constructor(directory: string) {
    this.worker = new Worker(new URL('../worker/embedded-worker.mjs', import.meta.url), {
      workerData: { directory },
      execArgv: [],
    })
    this.ready = new Promise((done, fail) => this.pending.set(0, { done, fail }))
    this.worker.on('message', (answer: Answer) => this.settle(answer))
    this.worker.on('error', (error) => this.stop(closed(error)))
    this.worker.on('exit', () => this.stop(closed()))
  }

  ask(kind: string, sql?: string, params?: readonly Parameter[]): Promise<Record<string, unknown>[]> {
    if (this.stopped) return Promise.reject(this.stopped)
    const id = ++this.last
    return new Promise((done, fail) => {
      this.pending.set(id, { done, fail })
      this.worker.postMessage({
        id,
        kind,
        sql,
        params: params?.map((value) => (typeof value === 'string' ? cleanText(value) : value)),
      })
    })
  }

  async end(): Promise<void> {
    if (this.stopped) return
    const exit = new Promise((done) => this.worker.once('exit', done))
    await this.ask('close')
    await exit
  }

  private settle(answer: Answer): void {
    const pending = this.pending.get(answer.id)
    this.pending.delete(answer.id)
    if (answer.error) pending?.fail(Object.assign(new Error(answer.error.message), answer.error))
    else pending?.done(parseRows(answer.rows ?? [], answer.types ?? []))
  }

  private stop(error: Error): void {
    this.stopped ??= error
    for (const { fail } of this.pending.values()) fail(this.stopped)
    this.pending.clear()
  }
}

function parseRows(rows: Record<string, unknown>[], types: readonly [string, TypeNumber][]): Record<string, unknown>[] {
  for (const [name, type] of types) {
    const parse = columnParsers.get(type)
    if (parse) for (const row of rows) if (typeof row[name] === 'string') row[name] = parse(row[name])
  }
  return rows
}
