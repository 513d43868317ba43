/**
 * Mean of the precisions at the ranks of the relevant, those that are not shown counted as 0.
 * Undefined where nothing is relevant. With `k`, the relevant that could not fit are not held against the list.
 */
export function averagePrecision<T>(
  ranked: readonly T[],
  relevant: ReadonlySet<T>,
  k = Number.POSITIVE_INFINITY,
): number | undefined {
  if (relevant.size === 0) return undefined
  let found = 0
  let sum = 0
  for (let at = 0; at < Math.min(k, ranked.length); at++) {
    if (relevant.has(ranked[at])) sum += ++found / (at + 1)
  }
  return sum / Math.min(k, relevant.size)
}
