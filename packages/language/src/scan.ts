import { normalize, simplify } from './normalize.js'
import type { Token } from './types.js'

const NONE = 1
const LETTER = 2
const DIGIT = 3
const HAN = 4
/** Accents and invisible formatting: part of the word they stand in, never a token of their own. */
const JOINER = 5

const KINDS: readonly Token['kind'][] = ['word', 'number', 'han']
export const WORD = 0
export const NUMBER = 1
export const HAN_CHARACTER = 2

// Class of each code unit of the basic plane, 0 while unknown.
const classes = new Uint8Array(0x10000)
// What a Han character of the basic plane folds to, 0 while unknown.
const foldedHan = new Uint16Array(0x10000)

/** The tokens of one text after the other, as columns: for reading a whole catalogue, where an object for each would cost. */
export class TokenColumns {
  length = 0
  /** WORD, NUMBER or HAN_CHARACTER. */
  kinds = new Uint8Array(256)
  starts = new Uint32Array(256)
  ends = new Uint32Array(256)
  /** Of a Han character the code unit that it folds to, 0 where that is not one unit; of a word 1 where it is all ASCII. */
  units = new Uint16Array(256)

  /** Splits a text as `tokenize` does. What was there is forgotten. Cost: linear. */
  scan(text: string): void {
    this.length = 0
    let at = 0
    while (at < text.length) {
      const kind = classAt(text, at)
      const start = at
      if (kind === HAN) {
        at += widthAt(text, at)
        this.push(HAN_CHARACTER, start, at, at === start + 1 ? foldUnit(text.charCodeAt(start)) : 0)
      } else if (kind === DIGIT) {
        at = endOfNumber(text, at)
        this.push(NUMBER, start, at, 0)
      } else if (kind === LETTER) {
        at = endOfPlainLetters(text, at)
        // Most words are letters without accents and end with them.
        if (at > start && isEndOfWord(text, at)) {
          this.push(WORD, start, at, 1)
        } else {
          at = endOfWord(text, start)
          this.push(WORD, start, at, isPlain(text, start, at) ? 1 : 0)
        }
      } else {
        at += widthAt(text, at)
      }
    }
  }

  /** A token as it is compared. */
  norm(text: string, at: number): string {
    const unit = this.units[at]!
    const written = text.slice(this.starts[at], this.ends[at])
    if (this.kinds[at] === HAN_CHARACTER) return unit > 0 ? characterOf(unit) : foldHan(written)
    return this.kinds[at] === NUMBER ? normalize(written).replaceAll(',', '') : normalize(written)
  }

  /** The tokens from one place up to another as objects. */
  tokens(text: string, from = 0, to = this.length): Token[] {
    const tokens: Token[] = []
    for (let at = from; at < Math.min(to, this.length); at++) {
      const kind = KINDS[this.kinds[at]!]!
      const start = this.starts[at]!
      const end = this.ends[at]!
      const unit = this.units[at]!
      if (this.kinds[at] === HAN_CHARACTER && unit > 0) {
        tokens.push({ start, end, text: characterOf(text.charCodeAt(start)), norm: characterOf(unit), kind })
      } else {
        tokens.push({ start, end, text: text.slice(start, end), norm: this.norm(text, at), kind })
      }
    }
    return tokens
  }

  private push(kind: number, start: number, end: number, unit: number): void {
    if (this.length === this.kinds.length) this.grow()
    const at = this.length++
    this.kinds[at] = kind
    this.starts[at] = start
    this.ends[at] = end
    this.units[at] = unit
  }

  private grow(): void {
    const { kinds, starts, ends, units } = this
    const size = kinds.length * 2
    this.kinds = new Uint8Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
    this.units = new Uint16Array(size)
    this.kinds.set(kinds)
    this.starts.set(starts)
    this.ends.set(ends)
    this.units.set(units)
  }
}

// Strings of Han characters by code unit: the same few thousand come again and again.
const characters = new Array<string | undefined>(0x10000)

function characterOf(unit: number): string {
  let character = characters[unit]
  if (character === undefined) {
    character = String.fromCharCode(unit)
    characters[unit] = character
  }
  return character
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7e) return false
  return true
}

function endOfPlainLetters(text: string, start: number): number {
  let end = start
  for (; end < text.length; end++) {
    const letter = text.charCodeAt(end) | 0x20
    if (letter < 0x61 || letter > 0x7a) break
  }
  return end
}

function isEndOfWord(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind !== LETTER && kind !== JOINER && !isApostrophe(text.charCodeAt(at))
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const kind = classAt(text, end)
    if (kind === LETTER || kind === JOINER) end += widthAt(text, end)
    else if (isApostrophe(text.charCodeAt(end)) && classAt(text, end + 1) === LETTER) end++
    else break
  }
  return end
}

function endOfNumber(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    if (classAt(text, end) === DIGIT) end += widthAt(text, end)
    else if (text[end] === '.' && classAt(text, end + 1) === DIGIT) end++
    else if (text[end] === ',' && isThousandsGroup(text, end + 1)) end++
    else break
  }
  return end
}

/** "1,299" is one number, "38,39" and "38,390,1" are lists. */
function isThousandsGroup(text: string, at: number): boolean {
  for (let place = 0; place < 3; place++) if (classAt(text, at + place) !== DIGIT) return false
  return classAt(text, at + 3) !== DIGIT
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return NONE
  const unit = text.charCodeAt(at)
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN
  if (widthAt(text, at) === 2) return classOf(text.slice(at, at + 2))
  let kind = classes[unit]!
  if (kind === 0) {
    kind = classOf(text[at]!)
    classes[unit] = kind
  }
  return kind
}

function classOf(character: string): number {
  if (/^\p{Script=Han}$/u.test(character)) return HAN
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return JOINER
  // What the character folds to decides: ① is a digit, ㎏ is a word.
  const folded = normalize(character)
  if (/^\p{Nd}/u.test(folded)) return DIGIT
  if (/^\p{Script=Han}/u.test(folded)) return HAN
  return /^\p{L}/u.test(folded) ? LETTER : NONE
}

const NEEDS_ITS_TEXT = 0xffff

function foldUnit(unit: number): number {
  let folded = foldedHan[unit]!
  if (folded === 0) {
    const text = foldHan(String.fromCharCode(unit))
    folded = text.length === 1 ? text.charCodeAt(0) : NEEDS_ITS_TEXT
    foldedHan[unit] = folded
  }
  return folded === NEEDS_ITS_TEXT ? 0 : folded
}

function foldHan(character: string): string {
  const unit = character.charCodeAt(0)
  return unit >= 0x3400 && unit <= 0x9fff ? simplify(character) : normalize(character)
}
