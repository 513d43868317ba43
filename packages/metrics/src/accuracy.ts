/**
 * The share of predictions that are right.
 *
 * Fails   throws for lists of different lengths and for empty ones.
 */
export function accuracy<T>(predicted: readonly T[], truth: readonly T[]): number {
  if (truth.length === 0 || predicted.length !== truth.length)
    throw new RangeError('Accuracy needs two lists of one length, not empty.')
  return predicted.filter((label, at) => label === truth[at]).length / truth.length
}
