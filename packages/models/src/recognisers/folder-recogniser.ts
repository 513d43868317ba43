import { type ChildProcess, fork } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Recogniser, SPEECH_RATE } from '@elmo-chat/voice'
import { sherpaModel } from './model-folder.js'
import { RecogniserError } from './recogniser-error.js'

export interface FolderRecogniserOptions {
  /** A model as sherpa-onnx publishes them: its `.onnx` files and its tokens. */
  readonly folder: string
  readonly timeoutMs?: number
  /** So many may wait at a time; further ones are refused at once. They are heard one after the other. */
  readonly atOnce?: number
  readonly threads?: number
}

const TIMEOUT_MS = 20_000
const AT_ONCE = 4
const THREADS = 2
const WORKER = fileURLToPath(new URL('../../worker/sherpa-ear.mjs', import.meta.url))

type Answer = { readonly id: number; readonly text: string } | { readonly missing: true } | { readonly ready: true }

interface Waiting {
  readonly child: ChildProcess
  readonly resolve: (text: string) => void
  readonly reject: (error: unknown) => void
}

/**
 * A local model heard with `sherpa-onnx-node`, an optional package, in a process of its own that starts with the first recording and
 * goes on. Where it ends, what waits fails and the next recording starts another.
 *
 * Fails   with a `RecogniserError`, at once where the folder holds no model that is known.
 */
export async function folderRecogniser(options: FolderRecogniserOptions): Promise<Recogniser> {
  const { timeoutMs = TIMEOUT_MS, atOnce = AT_ONCE, threads = THREADS } = options
  const folder = resolve(options.folder)
  const model = sherpaModel(await readdir(folder).catch(() => []), basename(folder))
  if (!model) throw new RecogniserError('RECOGNISER_NO_MODEL', folder)
  const config = JSON.stringify({
    rate: SPEECH_RATE,
    featConfig: { sampleRate: SPEECH_RATE, featureDim: 80 },
    modelConfig: { ...within(folder, model), numThreads: threads, provider: 'cpu', debug: 0 },
  })
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess | null = null
  let last = 0
  return {
    id: `model ${basename(folder)}`,
    async recognise({ samples }, _, signal) {
      if (waiting.size >= atOnce) throw new RecogniserError('RECOGNISER_BUSY')
      signal?.throwIfAborted()
      child ??= start()
      const asked = child
      const id = ++last
      const late = setTimeout(() => fail(id, new RecogniserError('RECOGNISER_LATE', `${timeoutMs} ms`)), timeoutMs)
      const onAbort = () => fail(id, signal?.reason)
      signal?.addEventListener('abort', onAbort)
      try {
        const text = await new Promise<string>((resolve, reject) => {
          waiting.set(id, { child: asked, resolve, reject })
          asked.send({ id, samples }, (error) => error && fail(id, new RecogniserError('RECOGNISER_FAILED', folder)))
        })
        return { text: text.trim(), confidence: null, alternatives: [] }
      } finally {
        clearTimeout(late)
        signal?.removeEventListener('abort', onAbort)
        waiting.delete(id)
      }
    },
  }

  function fail(id: number, error: unknown): void {
    waiting.get(id)?.reject(error)
  }

  function start(): ChildProcess {
    const started = fork(WORKER, [config], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const end = (error: RecogniserError) => {
      if (child === started) child = null
      for (const one of waiting.values()) if (one.child === started) one.reject(error)
    }
    started.on('message', (answer: Answer) => {
      if ('missing' in answer) end(new RecogniserError('RECOGNISER_PACKAGE_MISSING'))
      else if ('id' in answer) waiting.get(answer.id)?.resolve(answer.text)
    })
    started.on('exit', (code) => end(new RecogniserError('RECOGNISER_FAILED', `Exit status ${code}.`)))
    started.on('error', () => end(new RecogniserError('RECOGNISER_FAILED', folder)))
    // It must not keep the shop's process from ending.
    started.unref()
    started.channel?.unref()
    return started
  }
}

const within = (folder: string, parts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      typeof value === 'string' ? resolve(folder, value) : within(folder, value as Readonly<Record<string, unknown>>),
    ]),
  )
