import { type Mention, tokenize } from '@elmo-chat/language'
import type { IndexReader } from './catalogue-data.js'
import { readWords } from './read-words.js'
import { FULL_SHARE } from './score-parts.js'
import { findTag } from './selection.js'

/** Another way to meet a clause than by its own words. */
export interface Alternative {
  /** As explanations name it: `concept:category/dress`, `synonym:sneaker→trainers`, `typo:jakcet→jacket`. */
  readonly reason: string
  /** What it counts beside the words themselves, in parts of FULL_SHARE. */
  readonly share: number
  /** Terms that must all be held; empty where a value is meant. */
  readonly terms: readonly number[]
  /** The value that is meant; null where words are. */
  readonly tag: number | null
}

/** The values that mentions name, as ways to meet a clause. */
export function conceptsOf(data: IndexReader, mentions: readonly Mention[]): Alternative[] {
  const concepts: Alternative[] = []
  for (const { field, id } of mentions) {
    const tag = findTag(data, field, id)
    if (tag < 0 || concepts.some((known) => known.tag === tag)) continue
    concepts.push({ reason: `concept:${field}/${id}`, share: FULL_SHARE, terms: [], tag })
  }
  return concepts
}

/** The ways in which products hold a text that stands for what was written: its words, and what they name. */
export function waysToHold(data: IndexReader, text: string, reason: string, share: number): Alternative[] {
  const tokens = tokenize(text)
  if (tokens.length === 0) return []
  const terms = termsOf(data, text)
  const parts = Math.round(share * FULL_SHARE)
  const start = tokens[0].start
  const end = tokens[tokens.length - 1].end
  const named = data.lexicon.mentions(text).filter((mention) => mention.start === start && mention.end === end)
  const concepts = conceptsOf(data, named).map((concept) => ({ ...concept, share: parts }))
  if (terms !== null) return [{ reason, share: parts, terms, tag: null }, ...concepts]
  return concepts.map((concept) => ({ ...concept, reason }))
}

/** About how many products hold all words of a text: at most as many as hold the rarest. */
export function productsHolding(data: IndexReader, text: string): number {
  const terms = termsOf(data, text)
  return terms === null ? 0 : Math.min(...terms.map((term) => data.productsWith(term)))
}

/** About how many products hold a text or have the value that it names. */
export function productsMeant(data: IndexReader, text: string): number {
  let most = productsHolding(data, text)
  for (const { start, end, field, id } of data.lexicon.mentions(text)) {
    const tag = start === 0 && end === text.length ? findTag(data, field, id) : -1
    if (tag >= 0) most = Math.max(most, data.productsWithTag(tag))
  }
  return most
}

/** The terms of a text, all of which products hold; null where one is unknown. */
function termsOf(data: IndexReader, text: string): number[] | null {
  const { words } = readWords(data, tokenize(text))
  const known = words.filter((word) => word !== null)
  if (known.length === 0 || known.length < words.length) return null
  const terms = known.flat()
  return terms.every((term) => data.productsWith(term) > 0) ? terms : null
}
