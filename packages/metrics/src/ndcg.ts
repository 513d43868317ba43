import { discountedGain } from './discounted-gain.js'

export interface NdcgOptions {
  /** Only the first `k` count. */
  readonly k: number
  /** What a product without a judgement is: one of grade 0, or one that is passed over as if it were not there. */
  readonly unjudged: 'zero' | 'skipped'
}

/**
 * Normalized discounted cumulative gain: 1 where the best grades stand first. `judgements` are grades from 0 by item.
 * Undefined where no judged item has a grade above 0: no order is better than another then.
 *
 * Source   Järvelin and Kekäläinen 2002; `skipped` is the condensed list of Sakai 2007.
 */
export function ndcg<T>(
  ranked: readonly T[],
  judgements: ReadonlyMap<T, number>,
  { k, unjudged }: NdcgOptions,
): number | undefined {
  const ideal = discountedGain(
    [...judgements.values()].sort((a, b) => b - a),
    k,
  )
  if (ideal === 0) return undefined
  const seen = unjudged === 'zero' ? ranked : ranked.filter((item) => judgements.has(item))
  return (
    discountedGain(
      seen.map((item) => judgements.get(item) ?? 0),
      k,
    ) / ideal
  )
}

/** The same of grades as they are shown, where the list holds all that is judged. */
export function ndcgOfGrades(grades: readonly number[], k: number): number | undefined {
  const ideal = discountedGain(
    grades.toSorted((a, b) => b - a),
    k,
  )
  return ideal === 0 ? undefined : discountedGain(grades, k) / ideal
}
