import { EDIT } from './edit-cost.js'
import type { WordShapes } from './word-shapes.js'

/** How likely a word is meant, such as by how many products hold it; 0 for one that is not known. */
export type Likelihood = (word: string) => number

/** A known word that a typed one may be a slip of. */
export interface Correction {
  readonly word: string
  /** How sure it is, beside the others: 1 for the first, less for each that follows. */
  readonly share: number
}

const SHORTEST = 4
const LONGEST = 40
const LONG = 8
const MOST = 3
/** An edit makes a word so much less likely. */
const PER_EDIT = 60
const LEAST_SHARE = 0.1
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The known words that a word may be a slip of, the likeliest first: one edit away in words of four to seven letters, two
 * in longer ones, where an edit of the first letter counts as two. Where nothing is that near, one edit of the first letter
 * alone will do. Several are given where it is not clear which is meant; empty where nothing is near.
 *
 * Source   The noisy channel of Kernighan, Church, Gale, "A spelling correction program based on a noisy channel model",
 *          1990, with a fixed price per edit.
 */
export function mendTypo(shapes: WordShapes, typed: string, likelihood: Likelihood): Correction[] {
  if (typed.length < SHORTEST || typed.length > LONGEST) return []
  const limit = typed.length >= LONG ? 2 * EDIT : EDIT
  const scored = new Map<string, number>()
  for (const { word, cost } of shapes.near(typed, limit)) {
    const found = likelihood(word)
    if (found > 0) scored.set(word, found * PER_EDIT ** (-cost / EDIT))
  }
  if (scored.size === 0 || limit > EDIT) {
    for (const word of editsOfStart(typed)) {
      const found = likelihood(word)
      if (found > 0 && !scored.has(word)) scored.set(word, found * PER_EDIT ** -2)
    }
  }
  const ranked = [...scored].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST)
  return ranked
    .map(([word, score]) => ({ word, share: Math.sqrt(score / ranked[0][1]) }))
    .filter(({ share }) => share >= LEAST_SHARE)
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
