import type { Alternative } from './alternatives.js'
import type { CatalogueData } from './catalogue-data.js'
import { groupsOf } from './clause-ways.js'
import type { Clause, Plan } from './plan.js'
import { POINT, placesOf, scoreOf, strongestField } from './postings.js'
import { COVERAGE_SCORE, conceptScore, FULL_SHARE, pairScore, phraseScore, shareOf, stockScore } from './score-parts.js'
import { seek } from './stream.js'
import type { Contribution } from './types.js'

/** A part of a score in whole numbers, parts of POINT. */
interface Part {
  readonly reason: string
  readonly score: number
}

/** Why a product has its score: found anew from the index, part by part. */
export function explainHit(
  data: CatalogueData,
  plan: Plan,
  words: 'all' | 'any',
  selected: Uint32Array | null,
  product: number,
): { readonly score: number; readonly because: Contribution[] } {
  const parts: Part[] = []
  let met = 0
  for (const clause of plan.clauses) {
    const found = explainClause(data, clause, words, product)
    if (found.length > 0) met++
    parts.push(...found)
  }
  const phrase = phraseScore(
    data,
    plan.pairs,
    Int32Array.from(plan.pairs, (pair) => pairScore(data, pair)),
    product,
  )
  if (phrase > 0) parts.push({ reason: 'phrase', score: phrase })
  if (words === 'any' && plan.clauses.length > 1) parts.push({ reason: 'coverage', score: met * COVERAGE_SCORE })
  const stock = stockScore(data, selected, product)
  if (stock > 0) parts.push({ reason: 'stock', score: stock })
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0) / POINT,
    because: parts.map(({ reason, score }) => ({ reason, score: score / POINT })),
  }
}

function explainClause(data: CatalogueData, clause: Clause, words: 'all' | 'any', product: number): Part[] {
  const parts: Part[] = []
  const { groups, whole } = groupsOf(clause, words)
  for (const terms of groups) {
    const found = terms.map((term) => explainTerm(data, term, clause.share, product))
    const held = found.filter((part) => part !== undefined)
    if (held.length === found.length) parts.push(...held)
  }
  if (whole !== null) {
    const part = explainTerm(data, whole, FULL_SHARE, product)
    if (part) parts.push(part)
  }
  for (const other of clause.others) {
    const score = alternativeScore(data, other, product)
    if (score !== undefined) parts.push({ reason: other.reason, score })
  }
  return parts
}

/** What a product gets for meeting a clause in another way; undefined where it does not. */
export function alternativeScore(
  data: CatalogueData,
  { terms, tag, share }: Alternative,
  product: number,
): number | undefined {
  if (tag !== null) {
    const products = data.tagProducts.of(tag)
    const holds = products[seek(products, 0, products.length, product)] === product
    return holds ? shareOf(conceptScore(data, tag), share) : undefined
  }
  let sum = 0
  for (const term of terms) {
    const place = postingOf(data, term, product)
    if (place < 0) return undefined
    sum += scoreOf(shareOf(data.rarity(term), share), data.postings.weights[place])
  }
  return sum
}

function explainTerm(data: CatalogueData, term: number, share: number, product: number): Part | undefined {
  const place = postingOf(data, term, product)
  if (place < 0) return undefined
  const weight = data.postings.weights[place]
  const reason = `word:${data.vocabulary.name(term)}@${strongestField(weight)}`
  return { reason, score: scoreOf(shareOf(data.rarity(term), share), weight) }
}

/** Where the posting of a term for a product lies; -1 where the product does not hold it. */
export function postingOf({ postings }: CatalogueData, term: number, product: number): number {
  const { start, end } = placesOf(postings, term)
  const place = seek(postings.products, start, end, product)
  return place < end && postings.products[place] === product ? place : -1
}
