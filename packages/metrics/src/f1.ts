export interface Counts {
  readonly found: number
  readonly wanted: number
  /** How many of those found were wanted. */
  readonly right: number
}

export interface F1 {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and their harmonic mean; 0 where the denominator is 0. Sum the counts first for the micro mean. */
export function f1({ found, wanted, right }: Counts): F1 {
  return {
    precision: found === 0 ? 0 : right / found,
    recall: wanted === 0 ? 0 : right / wanted,
    f1: found + wanted === 0 ? 0 : (2 * right) / (found + wanted),
  }
}

/** Counts for two sets of one case, such as the entities `field:start-end` of one utterance. */
export function countsOf<T>(found: ReadonlySet<T>, wanted: ReadonlySet<T>): Counts {
  let right = 0
  for (const item of found) if (wanted.has(item)) right++
  return { found: found.size, wanted: wanted.size, right }
}

/** Mean F1 over the labels that occur, each counted alike however rare. */
export function macroF1<T>(predicted: readonly T[], truth: readonly T[]): number {
  const labels = [...new Set([...predicted, ...truth])]
  const scores = labels.map(
    (label) =>
      f1({
        found: predicted.filter((one) => one === label).length,
        wanted: truth.filter((one) => one === label).length,
        right: truth.filter((one, at) => one === label && predicted[at] === label).length,
      }).f1,
  )
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
