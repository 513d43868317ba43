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

/**
 * Folds text so that spellings of the same words meet: NFKC (full-width to half-width), lower case, accents removed,
 * Traditional to Simplified character by character, curly quotes and dashes to plain ones, control characters to spaces.
 * Length may change: use `tokenize` where offsets matter. Cost: linear.
 */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
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
  return pairs
}
