/** 1 over the rank of the first that is relevant; 0 where none is among the first `k`. */
export function reciprocalRank<T>(ranked: readonly T[], relevant: ReadonlySet<T>, k = ranked.length): number {
  const index = ranked.slice(0, k).findIndex((item) => relevant.has(item))
  return index < 0 ? 0 : 1 / (index + 1)
}
