import type { Mention, Token } from '@elmo-chat/language'
import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { isFiller } from './empty-words.js'
import { wordTerm } from './read-words.js'
import { FULL_SHARE } from './score-parts.js'

/** The ways in which products write words as one. */
export interface JoinedWays {
  readonly others: readonly Alternative[]
  /** What the words themselves count, in parts of FULL_SHARE: less where they are likelier meant as one. */
  readonly share: number
}

/** Two words of a query that products write as one. */
export interface JoinedWords extends JoinedWays {
  readonly text: string
  /** Whether the second names something with the words behind it: "micro sd card". Then both readings stand. */
  readonly namesMore: boolean
  /** Whether it is letters and digits, which only the whole of them stands for. */
  readonly isGlued: boolean
}

/** A query as tokens, with what it names by where that starts. */
interface ReadTokens {
  readonly data: IndexReader
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>
}

const JOINED_SHARE = 0.95
const LEAST_SHARE = 0.3

/**
 * Two words that products write as one: "smart phone", "cat 6"; undefined where none does. The way that more titles write
 * counts in full, the other one less, the rarer it is.
 */
export function joinedAt(
  data: IndexReader,
  tokens: readonly Token[],
  mentionsAt: ReadonlyMap<number, readonly Mention[]>,
  at: number,
): JoinedWords | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!mayBeOne(first, second) || isFiller(first.norm) || isFiller(second.norm)) return undefined
  const joined = first.norm + second.norm
  const asWord = first.kind === 'word' && second.kind === 'word'
  const term = asWord ? wordTerm(data.vocabulary, joined) : data.vocabulary.find(joined)
  const products = data.productsWith(term)
  if (products === 0) return undefined
  const terms = [first, second].map(({ norm, kind }) =>
    kind === 'word' ? wordTerm(data.vocabulary, norm) : data.vocabulary.find(norm),
  )
  const titles = data.titlesSideBySide(terms[0], terms[1])
  const share = (own: number, other: number) => Math.max(LEAST_SHARE, Math.min(1, Math.sqrt(own / Math.max(1, other))))
  const reason = `joined:${first.norm} ${second.norm}→${joined}`
  const asJoined = JOINED_SHARE * share(products, titles)
  const others = asWord
    ? waysToHold(data, joined, reason, asJoined)
    : [{ reason, share: Math.round(asJoined * FULL_SHARE), terms: [term], tag: null }]
  if (others.length === 0) return undefined
  return {
    text: joined,
    others,
    share: Math.round(share(titles, products) * FULL_SHARE),
    isGlued: !asWord,
    namesMore: mentionsAt.get(second.start)?.some(({ end }) => end > second.end) ?? false,
  }
}

/** Two words, or letters and digits apart, with no more than a space or a hyphen between them. */
function mayBeOne(first: Token | undefined, second: Token | undefined): boolean {
  if (!first || !second || first.kind === 'han' || second.kind === 'han') return false
  const gap = second.start - first.end
  return first.kind === second.kind ? first.kind === 'word' && gap <= 1 : gap === 1
}

/**
 * A part with two of its words joined, also its first one to the word before it: the "sd card" of "micro sd card" may be
 * a MicroSD card.
 */
export function joinedWithin({ data, text, tokens, mentionsAt }: ReadTokens, at: number, end: number): JoinedWays {
  const found: Alternative[] = []
  let least = FULL_SHARE
  for (let place = Math.max(0, at - 1); place + 1 < end && end > at + 1; place++) {
    const joined = joinedAt(data, tokens, mentionsAt, place)
    if (!joined) continue
    const before = place > at ? text.slice(tokens[at].start, tokens[place].start) : ''
    const behind = text.slice(tokens[place + 1].end, tokens[end - 1].end)
    const [{ reason, share, terms }] = joined.others
    const held = joined.isGlued
      ? waysBeside(data, `${before} ${behind}`, { reason, share, terms, tag: null })
      : waysToHold(data, before + joined.text + behind, reason, share / FULL_SHARE).filter(({ tag }) => tag === null)
    found.push(...(place < at ? held.map(halved) : held))
    if (place >= at) least = Math.min(least, joined.share)
  }
  return { others: found, share: least }
}

/** A way together with the words beside it. */
function waysBeside(data: IndexReader, text: string, way: Alternative): Alternative[] {
  if (text.trim() === '') return [way]
  return waysToHold(data, text, way.reason, way.share / FULL_SHARE)
    .filter(({ tag }) => tag === null)
    .map((beside) => ({ ...beside, terms: [...beside.terms, ...way.terms] }))
}

/** The joined word meets two parts then. */
export function halved(way: Alternative): Alternative {
  return { ...way, share: way.share >> 1 }
}
