import type { Token } from '@elmo-chat/language'
import type { IndexReader } from './catalogue-data.js'

/** So many tokens make a run at most. */
export const MOST_TOKENS = 8
const LONGEST_NAME = 24

/** Where letters and digits end that are written together, hyphens between them: "DDR4", "WH-1000XM4". */
export function endOfGluedRun(text: string, tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && end < at + MOST_TOKENS && isGlued(text, tokens, end)) end++
  return end
}

/** The names of such a run: the whole of it, and each part without a hyphen, where they have letters and digits. */
export function gluedNames(tokens: readonly Token[], at: number, end: number): Set<string> {
  const names = new Set<string>()
  const add = (from: number, to: number) => {
    if (hasBoth(tokens, from, to)) names.add(nameOf(tokens, from, to))
  }
  for (let from = at, to = at + 1; from < end; from = to++) {
    while (to < end && tokens[to].start === tokens[to - 1].end) to++
    add(from, to)
  }
  add(at, end)
  return names
}

/** Where the longest such run ends that begins at a place and that products hold; the place behind it where none does. */
export function endOfGluedPart(data: IndexReader, text: string, tokens: readonly Token[], at: number): number {
  if (tokens[at].kind === 'han') return at
  for (let end = endOfGluedRun(text, tokens, at); end > at + 1; end--) {
    if (gluedTerm(data, tokens, at, end) !== null) return end
  }
  return at
}

/** The term of letters and digits together; null where no product holds it. */
export function gluedTerm(data: IndexReader, tokens: readonly Token[], at: number, end: number): number | null {
  if (!hasBoth(tokens, at, end)) return null
  const term = data.vocabulary.find(nameOf(tokens, at, end))
  return data.productsWith(term) > 0 ? term : null
}

function isGlued(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (token.kind === 'han') return false
  return token.start === before.end || (token.start === before.end + 1 && text[before.end] === '-')
}

function hasBoth(tokens: readonly Token[], at: number, end: number): boolean {
  let [letters, digits, length] = [false, false, 0]
  for (let place = at; place < end; place++) {
    const { kind, norm } = tokens[place]
    if (kind === 'han') return false
    if (kind === 'word') letters = true
    else digits = true
    length += norm.length
  }
  return letters && digits && length <= LONGEST_NAME
}

function nameOf(tokens: readonly Token[], at: number, end: number): string {
  let name = ''
  for (let place = at; place < end; place++) name += tokens[place].norm
  return name
}
