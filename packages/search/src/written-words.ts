import { KeyTable } from '@elmo-chat/kernel'

/**
 * Latin words as they are written, in lower case, numbered as they come. They are found where they stand in a text, which
 * need not be cut up for that.
 *
 * Cost   O(letters) a look-up; memory 16 to 32 bytes a word beside the word.
 */
export class WrittenWords {
  /** In the order of their numbers. */
  readonly words: string[] = []
  /** By hash, the first word that has it. */
  private readonly byHash = new KeyTable()
  /** Word → the next one of the same hash. */
  private readonly next = new Map<number, number>()

  /** Adds a word that is not there yet. */
  add(word: string): number {
    const number = this.words.push(word) - 1
    let last = this.byHash.findOrAdd(hashOf(word, 0, word.length), number)
    if (last === number) return number
    for (let next = this.next.get(last); next !== undefined; next = this.next.get(last)) last = next
    this.next.set(last, number)
    return number
  }

  /** The number of the word that stands in a text from a place up to another, -1 for an unknown one. */
  find(text: string, start = 0, end = text.length): number {
    let number = this.byHash.find(hashOf(text, start, end))
    while (number >= 0 && !isSame(this.words[number], text, start, end)) number = this.next.get(number) ?? -1
    return number
  }
}

/** Source: Fowler, Noll and Vo's FNV-1a, over the units in lower case. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), 0x01000193)
  return hash >>> 0
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== lower(text.charCodeAt(at))) return false
  return true
}

/** Of ASCII only. */
function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}
