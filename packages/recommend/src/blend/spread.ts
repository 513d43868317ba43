/** The standard deviation of the scores; 1 where they are all the same. */
export function spread(scores: Float32Array): number {
  let sum = 0
  for (const score of scores) sum += score
  const mean = sum / Math.max(1, scores.length)
  let square = 0
  for (const score of scores) square += (score - mean) ** 2
  return square > 0 ? Math.sqrt(square / scores.length) : 1
}
