/**
 * Discounted cumulative gain of grades in the order they are shown: gain 2^grade - 1, discount log2(rank + 1).
 *
 * Source   Järvelin and Kekäläinen 2002; gain of Burges et al. 2005.
 */
export function discountedGain(grades: readonly number[], k = grades.length): number {
  let sum = 0
  for (let at = 0; at < Math.min(k, grades.length); at++) sum += (2 ** grades[at] - 1) / Math.log2(at + 2)
  return sum
}
