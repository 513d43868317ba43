import { setTimeout } from 'node:timers/promises'
import type { Clock } from '@elmo-chat/kernel'
import { normalize } from '@elmo-chat/language'
import { EncoderError } from '@elmo-chat/models'
import { checkedVector, type Encoder } from '@elmo-chat/search'
import { redact } from '../redact.js'
import { Outage } from './outage.js'

const LIMIT_MS = 150
/** After so long an answer is no longer waited for, not even for the next time. */
const GIVE_UP_MS = 5_000
const REMEMBERED = 5_000
const LONGEST_QUERY = 500
/** Requests at a time; a query beyond them is answered without. */
const RUNNING = 8
const BATCH = 32
/** So many late answers in a row are an outage. */
const MOST_LATE = 5
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000

export interface QueryEncoderOptions {
  readonly clock: Clock
  /** Is told when the encoder begins to fail. */
  readonly onError: (error: unknown) => void
  readonly limitMs?: number
}

/** Where a model puts queries: encoded when they are asked, within a time limit, and remembered. Never rejects. */
export class QueryEncoder {
  private readonly vectors = new Map<string, Float32Array>()
  /** Texts that are being encoded, so that one asked twice is sent once. */
  private readonly running = new Map<string, Promise<void>>()
  private readonly closed = new AbortController()
  private readonly outage: Outage
  private late = 0

  constructor(
    readonly encoder: Encoder,
    private readonly options: QueryEncoderOptions,
  ) {
    const pauses = { firstPauseMs: FIRST_PAUSE_MS, longestPauseMs: LONGEST_PAUSE_MS }
    this.outage = new Outage({ ...pauses, clock: options.clock, onBegin: options.onError })
  }

  /** Where a text lies, if it was encoded; undefined too where the model knows nothing of it. */
  known(text: string): Float32Array | undefined {
    const vector = this.vectors.get(keyOf(text))
    return vector?.some((value) => value !== 0) ? vector : undefined
  }

  /** Whether a text was never encoded and could be now. */
  isNew(text: string): boolean {
    const key = keyOf(text)
    return key !== '' && !this.vectors.has(key) && !this.outage.isPaused && !this.closed.signal.aborted
  }

  /**
   * Encodes texts; resolves when they are known, or when the time is up. A late answer is known the next time. While the
   * model fails it is asked now and then only, and everything else goes on at once.
   */
  async prepare(texts: readonly string[]): Promise<void> {
    const keys = [...new Set(texts.filter((text) => this.isNew(text)).map(keyOf))]
    if (keys.length === 0) return
    const asked = Promise.all([this.ask(keys), ...keys.flatMap((key) => this.running.get(key) ?? [])])
    const ended = new AbortController()
    const limit = setTimeout(this.options.limitMs ?? LIMIT_MS, true, { signal: ended.signal }).catch(() => false)
    const isLate = await Promise.race([asked.then(() => false), limit])
    ended.abort()
    if (isLate && ++this.late >= MOST_LATE) {
      this.outage.failed(new EncoderError('ENCODER_LATE', `${this.options.limitMs ?? LIMIT_MS} ms`))
    }
  }

  /**
   * Encodes many texts, for work in the background: in batches, one after the other, and without a time limit. Gives
   * whether the model answered for all of them.
   */
  async prepareAll(texts: readonly string[]): Promise<boolean> {
    const keys = [...new Set(texts.map(keyOf))].slice(0, REMEMBERED)
    const missing = keys.filter((key) => key !== '' && !this.vectors.has(key))
    for (let from = 0; from < missing.length && !this.outage.isPaused; from += BATCH)
      await this.encode(missing.slice(from, from + BATCH))
    return !this.outage.isPaused || missing.length === 0
  }

  close(): void {
    this.closed.abort(new Error('The assistant is being closed.'))
  }

  private ask(keys: readonly string[]): Promise<void> {
    const fresh = keys.filter((key) => !this.running.has(key))
    if (fresh.length === 0 || new Set(this.running.values()).size >= RUNNING) return Promise.resolve()
    const asked = this.encode(fresh, GIVE_UP_MS).finally(() => {
      for (const key of fresh) this.running.delete(key)
    })
    for (const key of fresh) this.running.set(key, asked)
    return asked
  }

  private async encode(keys: readonly string[], limitMs?: number): Promise<void> {
    const signals = [this.closed.signal, ...(limitMs === undefined ? [] : [AbortSignal.timeout(limitMs)])]
    try {
      const vectors = await this.encoder.encode(keys, AbortSignal.any(signals))
      for (const [at, key] of keys.entries()) this.remember(key, checkedVector(this.encoder, vectors[at]))
      this.late = 0
      this.outage.ended()
    } catch (error) {
      if (!this.closed.signal.aborted) this.outage.failed(error)
    }
  }

  private remember(key: string, vector: Float32Array): void {
    this.vectors.set(key, vector)
    if (this.vectors.size > REMEMBERED) this.vectors.delete(this.vectors.keys().next().value!)
  }
}

/** What is sent: shopping needs no personal data, and a service may stand anywhere. */
const keyOf = (text: string) => normalize(redact(text.slice(0, LONGEST_QUERY)).text).trim()
