import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

const PLAIN = /^[\x20-\x7e]*$/
// Combining accents of Latin, Greek and Cyrillic; other scripts' marks change the letter and stay.
const DROPPED = /[\u0300-\u036f\u00ad]|(?![\n\r])\p{Cf}/gu
const CONTROLS = /\p{Cc}|[\u2028\u2029]/gu
const HAN = /[\u3400-\u9fff]/g

let table: Map<string, string> | undefined

/** Folds one Han character of the basic plane to Simplified. Built on first use in about a millisecond. */
export function simplify(character: string): string {
  table ??= readPairs(traditionalToSimplified)
  return table.get(character) ?? character
}

/** What a unit that folds by itself folds to, 0 while unknown, `NEEDS_ITS_TEXT` for all others. */
const folded = new Uint16Array(0x10000)
const NEEDS_ITS_TEXT = 0xffff
const LONGEST_BY_UNIT = 4096
const units = new Uint16Array(LONGEST_BY_UNIT)

/**
 * Folds text so that spellings of the same words meet: NFKC (full-width to half-width), lower case, accents removed,
 * Traditional to Simplified character by character, curly quotes and dashes to plain ones, control characters to spaces.
 * Length may change: use `tokenize` where offsets matter. Cost: linear.
 */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return foldByUnit(text) ?? foldWhole(text)
}

/** The same for texts of ASCII, common Han characters and their punctuation, much faster; undefined for others. */
function foldByUnit(text: string): string | undefined {
  const { length } = text
  if (length > LONGEST_BY_UNIT) return undefined
  let changed = false
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    let to = folded[unit]!
    if (to === 0) {
      to = foldUnit(unit)
      folded[unit] = to
    }
    if (to === NEEDS_ITS_TEXT) return undefined
    if (to !== unit) changed = true
    units[at] = to
  }
  return changed ? String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]) : text
}

function foldUnit(unit: number): number {
  // Elsewhere neighbours matter: marks, Hangul, final sigma, half-width kana.
  const standsAlone =
    unit < 0x80 || (unit >= 0x3000 && unit < 0x302a) || (unit >= 0x4e00 && unit <= 0x9fff) || isFullWidth(unit)
  if (!standsAlone) return NEEDS_ITS_TEXT
  const alone = foldWhole(String.fromCharCode(unit))
  return alone.length === 1 ? alone.charCodeAt(0) : NEEDS_ITS_TEXT
}

const isFullWidth = (unit: number) => unit > 0xff00 && unit < 0xff5f

function foldWhole(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(HAN, simplify)
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(CONTROLS, ' ')
}

function readPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const pair of text.split('|')) {
    // Rare characters beyond the basic plane would change a token's length in code units; shops do not write them.
    if (pair.length === 3 && pair[1] === ' ') pairs.set(pair[0]!, pair[2]!)
  }
  // 薴 becomes 苧, which as a Traditional character of its own becomes 苎: folded text must fold to itself.
  for (const [from, to] of pairs) {
    let end = to
    for (const seen = new Set([from]); pairs.has(end) && !seen.has(end); end = pairs.get(end)!) seen.add(end)
    pairs.set(from, end)
  }
  return pairs
}
