/** A logistic model that learns from one example at a time, as a plain value. */
export interface OnlineRanker {
  readonly kind: 'ftrl'
  readonly version: 1
  readonly features: readonly string[]
  /** Where each weight begins, and to where regularisation draws it. */
  readonly prior: readonly number[]
  readonly z: readonly number[]
  readonly n: readonly number[]
  /** How many examples it has learned from. */
  readonly examples: number
}

export interface OnlineExample {
  /** In the order of the ranker's features; NaN counts as 0. */
  readonly values: ArrayLike<number>
  /** What followed, from 0 (passed over) to 1. */
  readonly reward: number
  /** How much it counts: see `exampleWeight`. */
  readonly weight: number
}

/** How fast weights move at first. */
const ALPHA = 0.05
const BETA = 1
/** Draws weights to where they began: as much as so many examples. */
const L2 = 20
/** An example of a far rank counts so much at most: unbiased, but not wild. */
const MOST_WEIGHT = 5

export function openOnlineRanker(weights: readonly (readonly [feature: string, weight: number])[]): OnlineRanker {
  const zeros = weights.map(() => 0)
  return {
    kind: 'ftrl',
    version: 1,
    features: weights.map(([feature]) => feature),
    prior: weights.map(([, weight]) => weight),
    z: zeros,
    n: zeros,
    examples: 0,
  }
}

/** The weights as they stand. */
export function onlineWeights({ prior, z, n }: OnlineRanker): number[] {
  return prior.map((begun, at) => begun - z[at] / ((BETA + Math.sqrt(n[at])) / ALPHA + L2))
}

/**
 * The weighted sum of the values: higher is better. Its parts are the weights times the values.
 *
 * @param from where its row begins in the values of several
 */
export function onlineScore(weights: readonly number[], values: ArrayLike<number>, from = 0): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) {
    const value = values[from + at]
    if (Number.isFinite(value)) sum += weights[at] * value
  }
  return sum
}

/**
 * The ranker after one more example.
 *
 * Cost     a few operations a feature.
 * Source   McMahan et al., Ad click prediction: a view from the trenches (KDD 2013), FTRL-Proximal on the logistic loss.
 * Departs  from it: no L1, since there are few features; weights are drawn to a prior instead of to 0.
 */
export function learnOnline(ranker: OnlineRanker, { values, reward, weight }: OnlineExample): OnlineRanker {
  const weights = onlineWeights(ranker)
  const error = 1 / (1 + Math.exp(-onlineScore(weights, values))) - Math.min(1, Math.max(0, reward))
  if (!Number.isFinite(error) || !(weight > 0)) return ranker
  const z = [...ranker.z]
  const n = [...ranker.n]
  for (let at = 0; at < z.length; at++) {
    const value = values[at]
    if (!Number.isFinite(value) || value === 0) continue
    const gradient = Math.min(weight, MOST_WEIGHT) * error * value
    const sigma = (Math.sqrt(n[at] + gradient * gradient) - Math.sqrt(n[at])) / ALPHA
    z[at] += gradient - sigma * (weights[at] - ranker.prior[at])
    n[at] += gradient * gradient
  }
  return { ...ranker, z, n, examples: ranker.examples + 1 }
}

/**
 * What an example counts so that rank does not teach: what was taken counts the inverse of how probably its rank is looked at;
 * what was passed over on the way to something taken was looked at, and counts once.
 *
 * @param examination how probably the rank is looked at, above 0
 */
export const exampleWeight = (isTaken: boolean, examination: number): number => (isTaken ? 1 / examination : 1)
