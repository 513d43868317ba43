/** The share of the relevant that is among the first `k`. Undefined where nothing is relevant. */
export function recall<T>(ranked: readonly T[], relevant: ReadonlySet<T>, k = ranked.length): number | undefined {
  if (relevant.size === 0) return undefined
  return ranked.slice(0, k).filter((item) => relevant.has(item)).length / relevant.size
}
