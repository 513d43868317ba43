import type { Likeness } from './greedy-dpp.js'

/**
 * Chooses items one after the other: each time the one whose relevance, less its greatest likeness to those chosen, is
 * highest. `diversity` from 0 (relevance alone) to 1 (likeness alone).
 *
 * Cost    time count · items, and as many calls of `likeness`.
 * Source  Carbonell, Goldstein, The use of MMR (SIGIR 1998).
 */
export function maximalMarginalRelevance(
  relevance: ArrayLike<number>,
  likeness: Likeness,
  count: number,
  diversity: number,
): number[] {
  const items = relevance.length
  const nearest = new Float64Array(items)
  const isLeft = new Uint8Array(items).fill(1)
  const chosen: number[] = []
  const marginOf = (item: number) => (1 - diversity) * relevance[item] - diversity * nearest[item]
  while (chosen.length < Math.min(count, items)) {
    let best = -1
    for (let item = 0; item < items; item++)
      if (isLeft[item] && (best < 0 || marginOf(item) > marginOf(best))) best = item
    isLeft[best] = 0
    chosen.push(best)
    for (let item = 0; item < items; item++)
      if (isLeft[item]) nearest[item] = Math.max(nearest[item], likeness(best, item))
  }
  return chosen
}
