import { type Transferable, Worker } from 'node:worker_threads'

/**
 * A long job by name: an exported function of a package's public entry (`@elmo-chat/...`) or of a file URL. It takes the
 * input and a function to report how far it is, from 0 to 1, and works in `Steps`. Input and value are copied as
 * structured clones do; buffers in the value are moved, and must be the job's own (of linear memory: a copy).
 */
export interface Job {
  readonly module: string
  readonly name: string
  readonly input?: unknown
}

export interface JobOptions {
  readonly signal?: AbortSignal
  /** Called about ten times a second at most. */
  readonly onProgress?: (fraction: number) => void
  /** Buffers of the input that are moved to the job: the caller has them no longer. Shared ones need not be named. */
  readonly transfer?: readonly Transferable[]
}

interface Answer {
  readonly id: number
  readonly progress?: number
  readonly value?: unknown
  readonly stopped?: boolean
  readonly error?: { readonly message: string; readonly stack?: string }
}

interface Task {
  readonly id: number
  readonly job: Job
  readonly options: JobOptions
  /** Set to one from any thread: the job ends before its next step. */
  readonly stop: Int32Array
  readonly done: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** A thread that has rested so long is ended: what its jobs left behind is memory that nobody has a use for. */
const REST_MS = 60_000

/**
 * Threads that run long jobs, one each at a time, in the order in which they were asked for. A thread starts with the first
 * job that needs it and stays for a while; it keeps no process alive that waits for nothing.
 */
export class WorkerPool {
  private readonly queue: Task[] = []
  /** With what ends each in time, the one that has rested longest first. */
  private readonly idle = new Map<Worker, NodeJS.Timeout>()
  private readonly running = new Map<Worker, Task>()
  private last = 0
  private isClosed = false

  constructor(
    private readonly size: number,
    private readonly restMs = REST_MS,
  ) {
    if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`No pool of ${size} threads.`)
  }

  /**
   * What the job gives.
   *
   * Fails   with the job's error; with the signal's reason once that is aborted, at once: the job itself ends with its step.
   */
  run(job: Job, options: JobOptions = {}): Promise<unknown> {
    const { signal } = options
    if (this.isClosed) return Promise.reject(closed())
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const abort = () => {
        Atomics.store(stop, 0, 1)
        const place = this.queue.indexOf(task)
        if (place >= 0) this.queue.splice(place, 1)
        reject(signal?.reason)
      }
      const end =
        <T>(settle: (outcome: T) => void) =>
        (outcome: T) => {
          signal?.removeEventListener('abort', abort)
          settle(outcome)
        }
      const task: Task = { id: ++this.last, job, options, stop, done: end(resolve), fail: end(reject) }
      signal?.addEventListener('abort', abort)
      this.queue.push(task)
      this.startNext()
    })
  }

  /** Ends all threads, whatever they do; jobs that have not ended fail. */
  async close(): Promise<void> {
    this.isClosed = true
    const workers = [...this.idle.keys(), ...this.running.keys()]
    for (const end of this.idle.values()) clearTimeout(end)
    for (const task of [...this.queue.splice(0), ...this.running.values()]) task.fail(closed())
    this.running.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  private startNext(): void {
    if (this.queue.length === 0) return
    const worker = this.takeIdle() ?? (this.running.size < this.size ? this.open() : undefined)
    if (!worker) return
    const task = this.queue.shift()!
    const { job, options, stop, id } = task
    this.running.set(worker, task)
    worker.ref()
    try {
      worker.postMessage({ id, ...job, stop }, options.transfer ?? [])
    } catch (error) {
      // The input cannot be copied.
      task.fail(error)
      this.rest(worker)
    }
  }

  private takeIdle(): Worker | undefined {
    const worker = [...this.idle.keys()].at(-1)
    if (worker) this.wake(worker)
    return worker
  }

  private wake(worker: Worker): void {
    clearTimeout(this.idle.get(worker))
    this.idle.delete(worker)
  }

  private open(): Worker {
    const worker = new Worker(new URL('../../worker/job-worker.mjs', import.meta.url), { execArgv: [] })
    worker.on('message', (answer: Answer) => this.take(worker, answer))
    worker.on('error', (error) => this.lose(worker, error))
    worker.on('exit', () => this.lose(worker, new Error('The thread of the job has ended.')))
    return worker
  }

  private take(worker: Worker, { id, progress, value, stopped, error }: Answer): void {
    const task = this.running.get(worker)
    if (task?.id !== id) return
    if (progress !== undefined) {
      if (Atomics.load(task.stop, 0) === 0) task.options.onProgress?.(progress)
      return
    }
    if (error) task.fail(Object.assign(new Error(error.message), { stack: error.stack }))
    else if (!stopped) task.done(value)
    this.rest(worker)
  }

  private rest(worker: Worker): void {
    this.running.delete(worker)
    worker.unref()
    const end = () => {
      this.idle.delete(worker)
      void worker.terminate()
    }
    this.idle.set(worker, setTimeout(end, this.restMs).unref())
    this.startNext()
  }

  /** A thread that has ended is replaced when a job needs it. */
  private lose(worker: Worker, error: Error): void {
    this.running.get(worker)?.fail(error)
    this.running.delete(worker)
    this.wake(worker)
    if (!this.isClosed) this.startNext()
  }
}

function closed(): Error {
  return new Error('The pool of threads is closed.')
}
