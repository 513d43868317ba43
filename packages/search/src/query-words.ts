import { type Mention, type Token, tokenize } from '@elmo-chat/language'
import { type Alternative, conceptsOf, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { isCode } from './codes.js'
import { isBareWish, isFiller, isHanFiller } from './empty-words.js'
import { endOfGluedPart, gluedTerm } from './glued-runs.js'
import { halved, type JoinedWays, joinedAt, joinedWithin } from './joined-words.js'
import { measureAt, quantitiesOf } from './measures.js'
import { isMixedAt, mixedRunAt, type SpelledRun, spelledRunAt } from './pinyin-runs.js'
import { type ReadWords, readWords } from './read-words.js'
import { FULL_SHARE } from './score-parts.js'
import type { Synonyms } from './synonyms.js'
import { endOfHanRun } from './term-reader.js'

export const LONGEST_QUERY = 500
const MOST_PARTS = 64
/** So many places of one query are looked at for pinyin, none of a text of more tokens. */
const MOST_SPELLED = 24
const MOST_TOKENS = 64
const MOST_SYNONYMS = 12
const SYNONYM_SHARE = 0.6

const AS_WRITTEN: JoinedWays = { others: [], share: FULL_SHARE }

/** One thing that a query asks for. */
export interface QueryPart extends ReadWords {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** What its words count, in parts of FULL_SHARE: less where they are likelier meant as one. */
  readonly share: number
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
  readonly exact: boolean
  /** How many places are still looked at for pinyin. */
  readonly pinyin: { left: number }
}

/** Reads a query into the parts it asks for, in their order, at most 64; with `exact`, as it is written. */
export function readQuery(data: IndexReader, text: string, synonyms?: Synonyms, exact = false): QueryPart[] {
  const tokens = tokenize(text)
  const mentionsAt = new Map<number, Mention[]>()
  for (const mention of data.lexicon.mentions(text)) {
    mentionsAt.set(mention.start, [...(mentionsAt.get(mention.start) ?? []), mention])
  }
  const reading = {
    data,
    text,
    tokens,
    mentionsAt,
    quantities: quantitiesOf(text),
    synonyms,
    exact,
    pinyin: { left: tokens.length > MOST_TOKENS ? 0 : MOST_SPELLED },
  }
  const parts: QueryPart[] = []
  for (let at = 0; at < tokens.length && parts.length < MOST_PARTS; ) {
    const part = readPart(reading, at)
    parts.push(part)
    at += part.tokens.length
  }
  const said = parts.filter(({ text }) => !isFiller(text))
  const asked = said.filter((part) => !isUnheldWish(part))
  return asked.length > 0 ? asked : said.length > 0 ? said : parts
}

function isUnheldWish({ text, words, others }: QueryPart): boolean {
  return others.length === 0 && words.includes(null) && isBareWish(text)
}

function readPart(reading: Reading, at: number): QueryPart {
  const { data, tokens, mentionsAt, synonyms } = reading
  const measure = measureAt(data, reading.quantities, tokens, at)
  if (measure) {
    const { words, others } = measure
    return part(reading, at, measure.end, { words, whole: null, share: FULL_SHARE, others })
  }
  const mentions = mentionsAt.get(tokens[at].start) ?? []
  const mentionEnd = Math.max(0, ...mentions.map(({ end }) => end))
  let end = at
  while (end < tokens.length && tokens[end].end <= mentionEnd) end++
  const synonymEnd = synonyms?.endAt(tokens, at) ?? at
  if (synonymEnd > end) return readWhole(reading, at, synonymEnd, [])
  const gluedEnd = endOfGluedPart(data, reading.text, tokens, at)
  if (gluedEnd > end) return readWhole(reading, at, gluedEnd, [])
  const mayJoin = end === at || (end === at + 1 && tokens[end]?.kind === 'word')
  const joined = mayJoin && !reading.exact ? joinedAt(data, tokens, mentionsAt, at) : undefined
  const longest = end > at ? mentions.filter((mention) => mention.end === mentionEnd) : []
  const named = conceptsOf(data, longest)
  if (joined?.namesMore) return readWhole(reading, at, at + 1, [...named, ...joined.others.map(halved)])
  if (joined) return readWhole(reading, at, at + 2, joined.others, joined.share)
  if (end > at) {
    const within = reading.exact ? AS_WRITTEN : joinedWithin(reading, at, end)
    return readWhole(reading, at, end, [...named, ...within.others], within.share)
  }
  const mixed = mixedAt(reading, at)
  if (mixed) return spelledPart(reading, at, mixed)
  if (tokens[at].kind === 'han') return readWhole(reading, at, endOfHanPart(reading, at), [])
  const spelled = reading.exact || reading.pinyin.left-- <= 0 ? undefined : spelledRunAt(data, tokens, at)
  if (spelled) return spelledPart(reading, at, spelled)
  return readWhole(reading, at, at + 1, [])
}

function mixedAt({ data, tokens, exact, pinyin }: Reading, at: number): SpelledRun | undefined {
  if (exact || pinyin.left <= 0 || !isMixedAt(tokens, at)) return undefined
  pinyin.left--
  return mixedRunAt(data, tokens, at)
}

function spelledPart(reading: Reading, at: number, { end, words }: SpelledRun): QueryPart {
  return part(reading, at, end, { words: [null], whole: null, share: FULL_SHARE, others: [], spelled: words })
}

/** Tokens as one part, by their words, by the ways given and by what the merchant's words mean. */
function readWhole(
  reading: Reading,
  at: number,
  end: number,
  others: readonly Alternative[],
  share = FULL_SHARE,
): QueryPart {
  const read = readTogether(reading, at, end)
  const meant = meantBesides(reading, at, end, read.words.flat().length)
  const fresh = meant.filter(({ tag }) => tag === null || !others.some((other) => other.tag === tag))
  return part(reading, at, end, { ...read, share, others: [...others, ...fresh] })
}

/** Letters and digits that are written together are one word, and their whole counts on top. */
function readTogether({ data, text, tokens }: Reading, at: number, end: number): ReadWords {
  const read = readWords(data, tokens.slice(at, end))
  for (let start = at; start < end && read.words.length === end - at; start++) {
    const last = Math.min(end, endOfGluedPart(data, text, tokens, start))
    if (last <= start + 1) continue
    const words = read.words.slice(start - at, last - at)
    if (words.includes(null)) continue
    const together = words.flatMap((word) => word ?? [])
    const rest = [read.words.slice(0, start - at), read.words.slice(last - at)]
    const whole = gluedTerm(data, tokens, start, last)
    const isAlone = rest.every(({ length }) => length === 0)
    return {
      words: [...rest[0], together, ...rest[1]],
      whole,
      ...(isAlone && isCode(data, tokens.slice(start, last), whole) ? { isCode: true } : {}),
    }
  }
  return read
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
  rest: Pick<QueryPart, 'words' | 'whole' | 'isCode' | 'share' | 'others' | 'spelled'>,
): QueryPart {
  const start = tokens[at].start
  const end = tokens[last - 1].end
  return { text: text.slice(start, end), start, end, tokens: tokens.slice(at, last), ...rest }
}

/** A run of Han characters ends as a part before a mention, a filler or a word of the catalogue, or behind the latter. */
function endOfHanPart(reading: Reading, start: number): number {
  const { data, tokens, mentionsAt } = reading
  const { dictionary } = data
  const runEnd = endOfHanRun(tokens, start)
  if (isHanFiller(tokens[start].norm)) return start + 1
  const length = dictionary.longestAt(tokens, start, runEnd)
  if (length > 0) return start + length
  let end = start + 1
  while (end < runEnd) {
    if (isHanFiller(tokens[end].norm) || mentionsAt.has(tokens[end].start)) break
    if (dictionary.longestAt(tokens, end, runEnd) > 0) break
    if (mixedAt(reading, end)) break
    end++
  }
  return end
}
