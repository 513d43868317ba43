import { words } from './lexicon.js'

/** A part of a review that judges one thing at a time; offsets into the review. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Those with the same number belong to one sentence. */
  readonly sentence: number
  /** Begins with a "but". */
  readonly turns: boolean
}

const SENTENCE_END = /[!?。！？;；\n…~～]+|\.+(?=\s|$)/gu
/** A comma ends a clause, as do words that turn to the other side of a thing. */
const CLAUSE_END = new RegExp(`[,，、：:]|\\s[-–—]\\s|(?:\\b(?=(?:${words.turns.en})\\b))|(?=${words.turns.zh})`, 'giu')

/** The "but" at the beginning of a clause. */
export const TURN = new RegExp(`^(?:(?:${words.turns.en})\\b\\s*|(?:${words.turns.zh}))`, 'iu')

/** Splits a review where one judgement may end and another begin. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let sentence = 0
  for (const [start, end] of split(text, 0, text.length, SENTENCE_END)) {
    for (const [from, to] of split(text, start, end, CLAUSE_END)) {
      const inner = text.slice(from, to)
      const bare = inner.trim()
      if (bare === '') continue
      const first = from + inner.indexOf(bare)
      clauses.push({ start: first, end: first + bare.length, sentence, turns: TURN.test(bare) })
    }
    sentence++
  }
  return clauses
}

function split(text: string, start: number, end: number, between: RegExp): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (const { 0: mark, index } of text.slice(start, end).matchAll(between)) {
    if (start + index > from) parts.push([from, start + index])
    from = start + index + mark.length
  }
  if (end > from) parts.push([from, end])
  return parts
}
