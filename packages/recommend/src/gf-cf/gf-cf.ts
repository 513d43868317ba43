import { type Steps, seededRandom } from '@elmo-chat/kernel'
import { truncatedSvd } from '@elmo-chat/numerics'
import { buildInteractions, type Interactions, sumsByRow, turned } from '../interactions.js'
import type { FittedModel, Method } from '../types.js'
import { GfCfScorer } from './gf-cf-scorer.js'
import { rowsOf } from './rows-of.js'

export interface GfCfOptions {
  readonly seed: number
  /** How many directions the low-pass filter keeps. */
  readonly factors: number
  /** The weight of the low-pass filter beside that of the neighbours. */
  readonly alpha: number
  /** How long scores are sharpened, against the blur of the neighbours; 0 not at all. Each unit costs nothing more. */
  readonly sharpening: number
  /** Rounds of the decomposition. */
  readonly rounds: number
}

export interface GfCfModel extends FittedModel {
  readonly kind: 'gf-cf'
  readonly version: 1
  readonly factors: number
  readonly alpha: number
  readonly sharpening: number
  /** The rows, normalised: each value over the roots of its row's and its item's sum. */
  readonly starts: Uint32Array
  readonly item: Uint32Array
  readonly value: Float32Array
  /** The root of what each item was taken in all. */
  readonly itemRoot: Float32Array
  /** The right singular vectors, `factors` floats an item. */
  readonly right: Float32Array
}

/**
 * Graph filtering: what a history lights up, spread over those who share it (R̃ᵀR̃), plus the smooth part of it in the leading
 * directions of the whole (ideal low-pass). No training loop, and no matrix of items by items.
 *
 * Cost     the decomposition, see `truncatedSvd`: 30,000 rows and 41,000 items with 256 factors some ten seconds; a list one
 *          look at the rows that share the history and items · factors; sharpened, eight looks at every action.
 * Source   Shen et al., How powerful is graph convolution for recommendation? (2021); sharpening by Choi et al.,
 *          Blurring-sharpening process models for collaborative filtering (2023), one step of Runge and Kutta's fourth order.
 * Repeats  The same histories and seed give the same model.
 */
export const gfCf: Method<GfCfModel, GfCfOptions> = {
  kind: 'gf-cf',
  *fit(histories, { seed = 1, factors = 256, alpha = 0.3, sharpening = 0, rounds = 3 } = {}) {
    const byRow = yield* buildInteractions(histories)
    const rowRoot = sumsByRow(byRow, (value) => value).map(Math.sqrt)
    const itemRoot = sumsByRow(yield* turned(byRow), (value) => value).map(Math.sqrt)
    const value = yield* normalized(byRow, rowRoot, itemRoot)
    const rank = Math.min(factors, byRow.items)
    const right = yield* leadingDirections(byRow, value, { rank, seed, rounds })
    const { items, starts, item } = byRow
    const roots = Float32Array.from(itemRoot)
    return {
      kind: 'gf-cf',
      version: 1,
      items,
      factors: rank,
      alpha,
      sharpening,
      starts,
      item,
      value,
      itemRoot: roots,
      right,
    }
  },
  open: (model) => new GfCfScorer(model),
}

function* normalized(
  { rows, starts, item, value }: Interactions,
  rowRoot: Float64Array,
  itemRoot: Float64Array,
): Steps<Float32Array> {
  const result = new Float32Array(value.length)
  for (let row = 0; row < rows; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      result[entry] = value[entry] / (rowRoot[row] * itemRoot[item[entry]])
    }
    if (row % 4096 === 4095) yield
  }
  return result
}

function* leadingDirections(
  byRow: Interactions,
  value: Float32Array,
  { rank, seed, rounds }: { rank: number; seed: number; rounds: number },
): Steps<Float32Array> {
  const right = new Float32Array(byRow.items * rank)
  if (value.length === 0) return right
  const matrix = yield* rowsOf(byRow, value)
  // Items behind the last that anyone took have no row in the decomposition, and stay zero.
  right.set((yield* truncatedSvd(matrix, { rank, random: seededRandom(seed), rounds })).right)
  return right
}
