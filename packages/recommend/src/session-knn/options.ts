/**
 * How neighbours and their items are weighed. Distances and positions count entries: the latest entry of the current session
 * is 1. A decay of D makes a weight fall to 1/e over D entries; null leaves it alone.
 */
export interface SessionWeights {
  /** Of an entry of the current session, by its position: VMIS-kNN's line from 1 down to 0, or a decay. */
  readonly entry: 'linear' | number
  /** Of a neighbour, by the position of the latest entry that it shares: VMIS-kNN's 1 - 0.1 · position, or a decay. */
  readonly match: 'linear' | number
  /** A neighbour's similarity is divided by its length to this power: 0 leaves it alone, 0.5 is the cosine. */
  readonly length: number
  /** How old a neighbour is when its similarity has fallen to 1/e, in milliseconds; null where age does not count. */
  readonly ageMs: number | null
  /** Of a neighbour's item, by its distance from the latest shared item: a decay. */
  readonly distance: number | null
  /** Factor of a neighbour's items that stand before the latest shared item. */
  readonly before: number
  /** Power of ln(entries / sessions with the item). */
  readonly idf: number
}

export interface SessionKnnOptions {
  /** How many of the most recent sessions that share an item are looked at: m in the paper. */
  readonly recent: number
  /** How many of those, the most similar, lend their items: k in the paper. */
  readonly neighbors: number
  /** How many of the latest entries of the current session are looked at. */
  readonly entries: number
  /** Sessions with more distinct items teach nothing: they are mostly machines. */
  readonly longest: number
  /** Whether the item of the latest entry may be recommended again. */
  readonly again: boolean
  readonly weights: SessionWeights
}

/** Those of VMIS-kNN and Serenade. */
export const vmisWeights: SessionWeights = {
  entry: 'linear',
  match: 'linear',
  length: 0,
  ageMs: null,
  distance: null,
  before: 1,
  idf: 1,
}

const DAY_MS = 86_400_000

/**
 * In the manner of V-STAN: what stands near the shared item and behind it counts more, and so do rare items and new sessions.
 * Chosen on held-out sessions of two shops.
 */
export const stanWeights: SessionWeights = {
  entry: 10,
  match: 1.5,
  length: 0.1,
  ageMs: 30 * DAY_MS,
  distance: 5,
  before: 0.7,
  idf: 2,
}

export const defaultOptions: SessionKnnOptions = {
  recent: 500,
  neighbors: 200,
  entries: 10,
  longest: 100,
  again: false,
  weights: stanWeights,
}
