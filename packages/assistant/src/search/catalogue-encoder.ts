import type { Encoder, VectorCache } from '@elmo-chat/search'
import { encodeProducts } from '@elmo-chat/search'
import type { Store } from '@elmo-chat/storage'
import type { Sharing, Shop } from '../shop.js'
import { Outage } from './outage.js'
import { readAdapter } from './query-adapter.js'
import { QueryEncoder } from './query-encoder.js'
import type { EncodedView } from './shop-meaning.js'

const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 10 * 60_000

/** A model for meaning that the owner configured. */
export interface Encoding {
  /** Opens the model; a failure is told and tried again later. */
  readonly open: () => Promise<Encoder>
  /** Vectors that outlive the process. */
  readonly vectors: VectorCache & {
    /** Tells which are still wanted: the others may be dropped. */
    keep(revisions: readonly string[]): Promise<void>
  }
  /** Of `total` products of the catalogue so many are encoded. */
  readonly onProgress: (done: number, total: number) => void
}

export interface CatalogueEncoderOptions extends Sharing {
  readonly store: Store
  readonly encoding: Encoding
  readonly current: () => Shop
}

/**
 * Lets a model encode the catalogue in the background, and after a change what changed. While the model fails, what it
 * encoded before goes on being used; it is tried again after pauses that grow.
 */
export class CatalogueEncoder {
  private readonly options: CatalogueEncoderOptions
  private readonly ended = new AbortController()
  private readonly outage: Outage
  private encoder: Encoder | null = null
  private queries: QueryEncoder | null = null
  private encoded: Shop | null = null
  private present: EncodedView | null = null
  private running: Promise<void> | null = null

  constructor(options: CatalogueEncoderOptions) {
    this.options = options
    const pauses = { firstPauseMs: FIRST_PAUSE_MS, longestPauseMs: LONGEST_PAUSE_MS }
    this.outage = new Outage({ ...pauses, clock: options.clock, onBegin: options.onError })
  }

  /** Of this state of the catalogue or of one before; null while none has been encoded wholly. */
  get view(): EncodedView | null {
    return this.present
  }

  /** Whether the catalogue is being encoded. */
  get isBusy(): boolean {
    return this.running !== null
  }

  /** Whether the model rests from a failure. */
  get isFailing(): boolean {
    return this.outage.isPaused
  }

  /** Begins to encode what is due, if nothing is being encoded and the model does not rest from a failure. */
  catchUp(): void {
    const { signal } = this.ended
    if (this.running || signal.aborted || this.outage.isPaused || this.encoded === this.options.current()) return
    this.running = this.encode(signal)
      .then(() => this.outage.ended())
      .catch((error: unknown) => {
        if (!signal.aborted) this.outage.failed(error)
      })
      .finally(() => {
        this.running = null
      })
  }

  /** Resolves when what is due was encoded, or could not be. */
  async settled(): Promise<void> {
    this.catchUp()
    await this.running
  }

  /** Takes a head that was trained, here or in another process. */
  async refresh(): Promise<void> {
    const { present, encoder } = this
    if (!present || !encoder) return
    const adapt = await readAdapter(this.options.store, encoder)
    if (this.present)
      this.present = { queries: present.queries, products: this.present.products, ...(adapt && { adapt }) }
  }

  async close(): Promise<void> {
    this.ended.abort(new Error('The assistant is being closed.'))
    this.queries?.close()
    await this.running
  }

  private async encode(signal: AbortSignal): Promise<void> {
    const { encoding, store, current, rest } = this.options
    const { vectors, onProgress } = encoding
    this.encoder ??= await encoding.open()
    this.queries ??= new QueryEncoder(this.encoder, this.options)
    signal.throwIfAborted()
    const shop = current()
    const all = Array.from({ length: shop.index.size }, (_, at) => shop.index.productAt(at))
    const products = await encodeProducts(all, this.encoder, { vectors, signal, onProgress, rest })
    await vectors.keep(products.revisions)
    const adapt = await readAdapter(store, this.encoder)
    this.present = { queries: this.queries, products, ...(adapt && { adapt }) }
    this.encoded = shop
  }
}
