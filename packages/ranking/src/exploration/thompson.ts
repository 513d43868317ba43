import type { Random } from '@elmo-chat/kernel'

/** What is known of how an item is taken where it is shown. */
export interface ItemOutcomes {
  /** How often it was shown where it was looked at. */
  readonly shown: number
  readonly taken: number
}

/** What is known before: as if so many had been shown, of which this share was taken. */
const PRIOR_SHOWN = 10

/**
 * Draws how each item might do, by what is known of it: little known, widely drawn. Sorting by the draws tries out what may be
 * good and soon leaves what is not.
 *
 * Source  Thompson (1933); Beta-Bernoulli as in Chapelle and Li, An empirical evaluation of Thompson sampling (2011).
 */
export function thompsonDraws(outcomes: readonly ItemOutcomes[], usual: number, random: Random): number[] {
  return outcomes.map(({ shown, taken }) =>
    beta(usual * PRIOR_SHOWN + taken, (1 - usual) * PRIOR_SHOWN + Math.max(0, shown - taken), random),
  )
}

/** A Beta variate as the share of one of two Gamma variates. */
function beta(a: number, b: number, random: Random): number {
  const x = gamma(a, random)
  const y = gamma(b, random)
  return x + y > 0 ? x / (x + y) : 0
}

/** Marsaglia and Tsang, A simple method for generating gamma variables (2000). */
function gamma(shape: number, random: Random): number {
  if (shape <= 0) return 0
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/**
 * Puts items to try into a list, within a budget: a list of n gives them the whole part of n · budget places, the last of each
 * stretch, so that what is known to be good stands first.
 */
export function withTrials<T>(
  list: readonly T[],
  trials: readonly T[],
  budget: number,
): { item: T; isTrial: boolean }[] {
  const places = Math.min(trials.length, Math.floor(list.length * budget))
  const known = list.map((item) => ({ item, isTrial: false }))
  if (places === 0) return known
  const stretch = Math.floor(list.length / places)
  const mixed = known.slice(0, list.length - places)
  for (let trial = 0; trial < places; trial++)
    mixed.splice((trial + 1) * stretch - 1, 0, { item: trials[trial], isTrial: true })
  return mixed
}
