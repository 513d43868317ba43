import type { Alternative } from './alternatives.js'
import type { CatalogueData } from './catalogue-data.js'
import { groupsOf } from './clause-ways.js'
import { alternativeScore, postingOf } from './explain.js'
import type { Clause, Plan } from './plan.js'
import { POINT, scoreOf } from './postings.js'
import { FULL_SHARE, pairScore, phraseScore, shareOf } from './score-parts.js'
import { textFields } from './text-fields.js'

/** One number that says something of how a product fits a query. */
export interface SearchFeature {
  readonly name: string
  readonly meaning: string
}

/** What `SearchHit.features` holds, in this order. Only grows at its end: rankers are fitted on it. */
export const searchFeatures: readonly SearchFeature[] = [
  { name: 'title', meaning: 'What the words found in the title give to the score.' },
  { name: 'brand', meaning: 'What the words found in the brand give to the score.' },
  { name: 'category', meaning: 'What the words found in the categories give to the score.' },
  { name: 'attributes', meaning: 'What the words found in attribute values give to the score.' },
  { name: 'description', meaning: 'What the words found in the description give to the score.' },
  { name: 'phrase', meaning: 'What words that follow each other in query and title give to the score.' },
  { name: 'meaning', meaning: 'What values that the query names give to the score.' },
  { name: 'coverage', meaning: 'Share of the parts of the query that the product meets.' },
  { name: 'title-coverage', meaning: 'Share of the parts of the query that the title holds.' },
  { name: 'title-equal', meaning: '1 where the whole title equals the query, else 0.' },
  { name: 'title-start', meaning: '1 where the title starts with the query, else 0.' },
  {
    name: 'title-position',
    meaning: '1 / the place of the first word of the query in the title, 0 where there is none.',
  },
  { name: 'title-share', meaning: 'Share of the words of the title that the query explains.' },
  { name: 'by-meaning', meaning: 'How many parts are met by a value that they name, not by their words.' },
  { name: 'by-synonym', meaning: 'How many parts are met by a synonym, not by their words.' },
  { name: 'by-correction', meaning: 'How many parts are met by what was mended or completed, not by their words.' },
  { name: 'query-words', meaning: 'How many words the query has.' },
  { name: 'numbers', meaning: '1 where all numbers of the query are found, -1 where none is, 0 where it has none.' },
]

/** Where `SearchHit.features` holds a feature. Throws for a name that is none. */
export function featureAt(name: string): number {
  const at = searchFeatures.findIndex((feature) => feature.name === name)
  if (at < 0) throw new Error(`No feature of a search is named ${name}.`)
  return at
}

const FIELDS = textFields.length
/** The title's bit in the mask of fields that hold a term. */
const TITLE = 1 << textFields.findIndex(({ field }) => field === 'title')
const [PHRASE, MEANING, COVERAGE, TITLE_COVERAGE] = [FIELDS, FIELDS + 1, FIELDS + 2, FIELDS + 3]
const TITLE_EQUAL = FIELDS + 4
const BY_MEANING = FIELDS + 8
const BY_SYNONYM = FIELDS + 9
const BY_CORRECTION = FIELDS + 10
const QUERY_WORDS = FIELDS + 11
const NUMBERS = FIELDS + 12

/** A mask of the fields that hold a term → each field's part of what the term gives. */
const fieldShares = Array.from({ length: 1 << FIELDS }, (_, mask) => {
  const weights = textFields.map(({ weight }, field) => ((mask >> field) & 1) * weight)
  const sum = weights.reduce((one, other) => one + other, 0) || 1
  return weights.map((weight) => weight / sum)
})

/**
 * How a product fits a query, in the order of `searchFeatures`.
 *
 * Departs  The score of a term is shared out among the fields that hold it by their weights: how often each holds it is
 *          not kept in the postings.
 * Cost     time O(terms of the query · log products + title); meant for the page that is shown.
 */
export function featuresOf(data: CatalogueData, plan: Plan, product: number): Float32Array {
  const features = new Float32Array(searchFeatures.length)
  const { clauses, pairs, sequence } = plan
  const { pairScores, isNumber } = weighedOf(data, plan)
  let [numbers, agreed] = [0, 0]
  for (let at = 0; at < clauses.length; at++) {
    const isMet = addClause(data, features, clauses[at], product)
    if (isMet) features[COVERAGE] += 1 / clauses.length
    if (isNumber[at]) {
      numbers++
      if (isMet) agreed++
    }
  }
  if (pairs.length > 0) features[PHRASE] = phraseScore(data, pairs, pairScores, product) / POINT
  addTitle(data, features, plan, product)
  features[QUERY_WORDS] = sequence.length
  features[NUMBERS] = numbers === 0 ? 0 : (2 * agreed) / numbers - 1
  return features
}

/** What of a plan is the same for all products of a segment. */
interface Weighed {
  readonly data: CatalogueData
  readonly pairScores: Int32Array
  /** Whether a clause is a number. */
  readonly isNumber: readonly boolean[]
}

/** Of the segment that was looked at last: hits of one segment are mostly asked about together. */
const weighed = new WeakMap<Plan, Weighed>()

function weighedOf(data: CatalogueData, plan: Plan): Weighed {
  let known = weighed.get(plan)
  if (known?.data !== data) {
    known = {
      data,
      pairScores: Int32Array.from(plan.pairs, (pair) => pairScore(data, pair)),
      isNumber: plan.clauses.map((clause) => isNumber(data, clause)),
    }
    weighed.set(plan, known)
  }
  return known
}

/** Adds what a clause gives, and tells whether it is met. */
function addClause(data: CatalogueData, features: Float32Array, clause: Clause, product: number): boolean {
  let held = 0
  const { groups, whole } = groupsOf(clause, 'any')
  for (const terms of groups) if (addTerms(data, features, terms, clause.share, product)) held++
  if (whole !== null) addTerms(data, features, [whole], FULL_SHARE, product)
  const byWords = groups.length > 0 && held === groups.length
  let met = byWords
  for (const other of clause.others) {
    const score = alternativeScore(data, other, product)
    if (score === undefined) continue
    if (other.tag === null) spread(data, features, other.terms, score / POINT, product)
    else features[MEANING] += score / POINT
    if (!met) features[kindOf(other)]++
    met = true
  }
  return met || held > 0
}

/** Adds what terms give that the product holds all of. */
function addTerms(
  data: CatalogueData,
  features: Float32Array,
  terms: readonly number[],
  share: number,
  product: number,
): boolean {
  for (const term of terms) if (postingOf(data, term, product) < 0) return false
  const { weights } = data.postings
  for (const term of terms) {
    const weight = weights[postingOf(data, term, product)]
    const score = scoreOf(shareOf(data.rarity(term), share), weight) / POINT
    const shares = fieldShares[weight & ((1 << FIELDS) - 1)]
    for (let field = 0; field < FIELDS; field++) features[field] += score * shares[field]
  }
  return true
}

/** Shares what an alternative gives among the fields that hold its first term. */
function spread(
  data: CatalogueData,
  features: Float32Array,
  [term]: readonly number[],
  score: number,
  product: number,
): void {
  const place = postingOf(data, term, product)
  const shares = fieldShares[data.postings.weights[place] & ((1 << FIELDS) - 1)]
  for (let field = 0; field < FIELDS; field++) features[field] += score * shares[field]
}

function kindOf({ reason }: Alternative): number {
  if (reason.startsWith('concept:')) return BY_MEANING
  return reason.startsWith('synonym:') ? BY_SYNONYM : BY_CORRECTION
}

function isNumber({ vocabulary }: CatalogueData, { words, others }: Clause): boolean {
  const term = words[0]?.[0] ?? others[0]?.terms[0]
  return term !== undefined && /^\d/.test(vocabulary.name(term))
}

function addTitle(data: CatalogueData, features: Float32Array, { clauses, sequence }: Plan, product: number): void {
  const { starts, items } = data.titles
  const [start, end] = [starts[product], starts[product + 1]]
  if (start === end) return
  let [first, explained] = [-1, 0]
  let isStart = true
  for (let place = start; place < end; place++) {
    if (place - start < sequence.length && sequence[place - start] !== items[place]) isStart = false
    if (!sequence.includes(items[place])) continue
    explained++
    if (first < 0) first = place - start
  }
  const starting = isStart && end - start >= sequence.length ? 1 : 0
  features[TITLE_EQUAL] = end - start === sequence.length ? starting : 0
  features[TITLE_EQUAL + 1] = starting
  features[TITLE_EQUAL + 2] = first < 0 ? 0 : 1 / (first + 1)
  features[TITLE_EQUAL + 3] = explained / (end - start)
  // A number with its unit and letters with digits are in no title's sequence; that a title holds them is.
  const isInTitle = (term: number) => {
    for (let place = start; place < end; place++) if (items[place] === term) return true
    return isHeldByTitle(data, term, product)
  }
  let inTitle = 0
  for (const { words, others } of clauses) {
    const isHeld =
      (words.length > 0 && words.every((terms) => terms.every(isInTitle))) ||
      others.some(({ terms }) => terms.length > 0 && terms.every(isInTitle))
    if (isHeld) inTitle++
  }
  features[TITLE_COVERAGE] = clauses.length === 0 ? 0 : inTitle / clauses.length
}

function isHeldByTitle(data: CatalogueData, term: number, product: number): boolean {
  const place = postingOf(data, term, product)
  return place >= 0 && (data.postings.weights[place] & TITLE) > 0
}
