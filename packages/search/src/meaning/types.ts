import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Contribution } from '../types.js'

/**
 * A model that turns texts into vectors in which nearness is likeness of meaning. Implemented in `models`.
 * Vectors have length one (or are all zero, where nothing of a text is known) and come in the order of the texts; a
 * failure rejects.
 */
export interface Encoder {
  /** Names the model and its version: vectors of different ids are never compared. */
  readonly id: string
  readonly dimensions: number
  encode(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>
}

/** What people did, for drawing together what they take for one thing. Unknown products are passed over. */
export interface Behavior {
  /** Pairs of products that were clicked or bought after one query or in one session. */
  readonly pairs?: readonly { readonly a: string; readonly b: string; readonly weight: number }[]
  /** Products that were clicked after a query; its words become words of theirs. */
  readonly clicks?: readonly { readonly query: string; readonly productId: string; readonly weight: number }[]
}

export interface MeaningOptions {
  readonly dimensions?: number
  readonly coClicks?: Behavior
  /** How much the columns of `pairs` weigh beside all texts of a product. */
  readonly pairWeight?: number
  /** Of the random start of the decomposition. */
  readonly seed?: number
}

export interface MeaningHit {
  readonly productId: string
  readonly row: number
  /** The cosine of both vectors, -1 to 1. */
  readonly similarity: number
}

export interface MeaningChange {
  readonly put: readonly Product[]
  readonly remove: readonly string[]
  /** The whole catalogue after the change, for fitting anew. */
  readonly all: readonly Product[]
  /** What is known of behavior by now; used when fitting anew. */
  readonly coClicks?: Behavior
}

/** Products as points that lie near each other when they mean the same. Immutable: a new state is a new space. */
export interface Meaning {
  readonly dimensions: number
  /** How many products it holds. */
  readonly size: number
  /** What share of the products was added or changed since it was fitted. */
  readonly foldedIn: number
  /** Where a text lies: a vector of length one, or zeros where no word of it is known. Never throws. */
  encode(text: string): Float32Array
  /** How much of what a text says the space knows, 0 to 1: little for words that the catalogue does not use. */
  certainty(text: string): number
  /** Where a product lies; undefined for an unknown one. */
  vectorOf(productId: string): Float32Array | undefined
  /** The cosine of a vector of length one and where a product lies; undefined for an unknown one. */
  similarity(vector: Float32Array, productId: string): number | undefined
  /** The product's number in `allowed` bits, -1 for an unknown one. Below `rows`. */
  rowOf(productId: string): number
  readonly rows: number
  /** The `k` nearest products, the nearest first; only those whose rows are in `allowed`, where given. Exact. */
  nearest(vector: Float32Array, k: number, allowed?: Uint32Array): MeaningHit[]
  /** Why a product is near a text: parts by word and concept of the text, which add up to the similarity. */
  explain(text: string, productId: string): Contribution[]
  /** Whether `update` goes on with what was learned where so many of `all` products are put, rather than fitting anew. */
  canFold(put: number, all: number): boolean
  /** Takes products in and out by the projection that was learned; fits anew when a fifth was folded in. */
  update(change: MeaningChange): Steps<Meaning>
}
