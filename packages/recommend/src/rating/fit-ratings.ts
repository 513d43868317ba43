import { type Random, type Steps, seededRandom } from '@elmo-chat/kernel'

/** Who gave which item how many stars, place by place. */
export interface Ratings {
  readonly users: number
  readonly items: number
  readonly user: Uint32Array
  readonly item: Uint32Array
  readonly stars: Float32Array
}

export interface RatingOptions {
  readonly seed: number
  readonly factors: number
  readonly epochs: number
  /** The first step's length; it falls evenly to a tenth. */
  readonly rate: number
  /** How much factors are held small, and biases. */
  readonly regularization: number
  readonly biasRegularization: number
  /** Errors beyond so many stars count by their size, not its square (Huber's loss); null: all by the square. */
  readonly robustBeyond: number | null
}

/** What is needed to predict stars: a person is worked out from the ratings that they gave. */
export interface RatingModel {
  readonly kind: 'rating-svd'
  readonly version: 1
  readonly items: number
  readonly factors: number
  readonly mean: number
  readonly lowest: number
  readonly highest: number
  readonly itemBias: Float32Array
  /** `factors` floats an item. */
  readonly itemFactors: Float32Array
  /** Penalties with which a person is solved for. */
  readonly regularization: number
  readonly biasRegularization: number
  readonly robustBeyond: number | null
}

export const RATING_DEFAULTS: RatingOptions = {
  seed: 1,
  factors: 64,
  epochs: 30,
  rate: 0.01,
  regularization: 0.06,
  biasRegularization: 0.01,
  robustBeyond: null,
}

const SPREAD = 0.1
const STEP_RATINGS = 4096

/**
 * Biases and factors of people and items whose sum and product come near the stars, by stochastic gradient descent.
 *
 * Cost     time epochs · ratings · factors; memory (users + items) · factors floats, of which the items' stay.
 * Source   Koren, Bell and Volinsky, Matrix factorization techniques for recommender systems (2009).
 * Repeats  The same ratings and seed give the same model.
 */
export function* fitRatings(ratings: Ratings, options: Partial<RatingOptions> = {}): Steps<RatingModel> {
  const all = { ...RATING_DEFAULTS, ...options }
  const { factors, epochs, regularization, biasRegularization, robustBeyond } = all
  const { users, items, user, item, stars } = ratings
  const random = seededRandom(all.seed)
  const range = rangeOf(stars)
  const userBias = new Float32Array(users)
  const itemBias = new Float32Array(items)
  const userFactors = draw(users * factors, random)
  const itemFactors = draw(items * factors, random)
  const limit = robustBeyond ?? Infinity
  const order = Uint32Array.from(stars, (_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = all.rate * (1 - (0.9 * epoch) / Math.max(1, epochs - 1))
    shuffle(order, random)
    for (let at = 0; at < order.length; at++) {
      const rating = order[at]
      const who = user[rating]
      const what = item[rating]
      const product = dot(userFactors, who * factors, itemFactors, what * factors, factors)
      const guess = range.mean + userBias[who] + itemBias[what] + product
      const error = Math.max(-limit, Math.min(limit, stars[rating] - guess))
      userBias[who] += rate * (error - biasRegularization * userBias[who])
      itemBias[what] += rate * (error - biasRegularization * itemBias[what])
      descend(userFactors, who * factors, itemFactors, what * factors, factors, rate * error, rate * regularization)
      if (at % STEP_RATINGS === STEP_RATINGS - 1) yield
    }
  }
  return {
    kind: 'rating-svd',
    version: 1,
    items,
    factors,
    ...range,
    itemBias,
    itemFactors,
    regularization,
    biasRegularization,
    robustBeyond,
  }
}

// Places instead of views of rows: two views a rating would cost more than the sums.

function dot(users: Float32Array, own: number, items: Float32Array, its: number, factors: number): number {
  let sum = 0
  for (let at = 0; at < factors; at++) sum += users[own + at] * items[its + at]
  return sum
}

/** One step of both down the slope of their error. */
function descend(
  users: Float32Array,
  own: number,
  items: Float32Array,
  its: number,
  factors: number,
  pull: number,
  hold: number,
): void {
  for (let at = 0; at < factors; at++) {
    const before = users[own + at]
    users[own + at] += pull * items[its + at] - hold * before
    items[its + at] += pull * before - hold * items[its + at]
  }
}

function rangeOf(stars: Float32Array): { mean: number; lowest: number; highest: number } {
  let [sum, lowest, highest] = [0, Infinity, -Infinity]
  for (const one of stars) {
    sum += one
    lowest = Math.min(lowest, one)
    highest = Math.max(highest, one)
  }
  return stars.length === 0 ? { mean: 0, lowest: 0, highest: 0 } : { mean: sum / stars.length, lowest, highest }
}

function draw(length: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => SPREAD * (2 * random() - 1))
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at]
    order[at] = order[other]
    order[other] = held
  }
}
