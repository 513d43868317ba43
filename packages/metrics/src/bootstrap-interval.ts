import { seededRandom } from '@elmo-chat/kernel'

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface BootstrapOptions {
  readonly seed: number
  /** How many times the values are drawn anew; 2,000 where left out. */
  readonly draws?: number
  /** Coverage; 0.95 where left out. */
  readonly level?: number
}

/**
 * The mean of one value per query and its percentile bootstrap interval. All three are NaN for no values.
 *
 * Cost     time draws × values: about 10 ms for 2,000 draws of 300
 * Source   Efron 1979.
 * Repeats  the same values and seed give the same interval.
 */
export function bootstrapInterval(values: readonly number[], options: BootstrapOptions): Interval {
  const { seed, draws = 2000, level = 0.95 } = options
  const size = values.length
  const random = seededRandom(seed)
  const means = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0
    for (let at = 0; at < size; at++) sum += values[Math.floor(random() * size)]
    means[draw] = sum / size
  }
  means.sort()
  const tail = (1 - level) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / size
  return { mean, low: means[Math.floor(tail * draws)], high: means[Math.ceil((1 - tail) * draws) - 1] }
}
