import type { FittedModel } from '../types.js'

export interface SasRecOptions {
  /** Floats of an item's vector, in 16s. */
  readonly dimensions: number
  readonly blocks: number
  /** How many heads attention has; they share out the dimensions. */
  readonly heads: number
  /** Width of the feed-forward layers, in 8s. */
  readonly hidden: number
  /** How many of the latest entries are looked at; longer rows are learned in pieces of this length. */
  readonly window: number
  /** Of a longer row only so many of the latest entries are learned. */
  readonly longest: number
  readonly epochs: number
  /** Entries learned from at once. */
  readonly batch: number
  /** Wrong answers, drawn once for each batch, that each right answer is held against. */
  readonly negatives: number
  /** Power of an item's frequency by which it is drawn as a wrong answer; 0 draws all alike. */
  readonly sampling: number
  readonly dropout: number
  /** Of the first step; falls in a line to nothing at the last. */
  readonly learningRate: number
  /** What cosines are multiplied by before the softmax. */
  readonly scale: number
  readonly seed: number
}

export const defaultOptions: SasRecOptions = {
  dimensions: 64,
  blocks: 2,
  heads: 2,
  hidden: 128,
  window: 50,
  longest: 1000,
  epochs: 10,
  batch: 1024,
  negatives: 1024,
  sampling: 0.5,
  dropout: 0.2,
  learningRate: 0.001,
  scale: 12,
  seed: 1,
}

/** Matrices row by row: what they take in by what they give. */
export interface BlockWeights {
  readonly attentionGain: Float32Array
  readonly attentionBias: Float32Array
  readonly query: Float32Array
  readonly key: Float32Array
  readonly value: Float32Array
  readonly mix: Float32Array
  readonly hiddenGain: Float32Array
  readonly hiddenBias: Float32Array
  readonly widen: Float32Array
  readonly widenBias: Float32Array
  readonly narrow: Float32Array
  readonly narrowBias: Float32Array
}

export interface SasRecModel extends FittedModel {
  readonly kind: 'sasrec'
  readonly version: 1
  readonly options: SasRecOptions
  /** A row of `dimensions` floats for each item. */
  readonly itemVectors: Float32Array
  /** A row for each place in the window, the oldest entry first. */
  readonly placeVectors: Float32Array
  readonly blocks: readonly BlockWeights[]
}
