import type { IndexReader } from './catalogue-data.js'
import { LONGEST_QUERY, type QueryPart, readQuery, wordTerm } from './query-words.js'
import { findTag } from './selection.js'
import { mendTypo } from './typo.js'

/** Every product that is ranked is looked at for each pair, so that a long text names its first ones only. */
const MOST_PAIRS = 8

/** A value that the words of a query name, whatever the language of the products that have it. */
export interface ConceptMatch {
  readonly name: string
  readonly tag: number
}

/** One thing that a query asks for, as it can be found: by its words, or by what they mean. */
export interface Clause {
  readonly text: string
  /** Each word as the terms that must all be held; empty where the words themselves cannot be found. */
  readonly words: readonly (readonly number[])[]
  readonly whole: number | null
  readonly concepts: readonly ConceptMatch[]
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
  readonly corrected?: string
  readonly missing: readonly string[]
}

/** Reads a query against the catalogue: what can be found, what was mended, what is missing. */
export function planQuery(data: IndexReader, text: string): Plan {
  const asked = text.slice(0, LONGEST_QUERY)
  const clauses = new Map<string, Clause>()
  const missing: string[] = []
  const sequence: (number | null)[] = []
  let corrected = ''
  let written = 0
  for (const part of readQuery(data, asked)) {
    const found = findPart(data, part)
    if (found.mended !== undefined) {
      corrected += asked.slice(written, part.start) + found.mended
      written = part.end
    }
    sequence.push(...(found.clause ? found.clause.words.flat() : [null]))
    if (found.clause) clauses.set(JSON.stringify([found.clause.words, found.clause.concepts]), found.clause)
    else missing.push(part.text)
  }
  return {
    clauses: [...clauses.values()],
    pairs: pairsOf(sequence),
    ...(written > 0 ? { corrected: corrected + asked.slice(written) } : {}),
    missing,
  }
}

function findPart(data: IndexReader, part: QueryPart): { clause?: Clause; mended?: string } {
  const { text, whole } = part
  const concepts = conceptsOf(data, part)
  const words = part.words.filter((word) => word !== null)
  if (words.length === part.words.length) return { clause: { text, words, whole, concepts } }
  if (concepts.length > 0) return { clause: { text, words: [], whole: null, concepts } }
  if (part.words.length > 1) return {}
  const mended = mendTypo(text.toLowerCase(), (word) => likelihood(data, word))
  if (mended === undefined) return {}
  return { clause: { text: mended, words: [[wordTerm(data.vocabulary, mended)]], whole: null, concepts: [] }, mended }
}

/** A word that names something of shopping is meant sooner than one of running text: "dres" is a dress, not "does". */
const MEANING = 1_000

function likelihood(data: IndexReader, word: string): number {
  const products = data.productsWith(data.vocabulary.findSurface(word))
  return products > 0 && data.lexicon.mentions(word).length > 0 ? products * MEANING : products
}

function conceptsOf(data: IndexReader, { mentions }: QueryPart): ConceptMatch[] {
  const concepts: ConceptMatch[] = []
  for (const { field, id } of mentions) {
    const tag = findTag(data, field, id)
    if (tag >= 0 && !concepts.some((known) => known.tag === tag)) concepts.push({ name: `${field}/${id}`, tag })
  }
  return concepts
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
