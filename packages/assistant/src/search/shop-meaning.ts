import type { EncodedProducts, Meaning } from '@elmo-chat/search'
import type { QueryEncoder } from './query-encoder.js'

/** How near products are to one query. */
export interface QueryMeaning {
  /** Which view of the catalogue answers: the space that was learned from it, or a model's. */
  readonly by: 'own' | 'encoder'
  /** From 0, as near as any product of a shop, to 1, the same; null for a product that is not known. */
  nearnessOf(productId: string): number | null
  /** The cosine of each product and of all of them together; null for a product that is not known. */
  companyOf(productIds: readonly string[]): readonly (number | null)[]
  /** Ids of the nearest products, the nearest first. */
  nearest(count: number): readonly string[]
}

/** A model's view of the catalogue, where the owner configured one. */
export interface EncodedView {
  readonly queries: QueryEncoder
  readonly products: EncodedProducts
  /** A head that was trained on the frozen model: moves where a query lies. */
  readonly adapt?: (vector: Float32Array) => Float32Array
}

/** Likeness below this is that of any two products of a shop, in the space of its own. */
const CHANCE = 0.3
/** What likeness is chance differs from model to model, and is seen on so many products. */
const SAMPLED = 200
/** Texts of one answer that a model is asked for. */
const MOST_TEXTS = 8

/** Meaning for searches: the space that was learned from the shop, or a model's, once it has encoded the catalogue. */
export class ShopMeaning {
  private readonly adapted = new WeakMap<Float32Array, Float32Array>()
  /** Texts that were asked for and could be encoded, while an answer is tried. */
  private lacking: Set<string> | null = null

  constructor(
    readonly own: Meaning,
    readonly encoded: EncodedView | null = null,
  ) {}

  /** Null for a text that says nothing. */
  of(text: string): QueryMeaning | null {
    const { encoded, own } = this
    const vector = encoded?.queries.known(text)
    if (encoded && vector) return inTable(this.adapt(vector, encoded), encoded.products)
    if (encoded?.queries.isNew(text)) this.lacking?.add(text)
    const certainty = own.certainty(text)
    return certainty > 0 ? inSpace(own.encode(text), certainty, own) : null
  }

  /**
   * Gives an answer that asks for meaning. Where the model has not encoded the texts that it asks for, it does so, within
   * its time limit, and the answer is made again; without a model, or where it fails, the answer is there at once.
   */
  async answering<T>(answer: () => T): Promise<T> {
    if (!this.encoded) return answer()
    const texts = new Set<string>()
    this.lacking = texts
    let first: T
    try {
      first = answer()
    } finally {
      this.lacking = null
    }
    if (texts.size === 0) return first
    const { queries } = this.encoded
    const asked = [...texts].slice(0, MOST_TEXTS)
    await queries.prepare(asked)
    return asked.some((text) => queries.known(text)) ? answer() : first
  }

  private adapt(vector: Float32Array, { adapt }: EncodedView): Float32Array {
    if (!adapt) return vector
    const known = this.adapted.get(vector) ?? adapt(vector)
    this.adapted.set(vector, known)
    return known
  }
}

const near = (similarity: number, chance: number) => Math.max(0, (similarity - chance) / (1 - chance))

function inTable(vector: Float32Array, { table, rowOf, ids }: EncodedProducts): QueryMeaning {
  const chance = usualLikeness(vector, table, ids.length)
  return {
    by: 'encoder',
    nearnessOf(productId) {
      const row = rowOf.get(productId)
      return row === undefined ? null : near(dot(vector, table.row(row)), chance)
    },
    companyOf: (productIds) =>
      companyOf(productIds.map((id) => rowOf.get(id)).map((row) => (row === undefined ? undefined : table.row(row)))),
    nearest: (count) => table.nearest(vector, count).map(({ row }) => ids[row]),
  }
}

function inSpace(vector: Float32Array, certainty: number, space: Meaning): QueryMeaning {
  return {
    by: 'own',
    nearnessOf(productId) {
      const similarity = space.similarity(vector, productId)
      return similarity === undefined ? null : near(similarity, CHANCE) * certainty
    },
    companyOf: (productIds) => companyOf(productIds.map((id) => space.vectorOf(id))),
    nearest: (count) => space.nearest(vector, count).map(({ productId }) => productId),
  }
}

function companyOf(vectors: readonly (Float32Array | undefined)[]): (number | null)[] {
  const known = vectors.filter((vector) => vector !== undefined)
  const sum = new Float32Array(known[0]?.length ?? 0)
  for (const vector of known) for (let at = 0; at < sum.length; at++) sum[at] += vector[at]
  const length = Math.hypot(...sum)
  return vectors.map((vector) => (vector && length > 0 ? dot(sum, vector) / length : null))
}

/** The mean likeness of a query to products throughout the catalogue. */
function usualLikeness(vector: Float32Array, table: EncodedProducts['table'], rows: number): number {
  const step = Math.max(1, Math.floor(rows / SAMPLED))
  let sum = 0
  let count = 0
  for (let row = 0; row < rows; row += step) {
    sum += dot(vector, table.row(row))
    count++
  }
  // Never so near to 1 that nothing could be nearer.
  return count === 0 ? 0 : Math.min(0.95, Math.max(0, sum / count))
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}
