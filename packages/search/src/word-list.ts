import type { Token } from '@elmo-chat/language'
import { emptyBits, hasBit, setBit } from './bits.js'

/** Han words by their first character, for finding the longest one at a place. */
export class WordList {
  private readonly byStart = new Map<string, string[][]>()
  /** The code units with which some word may start, as bits: most places of a text start none. */
  private readonly starts: Uint32Array

  constructor(starts?: Uint32Array) {
    this.starts = starts?.slice() ?? emptyBits(0x10000)
  }

  /** Adds a word of at least two characters; shorter ones are not worth finding. */
  add(word: string): void {
    const characters = [...word]
    if (characters.length < 2) return
    setBit(this.starts, word.charCodeAt(0))
    const words = this.byStart.get(characters[0])
    if (!words) this.byStart.set(characters[0], [characters])
    else if (!words.some((known) => known.join('') === word)) words.push(characters)
  }

  *all(): Iterable<string> {
    for (const words of this.byStart.values()) for (const word of words) yield word.join('')
  }

  /** A list that differs by some words and shares the rest. */
  changed(added: readonly string[], taken: readonly string[]): WordList {
    const list = new WordList(this.starts)
    for (const [start, words] of this.byStart) list.byStart.set(start, words)
    for (const word of [...added, ...taken]) {
      const [start] = word
      list.byStart.set(
        start,
        [...(list.byStart.get(start) ?? [])].filter((known) => known.join('') !== word),
      )
    }
    for (const word of added) list.add(word)
    return list
  }

  /** How many characters the longest word has that starts at a place and ends before another; 0 where none does. */
  longestAt(tokens: readonly Token[], at: number, end: number): number {
    let longest = 0
    for (const word of this.byStart.get(tokens[at].norm) ?? NONE) {
      if (word.length > longest && at + word.length <= end && startsAt(tokens, at, word)) longest = word.length
    }
    return longest
  }

  /** The same for characters that are given by their code units. */
  longestInUnits(units: Uint16Array, at: number, end: number): number {
    if (!hasBit(this.starts, units[at])) return 0
    let longest = 0
    for (const word of this.byStart.get(String.fromCharCode(units[at])) ?? NONE) {
      if (word.length > longest && at + word.length <= end && startsAtUnits(units, at, word)) longest = word.length
    }
    return longest
  }
}

const NONE: readonly string[][] = []

function startsAt(tokens: readonly Token[], at: number, word: readonly string[]): boolean {
  for (let place = 1; place < word.length; place++) if (tokens[at + place].norm !== word[place]) return false
  return true
}

function startsAtUnits(units: Uint16Array, at: number, word: readonly string[]): boolean {
  for (let place = 1; place < word.length; place++) {
    if (word[place].length > 1 || units[at + place] !== word[place].charCodeAt(0)) return false
  }
  return true
}
