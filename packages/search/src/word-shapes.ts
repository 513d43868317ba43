import { EDIT, editCost } from './edit-cost.js'
import type { Vocabulary } from './vocabulary.js'

/** A known word near to a typed one. */
export interface NearWord {
  readonly word: string
  /** In parts of EDIT. */
  readonly cost: number
}

/** Words of one first letter and length. */
interface Shape {
  readonly words: string[]
  /** Which letters a word holds, one bit each. */
  readonly letters: number[]
}

const LONGEST = 40

/**
 * The Latin words of a vocabulary by first letter and length, for finding those that are spelled nearly the same. It reads
 * on where the vocabulary has grown, so that it is never built anew.
 *
 * Cost   memory 16 bytes a word.
 */
export class WordShapes {
  private readonly shapes = new Map<number, Shape>()
  private read = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Reads so many of the words that are new, and tells whether more are waiting. */
  catchUp(most = Number.POSITIVE_INFINITY): boolean {
    const { written } = this.vocabulary
    const end = Math.min(written.length, this.read + most)
    for (; this.read < end; this.read++) this.add(written[this.read])
    return this.read < written.length
  }

  /**
   * The words that begin with the same letter and cost at most `limit` to reach.
   *
   * Cost   time O(words of that letter and about that length): 1 ns for most of them, whose letters are too different.
   */
  near(typed: string, limit: number): NearWord[] {
    const found: NearWord[] = []
    const reach = Math.ceil(limit / EDIT)
    const letters = lettersOf(typed)
    for (let length = Math.max(1, typed.length - reach); length <= typed.length + reach; length++) {
      const shape = this.shapes.get(keyOf(typed, length))
      if (!shape) continue
      for (let at = 0; at < shape.words.length; at++) {
        const other = shape.letters[at]
        if (bitCount(letters & ~other) > reach || bitCount(other & ~letters) > reach) continue
        const cost = editCost(typed, shape.words[at], limit)
        if (cost <= limit) found.push({ word: shape.words[at], cost })
      }
    }
    return found
  }

  /** Calls `visit` for each word that begins with that letter and has at least so many. */
  eachFrom(letter: string, shortest: number, visit: (word: string) => void): void {
    for (let length = shortest; length <= LONGEST; length++) {
      for (const word of this.shapes.get(keyOf(letter, length))?.words ?? NONE) visit(word)
    }
  }

  private add(word: string): void {
    if (word.length > LONGEST) return
    const key = keyOf(word, word.length)
    let shape = this.shapes.get(key)
    if (!shape) {
      shape = { words: [], letters: [] }
      this.shapes.set(key, shape)
    }
    shape.words.push(word)
    shape.letters.push(lettersOf(word))
  }
}

const NONE: readonly string[] = []

function keyOf(word: string, length: number): number {
  return word.charCodeAt(0) * 64 + length
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitCount(bits: number): number {
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}
