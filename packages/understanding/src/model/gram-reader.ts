import { normalize } from '@elmo-chat/language'

/** Texts are read up to here: what an utterance is about shows long before. */
const LONGEST_TEXT = 600
const MOST_GRAMS = 8192
const SHORTEST_PART = 2
const LONGEST_PART = 4
const LONGEST_HAN_RUN = 3

const PART = 0
const WORD = 1
const SIGN = 2
export const KINDS = 3

/** Which kind of gram a hash is of, from 0 to `KINDS - 1`. */
export const kindOf = (gram: number): number => gram & 3

const BOUND = 0x20
const ZERO = 0x30
const START = 0x9e3779b1
const END = 0x85ebca6b
const SEED = 0x811c9dc5
const PRIME = 0x01000193

/**
 * Reads a text into hashed grams of three kinds: words and pairs of neighbors, where each Han character counts as a word;
 * parts of words with their bounds, runs of three characters for Han; and signs, which say what is known of the text
 * besides its words. All digits are one digit, so that no order number is a word of its own. `kindOf` tells a gram's kind.
 * The buffer is reused by each `read`.
 *
 * Cost   time linear in the text, about 4 grams a character; no allocation but for folding.
 */
export class GramReader {
  readonly grams = new Uint32Array(MOST_GRAMS)
  count = 0
  private units = new Uint16Array(LONGEST_TEXT + 2)

  read(text: string, signs: readonly string[] = []): void {
    this.count = 0
    const folded = normalize(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text)
    const length = Math.min(folded.length, LONGEST_TEXT)
    let before = START
    let isEmpty = true
    for (let at = 0; at < length; ) {
      const unit = folded.charCodeAt(at)
      const start = at
      if (isHan(unit)) {
        at++
        this.readHanRun(folded, start, length)
      } else if (isOfWord(unit)) {
        while (at < length && isOfWordInside(folded, at, length)) at++
        this.readParts(folded, start, at)
      } else {
        at++
        continue
      }
      const word = hashOf(folded, start, at)
      this.add(mixed(word), WORD)
      this.add(paired(before, word), WORD)
      before = word
      isEmpty = false
    }
    if (!isEmpty) this.add(paired(before, END), WORD)
    for (const sign of signs) this.add(mixed(hashOf(sign, 0, sign.length)), SIGN)
  }

  private readParts(text: string, start: number, end: number): void {
    const { units } = this
    let length = 0
    units[length++] = BOUND
    for (let at = start; at < end; at++) units[length++] = plain(text.charCodeAt(at))
    units[length++] = BOUND
    for (let from = 0; from < length; from++) {
      let hash = SEED
      const most = Math.min(LONGEST_PART, length - from)
      for (let size = 1; size <= most; size++) {
        hash = Math.imul(hash ^ units[from + size - 1]!, PRIME)
        if (size >= SHORTEST_PART) this.add(mixed(hash), PART)
      }
    }
  }

  private readHanRun(text: string, start: number, length: number): void {
    if (start + LONGEST_HAN_RUN > length) return
    for (let at = start; at < start + LONGEST_HAN_RUN; at++) if (!isHan(text.charCodeAt(at))) return
    this.add(mixed(hashOf(text, start, start + LONGEST_HAN_RUN)), PART)
  }

  private add(hash: number, kind: number): void {
    if (this.count < MOST_GRAMS) this.grams[this.count++] = ((hash & ~3) | kind) >>> 0
  }
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff
const isDigit = (unit: number) => unit >= ZERO && unit <= 0x39
const plain = (unit: number) => (isDigit(unit) ? ZERO : unit)

/** Letters of any script but Han; punctuation, symbols and halves of emoji are none. */
const isOfWord = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) ||
  isDigit(unit) ||
  (unit >= 0xc0 && unit < 0x2000) ||
  (unit >= 0x3040 && unit < 0x3400) ||
  (unit >= 0xac00 && unit < 0xd800)

const isOfWordInside = (text: string, at: number, length: number) =>
  isOfWord(text.charCodeAt(at)) ||
  (text.charCodeAt(at) === 0x27 && at + 1 < length && isOfWord(text.charCodeAt(at + 1)))

function hashOf(text: string, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ plain(text.charCodeAt(at)), PRIME)
  return hash
}

const paired = (left: number, right: number) => mixed(Math.imul(left, 31) ^ (right + 0x7f4a7c15))

/** The last step of murmur3: near inputs end far apart. */
function mixed(hash: number): number {
  let result = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35)
  return (result ^ (result >>> 16)) >>> 0
}
