import { createHash } from 'node:crypto'
import type { Product } from '@elmo-chat/catalog'
import { TopK } from '@elmo-chat/kernel'
import { PICTURE_FLOATS, type PictureReader, pictureVector } from '@elmo-chat/models'
import type { SearchIndex } from '@elmo-chat/search'
import type { ModelFiles } from '../recommend/kept-models.js'
import { type KeptLook, readLooks, writeLooks } from './kept-looks.js'

/** Where pictures come from. */
export interface PictureSource {
  readonly reader: PictureReader
  /** The bytes of a picture at an address of a feed; null for one that is not there or not looked at. */
  readonly bytesOf: (address: string) => Promise<Uint8Array | null>
}

export interface PictureIndexOptions extends PictureSource {
  readonly current: () => { readonly index: SearchIndex }
  /** Lets other work of the process run, then resolves. */
  readonly rest: () => Promise<void>
  /** Where what was fetched is remembered between two starts; without it all is looked at anew. */
  readonly files?: ModelFiles
}

/** A product with the picture of it that looks most alike, and how alike: up to 1. */
export interface AlikeProduct {
  readonly product: Product
  readonly address: string
  readonly score: number
}

/** How many pictures of one product are looked at. */
const MOST_OF_ONE = 6
const NONE = new Float32Array(0)
const FILE = 'pictures'
/** So many are fetched anew at most when the process ends unexpectedly. */
const KEPT_EVERY = 500

/**
 * What the pictures of the catalogue look like, kept up in the background. A picture is known by its address: it is looked at
 * once, and remembered over a restart. What this server draws itself may be drawn otherwise after an update: that is drawn
 * again, and looked at anew where its bytes are others.
 *
 * Cost  some 6 ms a picture in the library's threads and 2 ms in ours, 400 bytes of memory each; a drawn one that is remembered
 *       half a millisecond. A question is one pass over all.
 */
export class PictureIndex {
  private readonly options: PictureIndexOptions
  private readonly vectors = new Map<string, Float32Array>()
  private readonly digests = new Map<string, string>()
  /** Of the last run, as far as it is not known yet that it still holds. */
  private remembered: ReadonlyMap<string, KeptLook> | null = null
  private unkept = 0
  private running: Promise<void> | null = null
  private seen: SearchIndex | null = null
  private ended = false

  constructor(options: PictureIndexOptions) {
    this.options = options
  }

  /** Begins to look at what has not been looked at; resolves when all is. */
  catchUp(): Promise<void> {
    const { index } = this.options.current()
    if (this.seen === index) return this.running ?? Promise.resolve()
    this.running ??= this.lookAtAll().finally(() => {
      this.running = null
    })
    return this.running
  }

  /** Whether pictures are being looked at. */
  get isBusy(): boolean {
    return this.running !== null
  }

  async close(): Promise<void> {
    this.ended = true
    await this.running
  }

  /** What a product's first picture looks like; null for one that was not looked at yet. */
  vectorOf(product: Product): Float32Array | null {
    for (const address of addressesOf(product)) {
      const vector = this.vectors.get(address)
      if (vector?.length) return vector
    }
    return null
  }

  /**
   * The products that look most like a photo, each once, the most alike first.
   *
   * Fails  with a `PictureError` for what is no photo.
   */
  async find(photo: Uint8Array, limit: number): Promise<AlikeProduct[]> {
    const wanted = pictureVector(await this.options.reader.read(photo, 'shopper'))
    const { index } = this.options.current()
    const best = new TopK(limit)
    const addresses: string[] = []
    for (let at = 0; at < index.size; at++) {
      let highest = Number.NEGATIVE_INFINITY
      for (const address of addressesOf(index.productAt(at))) {
        const vector = this.vectors.get(address)
        const score = vector?.length ? dot(wanted, vector) : Number.NEGATIVE_INFINITY
        if (score > highest) [highest, addresses[at]] = [score, address]
      }
      if (highest > Number.NEGATIVE_INFINITY) best.push(at, highest)
    }
    return best.ranked().map(({ item, score }) => ({ product: index.productAt(item), address: addresses[item], score }))
  }

  private async lookAtAll(): Promise<void> {
    const { current, rest } = this.options
    this.remembered ??= await this.remember()
    const { index } = current()
    for (let at = 0; at < index.size && !this.ended; at++) {
      for (const address of addressesOf(index.productAt(at))) {
        if (this.vectors.has(address)) continue
        this.vectors.set(address, await this.lookAt(address))
        if (this.unkept >= KEPT_EVERY) await this.keep()
        await rest()
      }
    }
    if (this.unkept > 0) await this.keep()
    this.seen = index
  }

  /** What cannot be read is looked at anew: nothing is lost but time. */
  private async remember(): Promise<Map<string, KeptLook>> {
    const bytes = await this.options.files?.read(FILE).catch(() => null)
    const looks = bytes ? readLooks(bytes) : new Map<string, KeptLook>()
    for (const [address, { vector }] of looks) if (isFetched(address)) this.vectors.set(address, vector)
    return looks
  }

  /** Of the products that there are now: those that left the catalogue are forgotten with the next start. */
  private async keep(): Promise<void> {
    this.unkept = 0
    const { index } = this.options.current()
    const kept = new Map<string, KeptLook>()
    for (let at = 0; at < index.size; at++)
      for (const address of addressesOf(index.productAt(at))) {
        const vector = this.vectors.get(address)
        const digest = this.digests.get(address)
        const look = vector ? { vector, ...(digest === undefined ? {} : { digest }) } : this.remembered?.get(address)
        if (look?.vector.length) kept.set(address, look)
      }
    await this.options.files?.write(FILE, writeLooks(kept)).catch(() => {})
  }

  /** Empty for what cannot be read: it is not tried again while this process runs. */
  private async lookAt(address: string): Promise<Float32Array> {
    const { reader, bytesOf } = this.options
    try {
      const bytes = await bytesOf(address)
      if (!bytes) return NONE
      if (!isFetched(address)) {
        const digest = digestOf(bytes)
        this.digests.set(address, digest)
        const remembered = this.remembered?.get(address)
        if (remembered?.digest === digest) return remembered.vector
      }
      const vector = pictureVector(await reader.read(bytes, 'shop'))
      this.unkept++
      return vector
    } catch {
      return NONE
    }
  }
}

/** The variants in stock that a picture is of; empty where it is of the whole product. */
export function placesOf({ variants }: Product, address: string): number[] {
  return [...variants.keys()].filter((place) => variants[place].image === address && variants[place].available)
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

const isFetched = (address: string) => /^https?:/.test(address)

const addressesOf = ({ images, variants }: Product): readonly string[] =>
  [...new Set([...images, ...variants.flatMap(({ image }) => image ?? [])])].slice(0, MOST_OF_ONE)

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < PICTURE_FLOATS; at++) sum += a[at] * b[at]
  return sum
}
