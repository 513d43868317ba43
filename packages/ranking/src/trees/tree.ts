/**
 * A regression tree in parallel lists, its root at 0. A node with `left` -1 is a leaf. A row goes to the right where its
 * value is above the threshold; a value that is not known goes to the left, as if it were below all others.
 */
export interface Tree {
  /** Index into the ranker's features. */
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** In whole numbers of SCORE_UNIT: of a leaf its answer, of another node the mean answer of the rows below it. */
  readonly value: readonly number[]
}

/** The child that a value leads to. */
export function nextNode({ threshold, left, right }: Tree, node: number, value: number): number {
  return value > threshold[node] ? right[node] : left[node]
}
