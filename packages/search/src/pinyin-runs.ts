import type { Token } from '@elmo-chat/language'
import { productsMeant } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { wordTerm } from './read-words.js'
import { isHan, type SpokenWord } from './spoken-words.js'

/** Tokens that spell Han words together, and those words, the one with the most products first. */
export interface SpelledRun {
  /** The token behind it. */
  readonly end: number
  readonly words: readonly string[]
}

const MOST_TOKENS = 6
const LONGEST_SYLLABLE = 6
const MOST_WORDS = 3

/** Whether Han characters and letters stand together at a place without a gap. */
export function isMixedAt(tokens: readonly Token[], at: number): boolean {
  for (let end = at + 1; end < tokens.length && end < at + MOST_TOKENS; end++) {
    if (tokens[end].start !== tokens[end - 1].end || tokens[end].kind === 'number') return false
    if (tokens[end].kind !== tokens[at].kind) return true
  }
  return false
}

/** Han characters and pinyin without a gap that make up a word: 连yi裙. */
export function mixedRunAt(data: IndexReader, tokens: readonly Token[], at: number): SpelledRun | undefined {
  let end = at + 1
  while (end < tokens.length && end < at + MOST_TOKENS && tokens[end].start === tokens[end - 1].end) end++
  for (let last = end; last > at + 1; last--) {
    const run = tokens.slice(at, last)
    const latin = run.filter(({ kind }) => kind === 'word')
    if (latin.length === 0) return undefined
    if (latin.length === run.length || run.some(({ kind }) => kind === 'number')) continue
    if (!latin.some((token) => isUnknown(data, token))) continue
    const pieces = run.map(({ norm }) => norm)
    const words = mostHeld(
      data,
      data.spellings.sounds.words((list) => list.mixed(pieces)),
    )
    if (words.length > 0) return { end: last, words }
  }
  return undefined
}

/** Pinyin that is written with gaps: "lian yi qun". At most half of it may be words of the catalogue. */
export function spelledRunAt(data: IndexReader, tokens: readonly Token[], at: number): SpelledRun | undefined {
  let end = at
  while (end < tokens.length && end < at + MOST_TOKENS && isSyllable(tokens[end])) {
    if (end > at && tokens[end].start > tokens[end - 1].end + 1) break
    end++
  }
  for (let last = end; last > at + 1; last--) {
    const run = tokens.slice(at, last)
    const pinyin = run.map(({ norm }) => norm).join('')
    const said = data.spellings.sounds.words((list) => list.said(pinyin))
    if (said.length === 0 || run.filter((token) => isUnknown(data, token)).length * 2 < run.length) continue
    const words = mostHeld(data, said)
    if (words.length > 0) return { end: last, words }
  }
  return undefined
}

/** The words that products hold or have as a value, the most products first, at most three. */
export function mostHeld(data: IndexReader, words: readonly SpokenWord[]): string[] {
  return words
    .map(({ word }) => ({ word, products: productsMeant(data, word) }))
    .filter(({ products }) => products > 0)
    .sort((a, b) => b.products - a.products || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}

function isSyllable({ kind, norm }: Token): boolean {
  return kind === 'word' && norm.length <= LONGEST_SYLLABLE && /^[a-z]+$/.test(norm)
}

function isUnknown({ vocabulary, productsWith }: IndexReader, { kind, norm }: Token): boolean {
  return kind === 'word' && !isHan(norm) && productsWith(wordTerm(vocabulary, norm)) === 0
}
