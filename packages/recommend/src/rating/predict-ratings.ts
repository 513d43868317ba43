import { runToEnd } from '@elmo-chat/kernel'
import { solvePositive } from '@elmo-chat/numerics'
import type { RatingModel } from './fit-ratings.js'

/** What one person gave, each item once. */
export interface GivenRatings {
  readonly item: ArrayLike<number>
  readonly stars: ArrayLike<number>
}

/** Reweighted solutions where errors beyond some size count less. */
const ROBUST_ROUNDS = 4

/** Somebody's own bias and factors, worked out from what they gave: the rest of the model is held still. */
export interface RatingTaste {
  readonly bias: number
  readonly factors: Float64Array
}

/**
 * The bias and factors that come nearest to the given ratings. Items that the model does not know and stars that are no
 * numbers are left out.
 *
 * Cost   one system of factors + 1 unknowns.
 */
export function tasteOf(model: RatingModel, given: GivenRatings): RatingTaste {
  const { factors, items, mean, itemBias, itemFactors, robustBeyond } = model
  const known = Array.from({ length: given.item.length }, (_, at) => at).filter((at) => {
    return given.item[at] < items && Number.isFinite(given.stars[at])
  })
  let taste = { bias: 0, factors: new Float64Array(factors) }
  if (known.length === 0) return taste
  const size = factors + 1
  const row = new Float64Array(size)
  row[factors] = 1
  for (let round = 0; round < (robustBeyond === null ? 1 : ROBUST_ROUNDS); round++) {
    const matrix = new Float64Array(size * size)
    const right = new Float64Array(size)
    for (const at of known) {
      const item = given.item[at]
      const error = round === 0 ? 0 : Math.abs(given.stars[at] - guess(model, taste, item))
      const weight = robustBeyond !== null && error > robustBeyond ? robustBeyond / error : 1
      row.set(itemFactors.subarray(item * factors, (item + 1) * factors))
      const target = given.stars[at] - mean - itemBias[item]
      for (let from = 0; from < size; from++) {
        right[from] += weight * target * row[from]
        for (let to = from; to < size; to++) matrix[from * size + to] += weight * row[from] * row[to]
      }
    }
    // Each rating brings in its own penalty, as each of its steps did when the model was fitted.
    for (let at = 0; at < factors; at++) matrix[at * size + at] += known.length * model.regularization
    matrix[size * size - 1] += known.length * model.biasRegularization
    runToEnd(solvePositive(matrix, size, right, 1))
    taste = { bias: right[factors], factors: right.slice(0, factors) }
  }
  return taste
}

/** The stars that somebody would give an item, within those that were ever given. */
export function predictStars(model: RatingModel, taste: RatingTaste, item: number): number {
  const stars = item < model.items ? guess(model, taste, item) : model.mean + taste.bias
  return Math.max(model.lowest, Math.min(model.highest, stars))
}

function guess({ mean, itemBias, itemFactors, factors }: RatingModel, taste: RatingTaste, item: number): number {
  let stars = mean + taste.bias + itemBias[item]
  for (let at = 0; at < factors; at++) stars += taste.factors[at] * itemFactors[item * factors + at]
  return stars
}
