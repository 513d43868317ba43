import { normalize } from '@elmo-chat/language'
import type { EncodedMeaning, EncodedProducts, Meaning } from '@elmo-chat/search'

/** How near products are to one query. */
export interface QueryMeaning {
  /** From 0, as near as any two products of a shop, to 1, the same; null for a product that is not known. */
  nearnessOf(productId: string): number | null
  /** Ids of the nearest products, the nearest first. */
  nearest(count: number): readonly string[]
}

/** A model's view of the catalogue, where the owner configured one. */
export interface EncodedView {
  readonly meaning: EncodedMeaning
  readonly products: EncodedProducts
  readonly adapt?: (vector: Float32Array) => Float32Array
}

/** Likeness below this is that of any two products of a shop. */
const CHANCE = 0.3
const REMEMBERED = 200

/** Meaning for searches: the space that was learned from the shop, or a model's, once it has encoded the catalogue. */
export class ShopMeaning {
  private readonly prepared = new Map<string, Float32Array>()

  constructor(
    readonly own: Meaning,
    private readonly encoded: EncodedView | null = null,
  ) {}

  /** Lets the model encode a query, within its time limit; without a model at once. Never rejects. */
  async prepare(text: string): Promise<void> {
    if (!this.encoded || text.trim() === '' || this.prepared.has(keyOf(text))) return
    const vector = await this.encoded.meaning.encode(text)
    if (!vector?.some((value) => value !== 0)) return
    if (this.prepared.size >= REMEMBERED) this.prepared.delete(this.prepared.keys().next().value!)
    this.prepared.set(keyOf(text), this.encoded.adapt ? this.encoded.adapt(vector) : vector)
  }

  /** Null for a text that says nothing. */
  of(text: string): QueryMeaning | null {
    const vector = this.prepared.get(keyOf(text))
    if (vector && this.encoded) return inTable(vector, this.encoded.products)
    const certainty = this.own.certainty(text)
    return certainty > 0 ? inSpace(this.own.encode(text), certainty, this.own) : null
  }
}

const keyOf = (text: string) => normalize(text).trim()

const near = (similarity: number, certainty: number) => Math.max(0, (similarity - CHANCE) / (1 - CHANCE)) * certainty

function inTable(vector: Float32Array, { table, rowOf, ids }: EncodedProducts): QueryMeaning {
  return {
    nearnessOf(productId) {
      const row = rowOf.get(productId)
      return row === undefined ? null : near(dot(vector, table.row(row)), 1)
    },
    nearest: (count) => table.nearest(vector, count).map(({ row }) => ids[row]),
  }
}

function inSpace(vector: Float32Array, certainty: number, space: Meaning): QueryMeaning {
  return {
    nearnessOf(productId) {
      const own = space.vectorOf(productId)
      return own ? near(dot(vector, own), certainty) : null
    },
    nearest: (count) => space.nearest(vector, count).map(({ productId }) => productId),
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}
