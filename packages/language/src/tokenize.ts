import { normalize, simplify } from './normalize.js'
import type { Token } from './types.js'

const NONE = 1
const LETTER = 2
const DIGIT = 3
const HAN = 4
/** Accents and invisible formatting: part of the word they stand in, never a token of their own. */
const JOINER = 5

// Class of each code unit of the basic plane, 0 while unknown.
const classes = new Uint8Array(0x10000)

/** Splits any string into Latin words, runs of digits (1,299.50 is one) and single Han characters. Cost: linear. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === HAN) {
      const end = at + widthAt(text, at)
      tokens.push(end === at + 1 ? hanToken(text.charCodeAt(at), at) : rareHanToken(text.slice(at, end), at))
      at = end
    } else if (kind === DIGIT) {
      const end = endOfNumber(text, at)
      const written = text.slice(at, end)
      tokens.push({ start: at, end, text: written, norm: normalize(written).replaceAll(',', ''), kind: 'number' })
      at = end
    } else if (kind === LETTER) {
      const end = endOfWord(text, at)
      const written = text.slice(at, end)
      tokens.push({ start: at, end, text: written, norm: normalize(written), kind: 'word' })
      at = end
    } else {
      at += widthAt(text, at)
    }
  }
  return tokens
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
  if (widthAt(text, at) === 2) return classOf(text.slice(at, at + 2))
  const unit = text.charCodeAt(at)
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN
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

// Strings of Han characters by code unit: the same few thousand come again and again.
const written = new Array<string | undefined>(0x10000)
const simplified = new Array<string>(0x10000)

function hanToken(unit: number, start: number): Token {
  let text = written[unit]
  if (text === undefined) {
    text = String.fromCharCode(unit)
    written[unit] = text
    simplified[unit] = foldHan(text)
  }
  return { start, end: start + 1, text, norm: simplified[unit]!, kind: 'han' }
}

const rareHanToken = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  text,
  norm: foldHan(text),
  kind: 'han',
})

function foldHan(character: string): string {
  const unit = character.charCodeAt(0)
  return unit >= 0x3400 && unit <= 0x9fff ? simplify(character) : normalize(character)
}
