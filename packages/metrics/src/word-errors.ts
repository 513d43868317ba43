/** Words that differ between what was said and what was heard. Over many sentences, both are summed before they are divided. */
export interface WordErrors {
  /** Insertions, deletions and substitutions, as few as possible. */
  readonly errors: number
  /** Words that were said. */
  readonly words: number
}

/**
 * The numerator and denominator of the word error rate; word accuracy is 1 − errors / words, which may be negative.
 *
 * Cost  O(said · heard).
 */
export function wordErrors(said: readonly string[], heard: readonly string[]): WordErrors {
  let row = Array.from({ length: heard.length + 1 }, (_, at) => at)
  for (const [place, word] of said.entries()) {
    const next = [place + 1]
    for (const [at, other] of heard.entries())
      next.push(Math.min(row[at]! + (word === other ? 0 : 1), row[at + 1]! + 1, next[at]! + 1))
    row = next
  }
  return { errors: row[heard.length]!, words: said.length }
}
