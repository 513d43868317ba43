const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORTEST = 4

/** What a correction is chosen by: how likely a word is meant, such as by how many products hold it; 0 for an unknown one. */
export type Likelihood = (word: string) => number

/**
 * The known word that is one edit away (a letter more, less or other, or two neighbours swapped). One with the same
 * first letter goes before one with another; then the one that is likelier. Undefined for words of less than
 * four letters and where nothing is that near.
 *
 * Source   Damerau, "A technique for computer detection and correction of spelling errors", 1964.
 * Cost     53 · letters look-ups.
 */
export function mendTypo(word: string, likelihood: Likelihood): string | undefined {
  if (word.length < SHORTEST || word.length > 40) return undefined
  let best: string | undefined
  let bestFound = 0
  for (const known of oneEditFrom(word, 1)) {
    const found = likelihood(known)
    if (found > bestFound) [best, bestFound] = [known, found]
  }
  if (best !== undefined) return best
  for (const known of editsOfStart(word)) {
    const found = likelihood(known)
    if (found > bestFound) [best, bestFound] = [known, found]
  }
  return best
}

function* oneEditFrom(word: string, start: number): Generator<string> {
  for (let at = start; at <= word.length; at++) {
    const before = word.slice(0, at)
    const from = word.slice(at)
    const after = word.slice(at + 1)
    for (const letter of LETTERS) {
      yield before + letter + from
      if (at < word.length && letter !== word[at]) yield before + letter + after
    }
    if (at < word.length) yield before + after
    if (at + 1 < word.length) yield before + word[at + 1] + word[at] + word.slice(at + 2)
  }
}

function* editsOfStart(word: string): Generator<string> {
  const rest = word.slice(1)
  yield rest
  yield word[1] + word[0] + word.slice(2)
  for (const letter of LETTERS) {
    yield letter + word
    yield letter + rest
  }
}
