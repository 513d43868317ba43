/** 1 where something relevant is among the first `k`, else 0; its mean over queries is the hit rate. */
export function hitRate<T>(ranked: readonly T[], relevant: ReadonlySet<T>, k = ranked.length): 0 | 1 {
  return ranked.slice(0, k).some((item) => relevant.has(item)) ? 1 : 0
}
