import type { Product } from '@elmo-chat/catalog'
import { VectorTable } from '@elmo-chat/numerics'
import { productTexts } from '../product-texts.js'
import type { Encoder } from './types.js'
import { unit } from './unit.js'

const BATCH = 32
/** Rests come after so many texts that were read, and rows that were written. */
const STEP_TEXTS = 256
const STEP_ROWS = 512
/** Encoders read a few hundred words at most. */
const LONGEST_TEXT = 2000

/** Vectors that are there already, by what `revisionOf` gives; a Map, or something that outlives the process. */
export interface VectorCache {
  get(revision: string): Float32Array | undefined
  set(revision: string, vector: Float32Array): void
}

export interface EncodeProductsOptions {
  readonly vectors: VectorCache
  readonly batch?: number
  /** Stops between batches, and the batch that runs if the encoder heeds it. What was encoded stays in `vectors`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** Lets other work run, then resolves. */
  readonly rest: () => Promise<void>
}

/** Where an encoder puts the products of a catalogue. */
export interface EncodedProducts {
  readonly ids: readonly string[]
  /** Under which each vector is kept, in the order of `ids`. */
  readonly revisions: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly table: VectorTable
}

/**
 * Encodes a catalogue in batches. Products whose text an encoder has seen already cost nothing, so that this is also how
 * to follow changes and to go on after a failure.
 *
 * Fails   with the encoder's error, with the signal's reason, or where a vector is not what the encoder promises.
 */
export async function encodeProducts(
  products: readonly Product[],
  encoder: Encoder,
  { vectors, batch = BATCH, signal, onProgress, rest }: EncodeProductsOptions,
): Promise<EncodedProducts> {
  const revisions: string[] = []
  for (const product of products) {
    if (revisions.push(revisionOf(encoder, product)) % STEP_TEXTS === 0) await rest()
  }
  const missing: number[] = []
  for (const [at, revision] of revisions.entries()) {
    if (!vectors.get(revision)) missing.push(at)
    if (at % STEP_TEXTS === STEP_TEXTS - 1) await rest()
  }
  let done = products.length - missing.length
  onProgress?.(done, products.length)
  for (let from = 0; from < missing.length; from += batch) {
    signal?.throwIfAborted()
    const places = missing.slice(from, from + batch)
    const encoded = await encoder.encode(
      places.map((at) => productText(products[at])),
      signal,
    )
    if (encoded.length !== places.length) {
      throw new RangeError(`${encoder.id} gave ${encoded.length} vectors for ${places.length} texts.`)
    }
    for (const [at, place] of places.entries()) vectors.set(revisions[place], checkedVector(encoder, encoded[at]))
    done += places.length
    onProgress?.(done, products.length)
  }
  signal?.throwIfAborted()
  const table = new VectorTable(encoder.dimensions)
  const ids: string[] = []
  const rowOf = new Map<string, number>()
  for (const [row, revision] of revisions.entries()) {
    const { id } = products[row]
    table.push(checkedVector(encoder, vectors.get(revision)))
    ids.push(id)
    rowOf.set(id, row)
    if (row % STEP_ROWS === STEP_ROWS - 1) await rest()
  }
  return { ids, revisions, rowOf, table }
}

/** A copy at length one; throws for no vector, one of another length, or with something that is no number. */
export function checkedVector(encoder: Encoder, vector: Float32Array | undefined): Float32Array {
  if (vector?.length !== encoder.dimensions || !vector.every(Number.isFinite)) {
    throw new RangeError(`${encoder.id} gave a vector that is not ${encoder.dimensions} finite numbers.`)
  }
  return unit(vector.slice())
}

/** What an encoder reads of a product: what it is first, then what it is like. */
export function productText(product: Product): string {
  const [title, brand, category, attributes, description] = productTexts(product)
  return [title, category, brand, attributes, description]
    .map((texts) => texts.join(', '))
    .filter((text) => text !== '')
    .join('. ')
    .slice(0, LONGEST_TEXT)
}

/** Changes with the encoder and with what it reads of the product, and with nothing else. */
function revisionOf(encoder: Encoder, product: Product): string {
  const text = productText(product)
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x5bd1e995) ^ (high >>> 13)
  }
  return `${encoder.id} ${product.id} ${(low >>> 0).toString(16)}${(high >>> 0).toString(16)}`
}
