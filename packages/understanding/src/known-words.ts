import { KeyTable } from '@elmo-chat/kernel'
import { normalize, stem } from '@elmo-chat/language'

const KNOWN = 1
/** Written in lower case by a description: an everyday word, no proper name. */
const COMMON = 2
const SHORTEST_COMMON = 3
const REMEMBERED = 100_000

/** The words that a catalogue's texts hold: English by word and stem, Chinese by pairs of characters. */
export class KnownWords {
  private readonly words = new Map<string, number>()
  /** Pairs of Han characters as numbers. */
  private readonly pairs = new KeyTable()
  private readonly texts = new Set<string>()
  private hasDescriptions = false

  /** Whether all of a folded word is known. */
  has(word: string): boolean {
    if (!isHan(word) || word.length === 1) return ((this.words.get(word) ?? 0) & KNOWN) !== 0
    for (let place = 0; place + 1 < word.length; place++) if (this.pairs.find(pairAt(word, place)) < 0) return false
    return true
  }

  /** Whether descriptions use the stemmed word as an everyday word. True for all while there are no descriptions. */
  isCommon(key: string): boolean {
    return !this.hasDescriptions || ((this.words.get(key) ?? 0) & COMMON) !== 0
  }

  readTitle(title: string): void {
    this.learn(normalize(title))
  }

  readDescription(description: string): void {
    const folded = normalize(description)
    this.learn(folded)
    for (let at = 0; at < description.length; at++) {
      if (!isLower(description.charCodeAt(at))) continue
      const end = endOfLower(description, at)
      if (end - at >= SHORTEST_COMMON && !followsWord(description, at)) this.learnCommon(description.slice(at, end))
      at = end
    }
  }

  /** Reads a value that many products share: the second time costs one look-up. */
  read(value: string): void {
    if (this.texts.has(value)) return
    if (this.texts.size < REMEMBERED) this.texts.add(value)
    this.learn(normalize(value))
  }

  private learnCommon(word: string): void {
    const known = this.words.get(word) ?? 0
    if (known & COMMON) return
    this.hasDescriptions = true
    this.words.set(word, known | COMMON)
    const stemmed = stem(word)
    this.words.set(stemmed, (this.words.get(stemmed) ?? 0) | COMMON)
  }

  /** Learns the words of a folded text: the same pieces as tokens have, Han characters taken in runs. */
  private learn(text: string): void {
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      let end = at + 1
      if (isLetter(unit)) {
        end = endOfWord(text, at)
        this.learnWord(text.slice(at, end))
      } else if (isDigit(unit)) {
        end = endOfNumber(text, at)
        this.learnWord(text.slice(at, end))
      } else if (unit >= FIRST_HAN && isHanAt(text, at)) {
        end = endOfHan(text, at)
        if (end - at === 1) this.learnWord(text[at])
        for (let place = at; place + 1 < end; place++) this.pairs.findOrAdd(pairAt(text, place), 1)
      }
      at = end
    }
  }

  private learnWord(word: string): void {
    const known = this.words.get(word) ?? 0
    if (known & KNOWN) return
    this.words.set(word, known | KNOWN)
    const stemmed = stem(word)
    this.words.set(stemmed, (this.words.get(stemmed) ?? 0) | KNOWN)
  }
}

const FIRST_HAN = 0x2e80
const APOSTROPHE = 0x27
const POINT = 0x2e

const isHan = (word: string): boolean => word.charCodeAt(0) >= FIRST_HAN

const pairAt = (run: string, place: number): number => ((run.charCodeAt(place) << 16) | run.charCodeAt(place + 1)) >>> 0

const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isLetter = (unit: number): boolean => isLower(unit) || (unit >= 0xdf && unit <= 0x1fff)

function endOfLower(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isLower(text.charCodeAt(end))) end++
  return end
}

/** Whether a letter, digit or apostrophe stands before the place. */
function followsWord(text: string, at: number): boolean {
  if (at === 0) return false
  const unit = text.charCodeAt(at - 1)
  if (unit < 0x80) return isLower(unit | 0x20) || isDigit(unit) || unit === APOSTROPHE
  return LETTER_BEHIND.test(text.slice(Math.max(0, at - 2), at))
}

const LETTER_BEHIND = /\p{L}$/u

function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (isLetter(unit)) end++
    else if (unit === APOSTROPHE && isLetter(text.charCodeAt(end + 1))) end += 2
    else break
  }
  return end
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1
  let hasPoint = false
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (isDigit(unit)) end++
    else if (unit === POINT && !hasPoint && isDigit(text.charCodeAt(end + 1))) {
      hasPoint = true
      end += 2
    } else break
  }
  return end
}

function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0x4e00 && unit <= 0x9fff) return true
  return SCRIPT_HAN.test(String.fromCodePoint(text.codePointAt(at) as number))
}

const SCRIPT_HAN = /^\p{Script=Han}$/u

function endOfHan(text: string, start: number): number {
  let end = start
  while (end < text.length && isHanAt(text, end)) end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1
  return end
}
