import type { Clock } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import {
  type ActiveRules,
  activeRules,
  applyRules,
  type ConstraintFacts,
  constrain,
  type Placed,
} from '@elmo-chat/ranking'
import { buildSynonyms, type Synonyms } from '@elmo-chat/search'
import { meeting } from '@elmo-chat/skills'
import { type AnswerSet, chooseSet } from './answer-set.js'
import type { Asked } from './asked.js'
import { type Candidate, gather } from './candidates.js'
import { type Measured, measure, type Ordered, order } from './ordered.js'
import type { NamedRanker, SearchState } from './search-state.js'
import type { QueryMeaning } from './shop-meaning.js'

/** What a request is answered with, in order. */
export interface RankedList {
  readonly asked: Asked
  readonly active: ActiveRules
  readonly synonyms: Synonyms | undefined
  /** Null where none is known of the words. */
  readonly meaning: QueryMeaning | null
  /** Null where the merchant's rules leave nothing. */
  readonly set: AnswerSet | null
  readonly measured: Measured
  /** By the ranker alone. */
  readonly ordered: readonly Ordered[]
  /** Those that answer, as the rules want them; the best of the set only, where it is larger than the window. */
  readonly placed: readonly Placed[]
  /** What comes near without answering, best first. */
  readonly near: readonly Ordered[]
}

export interface RankOptions {
  readonly ranker?: NamedRanker
  /** Where fewer than this answer, what comes near is listed too; 0 for never. */
  readonly fill?: number
  /** Whether all features are worked out, or those that the ranker uses. */
  readonly allFeatures?: boolean
  readonly active?: ActiveRules
  /** Categories that the words may mean, with their probabilities. */
  readonly categories?: ReadonlyMap<string, number>
  /** The set, where it is already known. */
  readonly set?: AnswerSet
  /** Is told how many milliseconds each step took, by `clock`. */
  readonly told?: (step: 'words' | 'meaning' | 'rank' | 'rules' | 'understand', ms: number) => void
  readonly clock?: Clock
}

const NOTHING: Measured = { candidates: [], table: { names: [], values: new Float32Array(0), rows: 0 } }

/** Finds what answers a request, orders it by the ranker, and lets the merchant's rules move it. */
export function rankList(state: SearchState, asked: Asked, options: RankOptions = {}): RankedList {
  const { shop, lexicon } = state
  const { index } = shop
  const lap = laps(options)
  const active = options.active ?? rulesFor(state, asked)
  const synonyms = synonymsOf(active)
  const facts = constraintFacts(state)
  const demand = (constraints: readonly Constraint[]) => constrain(constraints, active, facts)
  lap('rules')
  const set = options.set ?? chooseSet(asked, { index, lexicon, ...(synonyms ? { synonyms } : {}) }, demand)
  const demanded = demand(asked.demanded)
  if (set === null || demanded === null) {
    return { asked, active, synonyms, meaning: null, set: null, measured: NOTHING, ordered: [], placed: [], near: [] }
  }
  lap('words')
  const meaning = state.meaning?.of(asked.words) ?? null
  lap('meaning')
  const searching = { index, lexicon, meaning, fill: options.fill ?? 0, ...(synonyms ? { synonyms } : {}) }
  const candidates = gather(asked, set, demanded, searching)
  lap('words')
  const ranker = options.ranker ?? state.ranker
  const only = options.allFeatures ? undefined : featuresUsed(ranker)
  const measured = measure(state, asked, candidates, {
    categories: options.categories ?? new Map(),
    isMeant: set.isMeant,
    ...(only ? { only } : {}),
  })
  const ordered = order(measured, ranker)
  lap('rank')
  const answering = ordered.filter(({ candidate }) => candidate.answers)
  const placed = applyRules(
    answering.map(({ candidate }) => candidate.product.id),
    active,
    {
      meets: (id, constraints) => meetsAll(state, id, constraints),
      mayBring: (id) => meetsAll(state, id, asked.demanded),
    },
  )
  lap('rules')
  const near = ordered.filter(({ candidate }) => !candidate.answers)
  return { asked, active, synonyms, meaning, set, measured, ordered, placed, near }
}

/** Tells how long it was since the lap before. */
function laps({ told, clock }: RankOptions): (step: Parameters<NonNullable<RankOptions['told']>>[0]) => void {
  if (!told || !clock) return () => {}
  let last = clock()
  return (step) => {
    const now = clock()
    told(step, now - last)
    last = now
  }
}

/** The rules that hold for a request now. */
export function rulesFor({ rules, now }: SearchState, { demanded, wished, left }: Asked): ActiveRules {
  return activeRules(rules, { constraints: [...demanded, ...wished], query: left }, now)
}

/** What rules need to know of the catalogue. */
export function constraintFacts({ shop, lexicon }: SearchState): ConstraintFacts {
  const { index } = shop
  return {
    find: (constraints) => {
      const ids: string[] = []
      for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
        const page = index.search({
          text: '',
          constraints,
          words: 'all',
          limit: 100,
          ...(cursor === undefined ? {} : { cursor }),
        })
        ids.push(...page.hits.map(({ product }) => product.id))
        cursor = page.cursor
      }
      return ids
    },
    isWithin: (field, narrow, wide) => lexicon.widen(field, String(narrow)).includes(String(wide)),
  }
}

export function synonymsOf({ synonyms }: ActiveRules): Synonyms | undefined {
  return synonyms.length > 0 ? buildSynonyms(synonyms) : undefined
}

function meetsAll({ shop, lexicon }: SearchState, id: string, constraints: readonly Constraint[]): boolean {
  const product = shop.index.product(id)
  return product !== undefined && meeting(product, constraints, lexicon).length > 0
}

/** The candidate of a product of the list; one that only a rule brought in is no candidate. */
export function candidateOf({ measured }: RankedList, productId: string): Candidate | undefined {
  return measured.candidates.find(({ product }) => product.id === productId)
}

function featuresUsed({ ranker }: NamedRanker): ReadonlySet<string> {
  if (ranker.kind === 'words') return new Set(['words'])
  return new Set(ranker.kind === 'weighted' ? ranker.weights.map(({ feature }) => feature) : ranker.features)
}
