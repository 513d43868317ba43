import { normalize } from '@elmo-chat/language'
import { checked, type EncodedProducts } from './encoded-products.js'
import { Recent } from './recent.js'
import type { NumberedProducts } from './row-bits.js'
import type { Encoder, Meaning, MeaningHit } from './types.js'

const LIMIT_MS = 150
const REMEMBERED = 500
const LONGEST_QUERY = 500

export interface EncodedMeaningOptions {
  readonly encoder: Encoder
  readonly products: EncodedProducts
  /** Answers where the encoder fails or is late. */
  readonly own: Meaning
  /** Resolves after so many milliseconds, or rejects when the signal is aborted: the promise of a timer. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>
  readonly limitMs?: number
  /** A head that was trained on the frozen encoder: moves where a query lies. */
  readonly adapt?: (vector: Float32Array) => Float32Array
}

export interface NearAnswer {
  readonly by: 'encoder' | 'own'
  readonly hits: MeaningHit[]
  /** As `FusionOptions.certainty`. An encoder knows all words. */
  readonly certainty: number
}

/** Meaning by a model: queries are encoded when they are asked, within a time limit, and remembered. */
export class EncodedMeaning implements NumberedProducts {
  private readonly recent = new Recent<Float32Array>(REMEMBERED)
  /** Queries that are being encoded, so that one asked twice is sent once. */
  private readonly running = new Map<string, Promise<Float32Array | undefined>>()

  constructor(private readonly options: EncodedMeaningOptions) {}

  get rows(): number {
    return this.options.products.ids.length
  }

  rowOf(productId: string): number {
    return this.options.products.rowOf.get(productId) ?? -1
  }

  /** The nearest products; the own space answers when the encoder does not in time. Never rejects. */
  async near(
    text: string,
    k: number,
    allowed?: (products: NumberedProducts) => Uint32Array | undefined,
  ): Promise<NearAnswer> {
    const { products, own, adapt } = this.options
    const vector = await this.encode(text)
    // Zeros: the encoder knows nothing of it, perhaps the own space does.
    if (!vector?.some((value) => value !== 0)) {
      return { by: 'own', hits: own.nearest(own.encode(text), k, allowed?.(own)), certainty: own.certainty(text) }
    }
    const found = products.table.nearest(adapt ? adapt(vector) : vector, k, { allowed: allowed?.(this) })
    const hits = found.map(({ row, score }) => ({ productId: products.ids[row], row, similarity: score }))
    return { by: 'encoder', hits, certainty: 1 }
  }

  /** Where the encoder puts a query; undefined where it fails or is late. A late answer is there the next time. */
  async encode(text: string): Promise<Float32Array | undefined> {
    const key = normalize(text.slice(0, LONGEST_QUERY)).trim()
    if (key === '') return undefined
    const known = this.recent.get(key)
    if (known) return known
    const ended = new AbortController()
    const late = this.options.wait(this.options.limitMs ?? LIMIT_MS, ended.signal).then(
      () => undefined,
      () => undefined,
    )
    try {
      return await Promise.race([this.ask(key), late])
    } finally {
      ended.abort()
    }
  }

  private ask(key: string): Promise<Float32Array | undefined> {
    const running = this.running.get(key)
    if (running) return running
    const { encoder } = this.options
    const asked = Promise.resolve()
      .then(() => encoder.encode([key]))
      .then(([vector]) => {
        const good = checked(encoder, vector)
        this.recent.set(key, good)
        return good
      })
      .catch(() => undefined)
      .finally(() => this.running.delete(key))
    this.running.set(key, asked)
    return asked
  }
}
