import type { Product } from '@elmo-chat/catalog'
import { TopK } from '@elmo-chat/kernel'
import { PICTURE_FLOATS, type PictureReader, pictureVector } from '@elmo-chat/models'
import type { SearchIndex } from '@elmo-chat/search'

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

/**
 * What the pictures of the catalogue look like, kept up in the background. A picture is known by its address: it is looked at
 * once.
 *
 * Cost  some 10 ms a picture in the library's threads and 2 ms in ours, 400 bytes of memory each; a question is one pass over all.
 */
export class PictureIndex {
  private readonly options: PictureIndexOptions
  private readonly vectors = new Map<string, Float32Array>()
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
    const { index } = current()
    for (let at = 0; at < index.size && !this.ended; at++) {
      for (const address of addressesOf(index.productAt(at))) {
        if (this.vectors.has(address)) continue
        this.vectors.set(address, await this.lookAt(address))
        await rest()
      }
    }
    this.seen = index
  }

  /** Empty for what cannot be read: it is not tried again while this process runs. */
  private async lookAt(address: string): Promise<Float32Array> {
    const { reader, bytesOf } = this.options
    try {
      const bytes = await bytesOf(address)
      return bytes ? pictureVector(await reader.read(bytes, 'shop')) : NONE
    } catch {
      return NONE
    }
  }
}

/** The variants in stock that a picture is of; empty where it is of the whole product. */
export function placesOf({ variants }: Product, address: string): number[] {
  return [...variants.keys()].filter((place) => variants[place].image === address && variants[place].available)
}

const addressesOf = ({ images, variants }: Product): readonly string[] =>
  [...new Set([...images, ...variants.flatMap(({ image }) => image ?? [])])].slice(0, MOST_OF_ONE)

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < PICTURE_FLOATS; at++) sum += a[at] * b[at]
  return sum
}
