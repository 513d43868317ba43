import { Worker } from 'node:worker_threads'
import { cleanText } from './clean-text.js'
import { columnParsers, type TypeNumber } from './column-types.js'
import type { Parameter } from './database.js'
import { closed } from './errors.js'

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

/** The other end of embedded-worker.mjs: asks, and matches answers to questions. */
export class DatabaseThread {
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
