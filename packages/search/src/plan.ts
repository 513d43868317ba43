import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { rejoinHan } from './han-runs.js'
import { mendPart } from './mend.js'
import { completionsOf } from './prefix.js'
import { LONGEST_QUERY, type QueryPart, readQuery } from './query-words.js'
import { writtenApart } from './split-words.js'
import type { Synonyms } from './synonyms.js'
import { mendTypo } from './typo.js'

/** Every product that is ranked is looked at for each pair, so that a long text names its first ones only. */
const MOST_PAIRS = 8
/** So many parts of one query are mended; looking for what is near takes longest of all. */
const MOST_MENDED = 4
/** A text of more parts is no query, and nothing in it is mended. */
const MOST_OF_QUERY = 24

/** One thing that a query asks for, as it can be found: by its words, or in another way. */
export interface Clause {
  readonly text: string
  /** Each word as the terms that must all be held; empty where the words themselves cannot be found. */
  readonly words: readonly (readonly number[])[]
  readonly whole: number | null
  /** Whether the words are parts of a code, which are held only where the whole is. */
  readonly isCode?: boolean
  /** What the words count, in parts of FULL_SHARE. */
  readonly share: number
  /** Other ways to meet it; what they give is added up. */
  readonly others: readonly Alternative[]
}

/** Two terms that follow each other in the query. */
export interface Pair {
  readonly first: number
  readonly second: number
}

/** A query as it is answered. */
export interface Plan {
  readonly clauses: readonly Clause[]
  readonly pairs: readonly Pair[]
  /** The terms of the query in their order, mended ones too; null for what products do not hold. */
  readonly sequence: readonly (number | null)[]
  readonly corrected?: string
  readonly missing: readonly string[]
}

export interface PlanOptions {
  readonly synonyms?: Synonyms | undefined
  /** Whether the last word may be unfinished. */
  readonly prefix?: boolean | undefined
  /** Whether what no product holds is mended; it is where nothing is said. */
  readonly mend?: boolean | undefined
  /** Whether the words are taken as they are written. */
  readonly exact?: boolean | undefined
}

/** Reads a query against the catalogue: what can be found, what was mended, what is missing. */
export function planQuery(data: IndexReader, text: string, options: PlanOptions = {}): Plan {
  const asked = text.slice(0, LONGEST_QUERY)
  const clauses = new Map<string, Clause>()
  const missing: string[] = []
  const sequence: (number | null)[] = []
  let corrected = ''
  let written = 0
  const exact = options.exact === true
  const read = readQuery(data, asked, options.synonyms, exact)
  let left = options.mend === false || exact || read.length > MOST_OF_QUERY ? 0 : MOST_MENDED
  for (const part of left > 0 ? rejoinHan(data, read) : read) {
    const completions = options.prefix && !exact && part.end === asked.length ? completionsOf(data, part) : []
    const found = findPart(data, part, { completions, mayMend: left > 0, exact })
    if (found.isMended) left--
    if (found.mended !== undefined) {
      corrected += asked.slice(written, part.start) + found.mended
      written = part.end
    }
    const { clause } = found
    if (clause) {
      sequence.push(...sequenceOf(clause))
      clauses.set(JSON.stringify([clause.words, clause.others.map(({ terms, tag }) => [terms, tag])]), clause)
    } else {
      sequence.push(null)
      missing.push(part.text)
    }
  }
  return {
    clauses: [...clauses.values()],
    pairs: pairsOf(sequence),
    sequence,
    ...(written > 0 ? { corrected: corrected + asked.slice(written) } : {}),
    missing,
  }
}

interface FoundPart {
  readonly clause?: Clause
  readonly mended?: string
  readonly isMended: boolean
}

function findPart(
  data: IndexReader,
  part: QueryPart,
  { completions, mayMend, exact }: { completions: readonly Alternative[]; mayMend: boolean; exact: boolean },
): FoundPart {
  const { text, whole, share, isCode } = part
  const words = part.words.filter((word) => word !== null)
  const others = [...part.others, ...completions]
  if (words.length === part.words.length) {
    const besides = exact ? [] : [...otherwiseWritten(data, part), ...commonerThan(data, part)]
    const clause = { text, words, whole, share, others: [...others, ...besides], ...(isCode ? { isCode } : {}) }
    return { clause, isMended: false }
  }
  if (others.length > 0) {
    const besides = exact ? [] : otherwiseWritten(data, part)
    return { clause: { text, words: [], whole: null, share, others: [...others, ...besides] }, isMended: false }
  }
  const mended = mayMend ? mendPart(data, part) : undefined
  if (!mended) return { isMended: true }
  const clause = { text, words: [], whole: null, share, others: mended.others }
  return { clause, mended: mended.text, isMended: true }
}

/** The terms by which a clause is looked for in titles: its words, else those that are likeliest meant. */
function sequenceOf({ words, others }: Clause): readonly (number | null)[] {
  if (words.length > 0) return words.flat()
  return others.find(({ terms }) => terms.length > 0)?.terms ?? [null]
}

/** A word that more titles write as two. */
function otherwiseWritten(data: IndexReader, { tokens, words }: QueryPart): Alternative[] {
  const { kind, norm } = tokens[0]
  if (tokens.length > 1 || kind !== 'word') return []
  return writtenApart(data, norm, data.productsWith(words[0]?.[0] ?? -1))
}

const RARE = 2
const TIMES_COMMONER = 200
const SHORTEST_SLIP = 5
const SLIP_SHARE = 0.3

/** A word that hardly any product holds may be a slip in a feed; then the word that it is a slip of counts a little. */
function commonerThan(data: IndexReader, { text, tokens, words, others }: QueryPart): Alternative[] {
  const term = words[0]?.[0]
  const { kind, norm } = tokens[0]
  if (tokens.length > 1 || kind !== 'word' || norm.length < SHORTEST_SLIP || others.length > 0) return []
  const products = data.productsWith(term ?? -1)
  if (products > RARE) return []
  const common = (word: string) => {
    const meant = data.productsWith(data.vocabulary.findSurface(word))
    return meant >= products * TIMES_COMMONER ? meant : 0
  }
  const [meant] = mendTypo(data.spellings.shapes, norm, common)
  return meant ? waysToHold(data, meant.word, `typo:${text.toLowerCase()}→${meant.word}`, SLIP_SHARE) : []
}

function pairsOf(sequence: readonly (number | null)[]): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < sequence.length && pairs.length < MOST_PAIRS; at++) {
    const first = sequence[at]
    const second = sequence[at + 1]
    if (first === null || second === null) continue
    if (!pairs.some((pair) => pair.first === first && pair.second === second)) pairs.push({ first, second })
  }
  return pairs
}
