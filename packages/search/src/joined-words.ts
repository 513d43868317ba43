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
  return {
    text: joined,
    others: asWord
      ? waysToHold(data, joined, reason, asJoined)
      : [{ reason, share: Math.round(asJoined * FULL_SHARE), terms: [term], tag: null }],
    share: Math.round(share(titles, products) * FULL_SHARE),
    namesMore: mentionsAt.get(second.start)?.some(({ end }) => end > second.end) ?? false,
  }
}

/** Two words, or letters and digits, without more than a space or a hyphen between them. */
function mayBeOne(first: Token | undefined, second: Token | undefined): boolean {
  if (!first || !second || first.kind === 'han' || second.kind === 'han') return false
  return (first.kind === 'word' || second.kind === 'word') && second.start <= first.end + 1
}
