import { type Lexicon, type Mention, stem, type Token, tokenize } from '@elmo-chat/language'
import { endOfHanRun, type Units } from './term-reader.js'
import type { Terms } from './vocabulary.js'
import type { WordList } from './word-list.js'

export const LONGEST_QUERY = 500
const MOST_PARTS = 64

/** Grammar that no product is found by, left out where anything else is asked for. */
const FILLERS = new Set('a an the of for with and or in on to by at is are my me some any'.split(' '))
const HAN_FILLERS = new Set([...'的了和与及或之'])

/** One thing that a query asks for. */
export interface QueryPart {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Each word as the terms that must all be held; null for a word that no product holds. */
  readonly words: readonly (readonly number[] | null)[]
  /** The catalogue's own term for the whole, which counts on top. */
  readonly whole: number | null
  /** What the lexicon takes it for. */
  readonly mentions: readonly Mention[]
}

/** What queries are read with. */
export interface QueryReader {
  readonly vocabulary: Terms
  readonly dictionary: WordList
  readonly units: Units
  readonly lexicon: Lexicon
}

/** Reads a query into the parts it asks for, in their order, at most 64. */
export function readQuery(reader: QueryReader, text: string): QueryPart[] {
  const tokens = tokenize(text)
  const mentionsAt = new Map<number, Mention[]>()
  for (const mention of reader.lexicon.mentions(text)) {
    mentionsAt.set(mention.start, [...(mentionsAt.get(mention.start) ?? []), mention])
  }
  const parts: QueryPart[] = []
  for (let at = 0; at < tokens.length && parts.length < MOST_PARTS; ) {
    const part = readPart(reader, text, tokens, at, mentionsAt)
    parts.push(part)
    while (at < tokens.length && tokens[at].start < part.end) at++
  }
  const asked = parts.filter(({ text }) => !FILLERS.has(text.toLowerCase()) && !HAN_FILLERS.has(text))
  return asked.length > 0 ? asked : parts
}

function readPart(
  reader: QueryReader,
  text: string,
  tokens: readonly Token[],
  at: number,
  mentionsAt: ReadonlyMap<number, readonly Mention[]>,
): QueryPart {
  const token = tokens[at]
  if (token.kind === 'number') {
    const measure = reader.units.behind(tokens, at)
    const term = measure ? reader.vocabulary.find(`${token.norm} ${measure.unit}`) : -1
    if (measure && term >= 0) {
      return part(text, token.start, tokens[measure.end - 1].end, { words: [[term]], whole: null, mentions: [] })
    }
  }
  const mentions = mentionsAt.get(token.start) ?? []
  const mentionEnd = Math.max(0, ...mentions.map(({ end }) => end))
  if (mentionEnd > 0) {
    const covered = tokens.slice(at).filter(({ end }) => end <= mentionEnd)
    if (covered.length > 0) {
      const longest = mentions.filter(({ end }) => end === mentionEnd)
      return part(text, token.start, mentionEnd, { ...readWords(reader, covered), mentions: longest })
    }
  }
  const end = token.kind === 'han' ? endOfHanPart(reader, tokens, at, mentionsAt) : at + 1
  return part(text, token.start, tokens[end - 1].end, { ...readWords(reader, tokens.slice(at, end)), mentions: [] })
}

function part(
  text: string,
  start: number,
  end: number,
  rest: Pick<QueryPart, 'words' | 'whole' | 'mentions'>,
): QueryPart {
  return { text: text.slice(start, end), start, end, ...rest }
}

/** A run of Han characters ends as a part before a mention, a filler or a word of the catalogue, or behind the latter. */
function endOfHanPart(
  { dictionary }: QueryReader,
  tokens: readonly Token[],
  start: number,
  mentionsAt: ReadonlyMap<number, readonly Mention[]>,
): number {
  const runEnd = endOfHanRun(tokens, start)
  if (HAN_FILLERS.has(tokens[start].norm)) return start + 1
  const length = dictionary.longestAt(tokens, start, runEnd)
  if (length > 0) return start + length
  let end = start + 1
  while (end < runEnd) {
    if (HAN_FILLERS.has(tokens[end].norm) || mentionsAt.has(tokens[end].start)) break
    if (dictionary.longestAt(tokens, end, runEnd) > 0) break
    end++
  }
  return end
}

/** The words that tokens make. */
export function readWords(
  { vocabulary }: Pick<QueryReader, 'vocabulary'>,
  tokens: readonly Token[],
): Pick<QueryPart, 'words' | 'whole'> {
  const words: (readonly number[] | null)[] = []
  let whole: number | null = null
  for (let at = 0; at < tokens.length; ) {
    const { kind, norm } = tokens[at]
    if (kind === 'han') {
      const end = endOfHanRun(tokens, at)
      const run = tokens.slice(at, end).map((token) => token.norm)
      words.push(hanTerms(vocabulary, run))
      if (run.length > 2 && run.length === tokens.length) whole = orNull(vocabulary.find(run.join('')))
      at = end
    } else {
      const term = orNull(kind === 'number' ? vocabulary.find(norm) : wordTerm(vocabulary, norm))
      words.push(term === null ? null : [term])
      at++
    }
  }
  return { words, whole }
}

/** The term of a Latin word: as it stands in the catalogue, else by its stem; -1 where no product holds it. */
export function wordTerm(vocabulary: Terms, word: string): number {
  const known = vocabulary.findSurface(word)
  return known >= 0 ? known : vocabulary.find(stem(word))
}

/**
 * The pairs of a run of Han characters. A pair that no product holds is left out where both of its neighbours are
 * known: there two words meet. Null where a pair is unknown otherwise.
 */
function hanTerms(vocabulary: Terms, run: readonly string[]): readonly number[] | null {
  if (run.length === 1) {
    const term = vocabulary.find(run[0])
    return term < 0 ? null : [term]
  }
  const pairs = run.slice(1).map((character, at) => vocabulary.findPair(run[at], character))
  const known: number[] = []
  for (const [at, pair] of pairs.entries()) {
    if (pair >= 0) known.push(pair)
    else if (!(pairs[at - 1] >= 0 && pairs[at + 1] >= 0)) return null
  }
  return known
}

function orNull(term: number): number | null {
  return term < 0 ? null : term
}
