import { type Random, type Steps, seededRandom } from '@elmo-chat/kernel'
import { buildInteractions, type Interactions, turned } from '../interactions.js'
import type { FittedModel, Method } from '../types.js'
import { IalsScorer } from './ials-scorer.js'
import { gramOf, penaltyOf, type SideOptions, solveSide } from './solve-side.js'

export interface IalsOptions {
  readonly seed: number
  readonly factors: number
  readonly epochs: number
  /** λ: how much factors are held small. */
  readonly regularization: number
  /** ν: how much more those of whoever acts often are, see `penaltyOf`. */
  readonly regularizationPower: number
  /** α₀: what each pair that was not seen says, beside 1 for one that was. */
  readonly unobservedWeight: number
  /** Steps of the conjugate gradient for each row and epoch. */
  readonly steps: number
}

/** What serving needs of factors: a person's are worked out from the history whenever they come. */
export interface FactorsModel extends FittedModel {
  readonly factors: number
  readonly regularization: number
  readonly regularizationPower: number
  readonly unobservedWeight: number
  /** `factors` floats an item. */
  readonly itemFactors: Float32Array
  /** itemFactorsᵀ · itemFactors. */
  readonly gram: Float64Array
}

export interface IalsModel extends FactorsModel {
  readonly kind: 'ials'
  readonly version: 1
}

export const IALS_DEFAULTS: IalsOptions = {
  seed: 1,
  factors: 64,
  epochs: 12,
  regularization: 0.003,
  regularizationPower: 1,
  unobservedWeight: 0.1,
  steps: 3,
}

/** The standard deviation of a new factor vector's length. */
const SPREAD = 0.1

/**
 * People and items as vectors whose product is near 1 where they met and, with little weight, near 0 where they did not.
 *
 * Cost     time O(epochs · steps · (actions · factors + (rows + items) · factors²)); memory (rows + items) · factors floats,
 *          of which the items' stay in the model; a list solves one system of `factors` unknowns.
 * Source   Hu, Koren and Volinsky, Collaborative filtering for implicit feedback datasets (2008); penalties and weights as in
 *          Rendle et al., Revisiting the performance of iALS (2022); conjugate gradient by Takács et al. (2011).
 * Repeats  The same histories and seed give the same model.
 */
export const ials: Method<IalsModel, IalsOptions> = {
  kind: 'ials',
  *fit(histories, options = {}) {
    return { kind: 'ials', version: 1, ...(yield* fitFactors(yield* buildInteractions(histories), options)) }
  },
  open: (model) => new IalsScorer(model),
}

/** Alternates between people and items, one side held still while the other is solved. */
export function* fitFactors(
  byRow: Interactions,
  options: Partial<IalsOptions> = {},
): Steps<Omit<FactorsModel, 'kind' | 'version'>> {
  const all = { ...IALS_DEFAULTS, ...options }
  const { factors, epochs, regularization, regularizationPower, unobservedWeight } = all
  const byItem = yield* turned(byRow)
  const random = seededRandom(all.seed)
  const rowFactors = yield* smallFactors(byRow, factors, random)
  const itemFactors = yield* smallFactors(byItem, factors, random)
  const side: SideOptions = { factors, steps: all.steps, unobservedWeight, penalty: penaltyOf(all) }
  for (let epoch = 0; epoch < epochs; epoch++) {
    yield* solveSide(byRow, itemFactors, rowFactors, side)
    yield* solveSide(byItem, rowFactors, itemFactors, side)
  }
  const gram = yield* gramOf(itemFactors, factors)
  const { items } = byRow
  return { items, factors, regularization, regularizationPower, unobservedWeight, itemFactors, gram }
}

/** Small numbers around 0; zeros for whoever never acted. */
function* smallFactors({ rows, starts }: Interactions, factors: number, random: Random): Steps<Float32Array> {
  const result = new Float32Array(rows * factors)
  // Of a uniform number from -1 to 1 the variance is a third.
  const scale = SPREAD * Math.sqrt(3 / factors)
  for (let row = 0; row < rows; row++) {
    if (starts[row] === starts[row + 1]) continue
    for (let at = 0; at < factors; at++) result[row * factors + at] = scale * (2 * random() - 1)
    if (row % 1024 === 1023) yield
  }
  return result
}
