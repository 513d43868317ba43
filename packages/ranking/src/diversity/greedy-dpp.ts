/** How alike two items are, from 0 to 1; 1 for an item and itself. Symmetric. */
export type Likeness = (a: number, b: number) => number

/** Below this an item adds nothing to those that are chosen. */
const NOTHING = 1e-9

/**
 * Chooses items that are good and unlike one another: greedily the one that raises most the determinant of the kernel
 * quality(a) · likeness(a, b) · quality(b). Gives fewer than `count` where all that is left is like what is chosen.
 *
 * Cost     time O(count² · items), count · items calls of `likeness`; memory count · items floats.
 * Source   Chen, Zhang, Zhou, Fast greedy MAP inference for determinantal point processes (NeurIPS 2018), algorithm 1.
 */
export function greedyDpp(quality: ArrayLike<number>, likeness: Likeness, count: number): number[] {
  const items = quality.length
  const most = Math.min(count, items)
  const rows = new Float64Array(items * most)
  const gains = Float64Array.from({ length: items }, (_, item) => quality[item] ** 2)
  const chosen: number[] = []
  const isLeft = new Uint8Array(items).fill(1)
  while (chosen.length < most) {
    let best = -1
    for (let item = 0; item < items; item++) if (isLeft[item] && (best < 0 || gains[item] > gains[best])) best = item
    if (best < 0 || !(gains[best] > NOTHING)) break
    isLeft[best] = 0
    const length = chosen.length
    const own = best * most
    const scale = Math.sqrt(gains[best])
    for (let item = 0; item < items; item++) {
      if (!isLeft[item]) continue
      const row = item * most
      let shared = 0
      for (let at = 0; at < length; at++) shared += rows[own + at] * rows[row + at]
      const entry = (quality[best] * likeness(best, item) * quality[item] - shared) / scale
      rows[row + length] = entry
      gains[item] -= entry * entry
    }
    chosen.push(best)
  }
  return chosen
}
