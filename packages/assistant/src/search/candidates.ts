import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import {
  featureAt,
  type SearchHit,
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
  type Synonyms,
} from '@elmo-chat/search'
import { meets } from '@elmo-chat/skills'
import { type AnswerSet, queryOf } from './answer-set.js'
import type { Asked } from './asked.js'
import type { QueryMeaning } from './shop-meaning.js'

/** A product that may be shown, before anything but words has ordered it. */
export interface Candidate {
  readonly product: Product
  /** Indices of the variants that meet what is demanded, and of a product that answers, the wishes too. */
  readonly variants: readonly number[]
  /** What the engine found of it; null where no word found it. */
  readonly hit: SearchHit | null
  /** Nearness by meaning, 0 to 1; null where none is known. */
  readonly similarity: number | null
  /** Whether it answers: it is in the set. The others come near. */
  readonly answers: boolean
}

export interface Gathered {
  readonly candidates: readonly Candidate[]
  /** The answer set as the engine tells it: how many there are, their values, and where those behind the window begin. */
  readonly answered: Omit<SearchResult, 'hits'>
}

/** So many of the best are put in order anew; those behind keep the order of the words. */
export const WINDOW = 100

/** So many products are looked at because their meaning is near, whether they hold the words or not. */
const NEAREST = 30

/** What comes near holds a part in its title or so large a share of all parts; what no word found is so near in meaning. */
const LEAST_COVERAGE = 0.5
const LEAST_SIMILARITY = 0.02

const COVERAGE = featureAt('coverage')
const TITLE_COVERAGE = featureAt('title-coverage')

const comesNear = ({ features }: SearchHit): boolean =>
  features![TITLE_COVERAGE] > 0 || features![COVERAGE] >= LEAST_COVERAGE

export interface GatherOptions {
  readonly index: SearchIndex
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms | undefined
  readonly meaning: QueryMeaning | null
  /** Where fewer than this answer, what comes near is gathered too. */
  readonly fill: number
  readonly facets: readonly string[]
}

/**
 * The products to put in order: the best of those that answer, and, where they are few, others that hold some of the
 * words or are near in meaning.
 *
 * Cost   four searches of at most 100 hits
 */
export function gather(
  asked: Asked,
  set: AnswerSet,
  demanded: readonly Constraint[],
  { index, lexicon, synonyms, meaning, fill, facets }: GatherOptions,
): Gathered {
  const wanted = { ...queryOf(set, asked, synonyms), limit: WINDOW, features: true }
  const { hits, ...answered } = index.search({ ...wanted, facets })
  const isShort = answered.total < fill
  const candidates = new Map<string, Candidate>()
  const take = (some: readonly SearchHit[], answers: (id: string) => boolean) => {
    for (const hit of some) {
      const { product, variants } = hit
      const isOne = answers(product.id)
      if (candidates.has(product.id) || !(isOne || isShort)) continue
      const similarity = meaning?.nearnessOf(product.id) ?? null
      candidates.set(product.id, { product, variants, hit, similarity, answers: isOne })
    }
  }
  const byAnyWord = (constraints: readonly Constraint[]) =>
    index.search({ ...wanted, text: asked.words, constraints, words: 'any', total: false }).hits
  // The set may leave words out that say which of its products is meant first.
  if (asked.words !== '' && asked.words !== set.text && hits.length > 0) {
    const some = byAnyWord(set.constraints)
    // Where the window holds the whole set, nothing else answers.
    const answering = answered.total <= hits.length ? idsOf(hits) : answeringOf(index, some, hits, wanted)
    take(some, (id) => answering.has(id))
  }
  take(hits, () => true)
  if (!isShort) return { candidates: [...candidates.values()], answered }
  if (asked.words !== '') take(byAnyWord(demanded).filter(comesNear), () => false)
  for (const id of meaning?.nearest(NEAREST) ?? []) {
    const similarity = meaning!.nearnessOf(id) ?? 0
    if (similarity < LEAST_SIMILARITY) break
    const product = candidates.has(id) ? undefined : index.product(id)
    const variants = product ? placesMeeting(product, demanded, lexicon) : []
    if (!product || variants.length === 0) continue
    candidates.set(id, { product, variants, hit: null, similarity, answers: false })
  }
  return { candidates: [...candidates.values()], answered }
}

/** Those of some products that meet the constraints of a set which hold its words too. `best` are known to. */
function answeringOf(
  index: SearchIndex,
  some: readonly SearchHit[],
  best: readonly SearchHit[],
  ofSet: SearchQuery,
): Set<string> {
  if (ofSet.text === '') return idsOf(some)
  const known = idsOf(best)
  const unsure = [...idsOf(some)].filter((id) => !known.has(id))
  // With other ids the ones asked for would only be more.
  const isByIds = ofSet.constraints.some(({ field, op }) => field === 'id' && op === 'is')
  if (isByIds || unsure.length === 0) return known
  const those = unsure.map((id): Constraint => ({ field: 'id', op: 'is', value: id, text: '' }))
  const held = index.search({ ...ofSet, constraints: [...ofSet.constraints, ...those], total: false }).hits
  return new Set([...known, ...idsOf(held)])
}

const idsOf = (hits: readonly SearchHit[]) => new Set(hits.map(({ product }) => product.id))

function placesMeeting(product: Product, constraints: readonly Constraint[], lexicon: Lexicon): number[] {
  return product.variants.flatMap((variant, at) => (meets(product, variant, constraints, lexicon) ? [at] : []))
}
