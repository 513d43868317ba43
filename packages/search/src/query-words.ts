import { type Mention, type Token, tokenize } from '@elmo-chat/language'
import { type Alternative, conceptsOf, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { measureAt, quantitiesOf } from './measures.js'
import { mixedRunAt, spelledRunAt } from './pinyin-runs.js'
import { type ReadWords, readWords, wordTerm } from './read-words.js'
import type { Synonyms } from './synonyms.js'
import { endOfHanRun } from './term-reader.js'

export const LONGEST_QUERY = 500
const MOST_PARTS = 64
const MOST_SYNONYMS = 12
const SYNONYM_SHARE = 0.6
const JOINED_SHARE = 0.95

/** Grammar that no product is found by, left out where anything else is asked for. */
const FILLERS = new Set('a an the of for with and or not in on to by at is are my me some any'.split(' '))
const HAN_FILLERS = new Set([...'的了和与及或之'])

/** Whether a word is grammar that no product is found by. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word.toLowerCase()) || HAN_FILLERS.has(word)
}

/** One thing that a query asks for. */
export interface QueryPart extends ReadWords {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** Other ways to meet it that are sure: what it names, what it means to the merchant, the same in another unit. */
  readonly others: readonly Alternative[]
  /** Pinyin that is written apart or among Han characters, and the words that it may mean; it is no word by itself. */
  readonly spelled?: readonly string[]
}

/** A query made ready for reading. */
interface Reading {
  readonly data: IndexReader
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>
  readonly quantities: ReturnType<typeof quantitiesOf>
  readonly synonyms: Synonyms | undefined
}

/** Reads a query into the parts it asks for, in their order, at most 64. */
export function readQuery(data: IndexReader, text: string, synonyms?: Synonyms): QueryPart[] {
  const tokens = tokenize(text)
  const mentionsAt = new Map<number, Mention[]>()
  for (const mention of data.lexicon.mentions(text)) {
    mentionsAt.set(mention.start, [...(mentionsAt.get(mention.start) ?? []), mention])
  }
  const reading = { data, text, tokens, mentionsAt, quantities: quantitiesOf(text), synonyms }
  const parts: QueryPart[] = []
  for (let at = 0; at < tokens.length && parts.length < MOST_PARTS; ) {
    const part = readPart(reading, at)
    parts.push(part)
    at += part.tokens.length
  }
  const asked = parts.filter(({ text }) => !isFiller(text))
  return asked.length > 0 ? asked : parts
}

function readPart(reading: Reading, at: number): QueryPart {
  const { data, tokens, mentionsAt, synonyms } = reading
  const measure = measureAt(data, reading.quantities, tokens, at)
  if (measure) {
    return part(reading, at, measure.end, { words: measure.words, whole: null, others: measure.others })
  }
  const mentions = mentionsAt.get(tokens[at].start) ?? []
  const mentionEnd = Math.max(0, ...mentions.map(({ end }) => end))
  let end = at
  while (end < tokens.length && tokens[end].end <= mentionEnd) end++
  const synonymEnd = synonyms?.endAt(tokens, at) ?? at
  if (synonymEnd > end) return readWhole(reading, at, synonymEnd, [])
  const joined = end - at > 1 ? undefined : joinedAt(reading, at)
  if (joined) return readWhole(reading, at, at + 2, joined)
  if (end > at) {
    const longest = mentions.filter((mention) => mention.end === mentionEnd)
    return readWhole(reading, at, end, conceptsOf(data, longest))
  }
  const mixed = mixedRunAt(data, tokens, at)
  if (mixed) return part(reading, at, mixed.end, { words: [null], whole: null, others: [], spelled: mixed.words })
  if (tokens[at].kind === 'han') return readWhole(reading, at, endOfHanPart(reading, at), [])
  const spelled = spelledRunAt(data, tokens, at)
  if (spelled) return part(reading, at, spelled.end, { words: [null], whole: null, others: [], spelled: spelled.words })
  return readWhole(reading, at, at + 1, [])
}

/** Tokens as one part, by their words, by the ways given and by what the merchant's words mean. */
function readWhole(reading: Reading, at: number, end: number, others: readonly Alternative[]): QueryPart {
  const read = readWords(reading.data, reading.tokens.slice(at, end))
  const meant = meantBesides(reading, at, end, read.words.flat().length)
  const fresh = meant.filter(({ tag }) => tag === null || !others.some((other) => other.tag === tag))
  return part(reading, at, end, { ...read, others: [...others, ...fresh] })
}

/** What the merchant's words mean in place of the tokens; all terms of it together count no more than so many do. */
function meantBesides(
  { data, text, tokens, synonyms }: Reading,
  at: number,
  end: number,
  terms: number,
): Alternative[] {
  const meant: Alternative[] = []
  for (const match of synonyms?.within(tokens, at, end) ?? []) {
    const before = text.slice(tokens[at].start, tokens[match.start].start)
    const behind = text.slice(tokens[match.end - 1].end, tokens[end - 1].end)
    for (const word of match.meant) {
      if (meant.length >= MOST_SYNONYMS) return meant
      for (const way of waysToHold(data, before + word + behind, `synonym:${match.text}→${word}`, SYNONYM_SHARE)) {
        const part = Math.min(1, Math.max(1, terms) / Math.max(1, way.terms.length))
        meant.push({ ...way, share: Math.round(way.share * part) })
      }
    }
  }
  return meant
}

function part(
  { text, tokens }: Reading,
  at: number,
  last: number,
  rest: Pick<QueryPart, 'words' | 'whole' | 'others' | 'spelled'>,
): QueryPart {
  const start = tokens[at].start
  const end = tokens[last - 1].end
  return { text: text.slice(start, end), start, end, tokens: tokens.slice(at, last), ...rest }
}

/** Two words that products write as one: "smart phone"; undefined where none does. */
function joinedAt({ data, tokens, mentionsAt }: Reading, at: number): Alternative[] | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (first?.kind !== 'word' || second?.kind !== 'word' || second.start > first.end + 1) return undefined
  if (isFiller(first.norm) || isFiller(second.norm)) return undefined
  const joined = first.norm + second.norm
  const products = data.productsWith(wordTerm(data.vocabulary, joined))
  if (products === 0) return undefined
  // What the second names with the words behind it goes before, unless the first is hardly a word of its own.
  const namesMore = mentionsAt.get(second.start)?.some(({ end }) => end > second.end)
  if (namesMore && data.productsWith(wordTerm(data.vocabulary, first.norm)) > products) return undefined
  return waysToHold(data, joined, `joined:${first.norm} ${second.norm}→${joined}`, JOINED_SHARE)
}

/** A run of Han characters ends as a part before a mention, a filler or a word of the catalogue, or behind the latter. */
function endOfHanPart({ data, tokens, mentionsAt }: Reading, start: number): number {
  const { dictionary } = data
  const runEnd = endOfHanRun(tokens, start)
  if (HAN_FILLERS.has(tokens[start].norm)) return start + 1
  const length = dictionary.longestAt(tokens, start, runEnd)
  if (length > 0) return start + length
  let end = start + 1
  while (end < runEnd) {
    if (HAN_FILLERS.has(tokens[end].norm) || mentionsAt.has(tokens[end].start)) break
    if (dictionary.longestAt(tokens, end, runEnd) > 0 || mixedRunAt(data, tokens, end)) break
    end++
  }
  return end
}
