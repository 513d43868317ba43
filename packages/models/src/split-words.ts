export interface WordSplitting {
  readonly lowercase: boolean
  readonly stripAccents: boolean
  /** Whether each Han character is a word. */
  readonly splitHan: boolean
}

const MARKS = /\p{Mn}/gu
const INVISIBLE = /\ufffd|(?![\t\n\r])[\p{Cc}\p{Cf}]/gu
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/gu
/** ASCII that is neither letter, digit nor blank counts as punctuation, $ and + too. */
const PUNCTUATION = /([!-/:-@[-`{-~]|\p{P})/gu

/**
 * Splits a text into the words that BERT's vocabularies were made of.
 *
 * Source  Devlin et al., BERT (2018): cleaning, Han characters apart, lower case without accents, punctuation apart.
 */
export function splitWords(text: string, { lowercase, stripAccents, splitHan }: WordSplitting): string[] {
  let clean = text.replace(INVISIBLE, '')
  if (splitHan) clean = clean.replace(HAN, ' $& ')
  if (stripAccents) clean = clean.normalize('NFD').replace(MARKS, '')
  if (lowercase) clean = clean.toLowerCase()
  return clean
    .replace(PUNCTUATION, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '')
}
