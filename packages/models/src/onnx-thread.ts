import { Worker } from 'node:worker_threads'

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

interface Pending {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** The other end of onnx-worker.mjs: asks, and matches answers to questions. It keeps no process alive that waits for nothing. */
export class OnnxThread {
  /** Rejects where the runtime cannot be loaded. */
  readonly ready: Promise<unknown>
  private readonly worker: Worker
  private readonly pending = new Map<number, Pending>()
  private last = 0
  private stopped: Error | undefined

  constructor(runtime: string) {
    this.worker = new Worker(new URL('../worker/onnx-worker.mjs', import.meta.url), {
      workerData: { runtime },
      execArgv: [],
    })
    this.ready = this.expect(0)
    this.worker.on('message', (answer: Answer) => this.settle(answer))
    this.worker.on('error', (error) => this.stop(error))
    this.worker.on('exit', () => this.stop(new Error('The thread of the model has ended.')))
  }

  ask(question: { readonly kind: 'open' | 'run' } & Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.stopped) return Promise.reject(this.stopped)
    const id = ++this.last
    const answer = this.expect(id)
    this.worker.postMessage({ ...question, id })
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private expect(id: number): Promise<unknown> {
    this.worker.ref()
    return new Promise((done, fail) => this.pending.set(id, { done, fail }))
  }

  private settle({ id, value, error }: Answer): void {
    const pending = this.pending.get(id)
    this.pending.delete(id)
    if (this.pending.size === 0) this.worker.unref()
    if (error === undefined) pending?.done(value)
    else pending?.fail(new Error(error))
  }

  private stop(error: Error): void {
    this.stopped ??= error
    for (const { fail } of this.pending.values()) fail(error)
    this.pending.clear()
  }
}
