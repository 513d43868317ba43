/**
 * Agreement of two raters who give whole grades, beyond chance: 1 where they always agree, 0 where they agree no more
 * than their own frequencies would. A slip of two grades counts four times one of one. 1 where both give one and the
 * same grade throughout.
 *
 * Source   Cohen 1968, weighted kappa with quadratic weights.
 * Fails    throws for lists of different lengths and for empty ones.
 */
export function quadraticKappa(predicted: readonly number[], truth: readonly number[]): number {
  const size = truth.length
  if (size === 0 || predicted.length !== size) throw new RangeError('Kappa needs two lists of one length, not empty.')
  // Sums over the cross of both margins, written out: E (a - b)^2 for independent a and b.
  let apart = 0
  let sumPredicted = 0
  let sumTruth = 0
  let squares = 0
  for (let at = 0; at < size; at++) {
    apart += (predicted[at] - truth[at]) ** 2
    sumPredicted += predicted[at]
    sumTruth += truth[at]
    squares += predicted[at] ** 2 + truth[at] ** 2
  }
  const byChance = squares - (2 * sumPredicted * sumTruth) / size
  return byChance === 0 ? 1 : 1 - apart / byChance
}
