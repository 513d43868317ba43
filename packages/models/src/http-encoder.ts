import { setTimeout } from 'node:timers/promises'
import type { Encoder } from '@elmo-chat/search'
import { EncoderError } from './errors.js'
import { readBody } from './read-body.js'
import { readEmbeddings } from './read-embeddings.js'

export interface HttpEncoderOptions {
  /** Of the service or of its endpoint: `https://host/v1` or `https://host/v1/embeddings`. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never part of a message. */
  readonly key?: string
  /** Where left out, one request asks for it. */
  readonly dimensions?: number
  readonly batch?: number
  readonly timeoutMs?: number
  /** How often a request is repeated after it failed for a reason that may pass. */
  readonly retries?: number
  /** The first pause before a repetition; each further one is twice as long. */
  readonly pauseMs?: number
  readonly fetch?: typeof fetch
}

const BATCH = 64
const TIMEOUT_MS = 30_000
const RETRIES = 3
const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 20_000
const LONGEST_TEXT = 8000
/** Far above what a vector takes as JSON: 4,096 numbers of 24 characters. */
const MOST_BYTES_PER_TEXT = 128 * 1024
const MOST_BYTES_BESIDE = 64 * 1024

/** One try: vectors, or why there are none and whether it may pass. */
type Outcome =
  | { readonly vectors: Float32Array[] }
  | { readonly error: EncoderError; readonly passes: boolean; readonly pauseMs?: number }

/**
 * An encoder behind a service that speaks the OpenAI embeddings protocol, as most do: POST /embeddings.
 *
 * Fails   with an `EncoderError`.
 */
export async function httpEncoder(options: HttpEncoderOptions): Promise<Encoder> {
  const { batch = BATCH, model } = options
  const endpoint = endpointOf(options.url)
  const send = (texts: readonly string[], dimensions: number | undefined, signal?: AbortSignal) =>
    sendPatiently(options, endpoint, texts, dimensions, signal)
  const dimensions = options.dimensions ?? (await send(['?'], undefined))[0].length
  return {
    id: `http ${endpoint.host}${endpoint.pathname} ${model} ${dimensions}`,
    dimensions,
    async encode(texts, signal) {
      const vectors: Float32Array[] = []
      for (let from = 0; from < texts.length; from += batch) {
        vectors.push(...(await send(texts.slice(from, from + batch), dimensions, signal)))
      }
      return vectors
    },
  }
}

function endpointOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new EncoderError('ENCODER_UNREACHABLE', 'The address is no URL.')
  if (!url.pathname.endsWith('/embeddings')) url.pathname = `${url.pathname.replace(/\/$/, '')}/embeddings`
  return url
}

async function sendPatiently(
  options: HttpEncoderOptions,
  endpoint: URL,
  texts: readonly string[],
  dimensions: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Float32Array[]> {
  const { retries = RETRIES, pauseMs = PAUSE_MS } = options
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted()
    const outcome = await send(options, endpoint, texts, dimensions, signal)
    if ('vectors' in outcome) return outcome.vectors
    if (!outcome.passes || tries >= retries) throw outcome.error
    const pause = Math.min(LONGEST_PAUSE_MS, Math.max(pauseMs * 2 ** tries, outcome.pauseMs ?? 0))
    await setTimeout(pause, undefined, signal ? { signal } : {})
  }
}

async function send(
  { model, key, timeoutMs = TIMEOUT_MS, fetch: request = fetch }: HttpEncoderOptions,
  endpoint: URL,
  texts: readonly string[],
  dimensions: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const response = await request(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model,
        input: texts.map((text) => text.slice(0, LONGEST_TEXT) || ' '),
        encoding_format: 'float',
      }),
      // A redirection would carry the texts, and perhaps the key, to another host.
      redirect: 'error',
      signal: signal ? AbortSignal.any([late, signal]) : late,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return refusal(response)
    }
    const most = texts.length * MOST_BYTES_PER_TEXT + MOST_BYTES_BESIDE
    return { vectors: readEmbeddings(await readBody(response, most, tooLong), texts.length, dimensions) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof EncoderError) return { error, passes: false }
    if (late.aborted) return { error: new EncoderError('ENCODER_LATE', `${timeoutMs} ms`), passes: true }
    return { error: new EncoderError('ENCODER_UNREACHABLE', endpoint.host), passes: true }
  }
}

const tooLong = (detail: string) => new EncoderError('ENCODER_ANSWER_UNREADABLE', detail)

function refusal({ status, headers }: Response): Outcome {
  const passes = status === 408 || status === 429 || status >= 500
  const seconds = Number(headers.get('retry-after'))
  return {
    error: new EncoderError(passes ? 'ENCODER_UNREACHABLE' : 'ENCODER_REFUSED', `Status ${status}.`),
    passes,
    ...(seconds > 0 ? { pauseMs: seconds * 1000 } : {}),
  }
}
