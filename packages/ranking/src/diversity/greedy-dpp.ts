/** How alike two items are, from 0 to 1; 1 for an item and itself. Symmetric. */
export type Likeness = (a: number, b: number) => number

/** Below this an item adds nothing to those that are chosen. */
const NOTHING = 1e-9

/**
 * Chooses items that are good and unlike one another: greedily the one that raises most the determinant of the kernel
 * quality(a) · likeness(a, b) · quality(b). Gives fewer than `count` where all that is left is like what is chosen.
 *
 * Cost     time O(count² · items) and count · items calls of `likeness` at most; what is far from being chosen is not brought
 *          up to date, since a gain never rises. Memory count · items floats.
 * Source   Chen, Zhang, Zhou, Fast greedy MAP inference for determinantal point processes (NeurIPS 2018), algorithm 1; lazily, as
 *          Minoux, Accelerated greedy algorithms for maximizing submodular set functions (1978).
 */
export function greedyDpp(quality: ArrayLike<number>, likeness: Likeness, count: number): number[] {
  const items = quality.length
  const most = Math.min(count, items)
  const rows = new Float64Array(items * most)
  const gains = new Float64Array(items)
  for (let item = 0; item < items; item++) gains[item] = quality[item] ** 2
  /** How many of the chosen a gain knows; -1 for what is chosen. */
  const known = new Int32Array(items)
  const chosen: number[] = []
  const scales = new Float64Array(most)
  while (chosen.length < most) {
    let best = -1
    for (let item = 0; item < items; item++)
      if (known[item] >= 0 && (best < 0 || gains[item] > gains[best])) best = item
    if (best < 0 || !(gains[best] > NOTHING)) break
    if (known[best] === chosen.length) {
      scales[chosen.length] = Math.sqrt(gains[best])
      known[best] = -1
      chosen.push(best)
      continue
    }
    const row = best * most
    for (; known[best] < chosen.length; known[best]++) {
      const at = known[best]
      const own = chosen[at] * most
      let shared = 0
      for (let before = 0; before < at; before++) shared += rows[own + before] * rows[row + before]
      const entry = (quality[chosen[at]] * likeness(chosen[at], best) * quality[best] - shared) / scales[at]
      rows[row + at] = entry
      gains[best] -= entry * entry
    }
  }
  return chosen
}
