import type { Steps } from '@elmo-chat/kernel'

/** The queries of a training as one run of rows. */
export interface Groups {
  /** Where the rows of each query begin; one more than queries. */
  readonly starts: Int32Array
  readonly grades: Float64Array
  /** 2^grade of each row. */
  readonly gains: Float64Array
  /** The highest discounted gain that each query allows. */
  readonly ideals: Float64Array
}

export interface LambdaOptions {
  /** The list is judged by its first so many; only pairs with one of them count. */
  readonly cutoff: number
  /** How much it also counts that the scores are near the grades themselves; 0 for the order alone. */
  readonly pointwise: number
}

export interface MutableGradients {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/**
 * For every row, which way and how far its score should move: each pair of different grades pulls its two rows apart, by
 * how much nDCG changes if they change places and by how wrong the scores still have it.
 *
 * Cost     time O(rows of the query × cutoff) a query
 * Source   Burges 2010, From RankNet to LambdaRank to LambdaMART; a query's pulls are damped by the logarithm of their
 *          sum, so that long lists do not drown short ones, as in LightGBM.
 */
export function* lambdaGradients(
  groups: Groups,
  queries: Int32Array,
  scores: Float64Array,
  { cutoff, pointwise }: LambdaOptions,
  into: MutableGradients,
): Steps<void> {
  const discounts = Float64Array.from({ length: cutoff }, (_, index) => 1 / Math.log2(index + 2))
  let pairs = 0
  for (const query of queries) {
    pairs += pullQuery(groups, query, scores, discounts, into)
    if (pointwise > 0) pullToGrades(groups, query, scores, pointwise, into)
    if (pairs > 100_000) {
      pairs = 0
      yield
    }
  }
}

/** Gives how many pairs were looked at. */
function pullQuery(
  { starts, gains, ideals }: Groups,
  query: number,
  scores: Float64Array,
  discounts: Float64Array,
  { gradient, curvature }: MutableGradients,
): number {
  const start = starts[query]
  const end = starts[query + 1]
  gradient.fill(0, start, end)
  curvature.fill(0, start, end)
  if (ideals[query] === 0) return end - start
  const order = Int32Array.from({ length: end - start }, (_, at) => start + at).sort((a, b) => scores[b] - scores[a])
  const first = Math.min(discounts.length, order.length)
  let total = 0
  for (let index = 0; index < first; index++) {
    const upper = order[index]
    const gain = gains[upper]
    const score = scores[upper]
    const discount = discounts[index] / ideals[query]
    let pullOnUpper = 0
    let bendOfUpper = 0
    for (let below = index + 1; below < order.length; below++) {
      const lower = order[below]
      if (gains[lower] === gain) continue
      const isRight = gain > gains[lower]
      const drop = below < first ? discount - discounts[below] / ideals[query] : discount
      const change = Math.abs(gain - gains[lower]) * drop
      const apart = score - scores[lower]
      const wrong = 1 / (1 + Math.exp(isRight ? apart : -apart))
      const pull = change * wrong
      const bend = pull * (1 - wrong)
      pullOnUpper += isRight ? pull : -pull
      bendOfUpper += bend
      gradient[lower] -= isRight ? pull : -pull
      curvature[lower] += bend
      total += 2 * pull
    }
    gradient[upper] += pullOnUpper
    curvature[upper] += bendOfUpper
  }
  if (total > 0) {
    const damping = Math.log2(1 + total) / total
    for (let row = start; row < end; row++) {
      gradient[row] *= damping
      curvature[row] *= damping
    }
  }
  return order.length * first
}

function pullToGrades(
  { starts, grades }: Groups,
  query: number,
  scores: Float64Array,
  weight: number,
  { gradient, curvature }: MutableGradients,
): void {
  for (let row = starts[query]; row < starts[query + 1]; row++) {
    gradient[row] += weight * (grades[row] - scores[row])
    curvature[row] += weight
  }
}
