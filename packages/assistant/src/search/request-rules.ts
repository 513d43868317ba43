import type { Constraint } from '@elmo-chat/protocol'
import {
  type ActiveRules,
  activeRules,
  type CompiledRules,
  type ConstraintFacts,
  constrain,
  constraintKey,
} from '@elmo-chat/ranking'
import { buildSynonyms, type SearchIndex, type Synonyms } from '@elmo-chat/search'
import type { Asked } from './asked.js'
import type { SearchState } from './search-state.js'

/** The merchant's rules as they bear on one request. */
export interface RequestRules {
  readonly active: ActiveRules
  readonly synonyms: Synonyms | undefined
  /** With what the rules demand and deny besides; null where nothing can meet both. */
  readonly constrain: (constraints: readonly Constraint[]) => readonly Constraint[] | null
}

/** The rules that hold for a request now. */
export function rulesFor(state: SearchState, { demanded, wished, left }: Asked): RequestRules {
  const active = activeRules(state.rules, { constraints: [...demanded, ...wished], query: left }, state.now)
  const facts = constraintFacts(state)
  return {
    active,
    synonyms: synonymsOf(state.rules, active),
    constrain: (constraints) => constrain(constraints, active, facts),
  }
}

/** What rules need to know of the catalogue. */
export function constraintFacts({ shop: { index }, lexicon }: SearchState): ConstraintFacts {
  return {
    find: (constraints) => findAll(index, constraints),
    isWithin: (field, narrow, wide) => lexicon.widen(field, String(narrow)).includes(String(wide)),
  }
}

const KEPT = 50
const found = new WeakMap<SearchIndex, Map<string, readonly string[]>>()

/** Ids of all products that meet the constraints. What a rule hides is asked for anew with every search: kept by index. */
function findAll(index: SearchIndex, constraints: readonly Constraint[]): readonly string[] {
  const own = found.get(index) ?? new Map<string, readonly string[]>()
  found.set(index, own)
  const key = constraints.map(constraintKey).join('\n')
  let ids = own.get(key)
  if (!ids) {
    ids = [...eachMeeting(index, constraints)]
    if (own.size >= KEPT) own.clear()
    own.set(key, ids)
  }
  return ids
}

/** Ids of the products that meet the constraints, page after page. */
export function* eachMeeting(index: SearchIndex, constraints: readonly Constraint[]): Generator<string> {
  const query = { text: '', constraints, words: 'all' as const, limit: 100 }
  for (let page = index.search(query); ; page = index.search({ ...query, cursor: page.cursor })) {
    for (const { product } of page.hits) yield product.id
    if (page.cursor === undefined) return
  }
}

const built = new WeakMap<CompiledRules, Map<string, Synonyms>>()

/** The same rules in force mean the same words, however often they are asked for. */
function synonymsOf(rules: CompiledRules, { synonyms }: ActiveRules): Synonyms | undefined {
  if (synonyms.length === 0) return undefined
  const own = built.get(rules) ?? new Map<string, Synonyms>()
  built.set(rules, own)
  const key = JSON.stringify(synonyms)
  const known = own.get(key) ?? buildSynonyms(synonyms)
  if (own.size >= KEPT) own.clear()
  own.set(key, known)
  return known
}
