import type { Language } from '@elmo-chat/kernel'
import type { Echo, Fact, FoundFact, Sentence } from './types.js'

type Piece = string | Fact | Echo
type Slot = Piece | readonly Piece[]

/**
 * Gives a sentence from plain words and slots. A slot is a fact, an echo, a word without numbers, or a list of those
 * (see `list`).
 *
 * @example
 * sentence`The ${title} costs ${price}.`
 */
export function sentence(words: TemplateStringsArray, ...slots: readonly Slot[]): Sentence {
  const pieces: Piece[] = []
  for (const [place, word] of words.entries()) {
    if (word) pieces.push(word)
    if (place < slots.length) pieces.push(...[slots[place]].flat())
  }
  return { pieces }
}

/** Marks a sentence as an offer beyond the answer. */
export const offer = (said: Sentence): Sentence => ({ ...said, role: 'offer' })

/** Marks a sentence as an apology. */
export const apology = (said: Sentence): Sentence => ({ ...said, role: 'apology' })

/** Binds a text to the place that it was read from. */
export const fact = (text: string, subject: string, field: string, found: FoundFact): Fact => ({
  text,
  subject,
  field,
  ...found,
})

/** The customer's own words. */
export const echo = (words: string): Echo => ({ echo: words })

/** Joins pieces, or groups of them, as a list is read: "a, b and c", "a、b和c". */
export function list(pieces: readonly Slot[], language: Language, last: 'and' | 'or' = 'and'): Piece[] {
  const between = language === 'zh' ? '、' : ', '
  const end = { en: { and: ' and ', or: ' or ' }, zh: { and: '和', or: '或' } }[language][last]
  return pieces.flatMap((piece, place) => {
    const group = [piece].flat()
    if (place === 0) return group
    return [place === pieces.length - 1 ? end : between, ...group]
  })
}

/** The words of a sentence as they are read. */
export function textOf(said: Sentence): string {
  return said.pieces.map(wordsOf).join('')
}

export function wordsOf(piece: Piece): string {
  if (typeof piece === 'string') return piece
  return 'echo' in piece ? piece.echo : piece.text
}
