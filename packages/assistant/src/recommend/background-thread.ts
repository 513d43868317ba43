import { Worker } from 'node:worker_threads'
import type {
  FittedModel,
  Histories,
  MeasuredMethods,
  MeasureProgress,
  MeasureRequest,
  MethodChoice,
} from '@elmo-chat/recommend'

interface Job {
  readonly onProgress?: MeasureProgress
  /** Ends the thread; the promise rejects with the signal's reason. */
  readonly signal: AbortSignal
}

type Message =
  | { readonly value: unknown }
  | { readonly progress: { readonly method: string; readonly done: number; readonly total: number } }

/** Learns a method in a thread of its own: serving goes on as if nothing were done. */
export function fitInThread(histories: Histories, method: MethodChoice, job: Job): Promise<FittedModel> {
  return inThread({ kind: 'fit', histories, method }, job) as Promise<FittedModel>
}

/** Measures methods in a thread of its own. */
export function measureInThread(request: MeasureRequest, job: Job): Promise<MeasuredMethods> {
  return inThread({ kind: 'measure', request }, job) as Promise<MeasuredMethods>
}

function inThread(workerData: object, { onProgress, signal }: Job): Promise<unknown> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('../../worker/recommend-worker.mjs', import.meta.url), { workerData, execArgv: [] })
  return new Promise((done, fail) => {
    const stop = () => {
      fail(signal.reason)
      worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: Message) => {
      if ('progress' in message) onProgress?.(message.progress.method, message.progress.done, message.progress.total)
      else done(message.value)
    })
    worker.on('error', fail)
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop)
      // After an answer this changes nothing any more.
      fail(new Error(`The thread of the recommenders ended with ${code}.`))
    })
  })
}
