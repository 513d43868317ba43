import type { Constraint } from '@elmo-chat/protocol'
import { type ActiveRules, applyRules, type Placed } from '@elmo-chat/ranking'
import type { SearchHit, SearchResult, Synonyms } from '@elmo-chat/search'
import { meeting } from '@elmo-chat/skills'
import { type AnswerSet, chooseSet, queryOf } from './answer-set.js'
import type { Asked } from './asked.js'
import { gather } from './candidates.js'
import { type LapOptions, laps } from './laps.js'
import { likelyCategories, type Measured, measure, type Ordered, order } from './ordered.js'
import { hitOf } from './product-hit.js'
import { type RequestRules, rulesFor } from './request-rules.js'
import type { NamedRanker, SearchState } from './search-state.js'
import type { QueryMeaning } from './shop-meaning.js'

/** A product of the list, with what is known of it where only a rule brought it before the ranker's best. */
export interface PlacedProduct extends Placed {
  readonly lifted: SearchHit | null
}

/** What a request is answered with, in order. */
export interface RankedList {
  readonly asked: Asked
  readonly active: ActiveRules
  readonly synonyms: Synonyms | undefined
  /** Null where none is known of the words. */
  readonly meaning: QueryMeaning | null
  /** Null where the merchant's rules leave nothing. */
  readonly set: AnswerSet | null
  readonly answered: Omit<SearchResult, 'hits'>
  readonly measured: Measured
  /** By the ranker alone. */
  readonly ordered: readonly Ordered[]
  /** Those that answer, as the rules want them; the best of the set only, where it is larger than the window. */
  readonly placed: readonly PlacedProduct[]
  /** How many of them are not in the set: a rule brought them in. */
  readonly brought: number
  /** What comes near without answering, best first. */
  readonly near: readonly Ordered[]
}

export interface RankOptions extends LapOptions {
  readonly ranker?: NamedRanker
  /** Where fewer than this answer, what comes near is listed too; 0 for never. */
  readonly fill?: number
  /** Whether all features are worked out, or those that the ranker uses. */
  readonly allFeatures?: boolean
  /** Fields to count the values of. */
  readonly facets?: readonly string[]
  /** Categories that the words may mean, with their probabilities, where they are already known. */
  readonly categories?: ReadonlyMap<string, number>
  /** Rules and set, where they are already known. */
  readonly rules?: RequestRules
  readonly set?: AnswerSet | null
  /** Whether a pin may bring in what is not in the set. */
  readonly mayBring?: boolean
}

const NOTHING = {
  meaning: null,
  answered: { total: 0, facets: [], missing: [] },
  measured: { candidates: [], table: { names: [], values: new Float32Array(0), rows: 0 } },
  ordered: [],
  placed: [],
  brought: 0,
  near: [],
}

/** A list that nothing was put in order for. */
export function unranked(asked: Asked, { active, synonyms }: RequestRules, set: AnswerSet | null): RankedList {
  return { asked, active, synonyms, set, ...NOTHING }
}

/** Finds what answers a request, orders it by the ranker, and lets the merchant's rules move it. */
export function rankList(state: SearchState, asked: Asked, options: RankOptions = {}): RankedList {
  const { shop, lexicon } = state
  const { index } = shop
  const { ranker = state.ranker, fill = 0, facets = [] } = options
  const lap = laps(options)
  const rules = options.rules ?? rulesFor(state, asked)
  const { active, synonyms } = rules
  const demanded = rules.constrain(asked.demanded)
  lap('rules')
  const set = options.set === undefined ? chooseSet(asked, state, rules) : options.set
  lap('words')
  if (set === null || demanded === null) return unranked(asked, rules, null)
  const meaning = state.meaning?.of(asked.words) ?? null
  lap('meaning')
  const searching = { index, lexicon, meaning, fill, facets, synonyms }
  const { candidates, answered } = gather(asked, set, demanded, searching)
  lap('words')
  const only = options.allFeatures ? undefined : featuresUsed(ranker)
  const categories = options.categories ?? likelyCategories(state, asked.words)
  const measured = measure(state, asked, candidates, {
    categories,
    isMeant: set.isMeant,
    meaning,
    ...(only ? { only } : {}),
  })
  const ordered = order(measured, ranker)
  lap('rank')
  const lifted = new Map<string, Lifted>()
  const lift = (id: string): Lifted => {
    const known = lifted.get(id) ?? lookUp(id)
    lifted.set(id, known)
    return known
  }
  const lookUp = (id: string): Lifted => {
    const hit = hitOf(index, id, queryOf(set, asked, synonyms))
    if (hit || !options.mayBring) return { hit, isBrought: false }
    const met = hitOf(index, id, { text: '', constraints: demanded, words: 'all' })
    return { hit: unscored(met), isBrought: met !== null }
  }
  const placed = applyRules(
    ordered.filter(({ candidate }) => candidate.answers).map(({ candidate }) => candidate.product.id),
    active,
    { meets: (id, constraints) => meetsAll(state, id, constraints), mayBring: (id) => lift(id).hit !== null },
  ).map(({ productId, index, rules }) => ({
    productId,
    index,
    rules,
    lifted: index === null ? lift(productId).hit : null,
  }))
  const shown = new Set(placed.map(({ productId }) => productId))
  lap('rules')
  return {
    asked,
    active,
    synonyms,
    meaning,
    set,
    answered,
    measured,
    ordered,
    placed,
    brought: placed.filter(({ productId, index }) => index === null && lift(productId).isBrought).length,
    near: ordered.filter(({ candidate }) => !candidate.answers && !shown.has(candidate.product.id)),
  }
}

/** What a rule wants before the ranker's best. */
interface Lifted {
  /** Null where it may not be shown. */
  readonly hit: SearchHit | null
  /** Whether it is not in the set. */
  readonly isBrought: boolean
}

/** No words found what only a rule brings in. */
const unscored = (hit: SearchHit | null): SearchHit | null =>
  hit && { product: hit.product, variants: hit.variants, score: 0, because: [] }

function meetsAll({ shop, lexicon }: SearchState, id: string, constraints: readonly Constraint[]): boolean {
  const product = shop.index.product(id)
  return product !== undefined && meeting(product, constraints, lexicon).length > 0
}

function featuresUsed({ ranker }: NamedRanker): ReadonlySet<string> {
  if (ranker.kind === 'words') return new Set(['words'])
  return new Set(ranker.kind === 'weighted' ? ranker.weights.map(({ feature }) => feature) : ranker.features)
}
