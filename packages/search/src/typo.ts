import { EDIT } from './edit-cost.js'
import type { WordShapes } from './word-shapes.js'

/** How likely a word is meant, such as by how many products hold it; 0 for one that is not known. */
export type Likelihood = (word: string) => number

/** A known word that a typed one may be a slip of. */
export interface Correction {
  readonly word: string
  /** One of the first letter counts as two. */
  readonly edits: 1 | 2
  /** How sure it is, beside the others: 1 for the first, less for each that follows. */
  readonly share: number
}

const SHORTEST = 3
const LONGEST = 40
/** One edit is forgiven where the longer of both words has at least so many letters, two where it has so many. */
const MEDIUM = 4
const LONG = 8
const MOST = 3
/** Half an edit's easiness makes a word so many times likelier. */
const EASIER = 2
const LEAST_SHARE = 0.1
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The known words that a word may be a slip of, the likeliest first: one edit away in words of four to seven letters, two
 * in longer ones, where an edit of the first letter counts as two. Where nothing is that near, one edit of the first letter
 * alone will do. Fewer edits go before more, then the likelier word. Several are given where it is not clear which is
 * meant; empty where nothing is near.
 *
 * Departs  The length that decides is that of the longer word: "blu" lacks a letter of "blue".
 */
export function mendTypo(shapes: WordShapes, typed: string, likelihood: Likelihood): Correction[] {
  if (typed.length < SHORTEST || typed.length > LONGEST) return []
  const near = new Map<string, number>()
  for (const { word, cost } of shapes.near(typed, typed.length >= LONG - 1 ? 2 * EDIT : EDIT)) {
    const longer = Math.max(word.length, typed.length)
    if (longer >= (cost > EDIT ? LONG : MEDIUM)) near.set(word, cost)
  }
  const once = ranked(near, 1, likelihood)
  if (once.length > 0) return once
  if (typed.length >= MEDIUM) for (const word of editsOfStart(typed)) if (!near.has(word)) near.set(word, 2 * EDIT)
  return ranked(near, 2, likelihood)
}

/** Those of so many edits. */
function ranked(near: ReadonlyMap<string, number>, edits: 1 | 2, likelihood: Likelihood): Correction[] {
  const scored: { word: string; score: number }[] = []
  for (const [word, cost] of near) {
    if (cost > EDIT === (edits === 1)) continue
    const found = likelihood(word)
    if (found > 0) scored.push({ word, score: found * EASIER ** (edits * EDIT - cost) })
  }
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
  return scored
    .slice(0, MOST)
    .map(({ word, score }) => ({ word, edits, share: Math.sqrt(score / scored[0].score) }))
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
