import { type Interactions, SESSION_GAP_MS } from '@elmo-chat/events'
import type { History } from '@elmo-chat/recommend'
import type { SearchIndex } from '@elmo-chat/search'
import { besideHistory } from './beside-history.js'
import type { RecommendState } from './recommend-state.js'

/** What of a visitor's history lists are made from. */
const HISTORY = 200
/** A history that nothing came to is taken for as of now for so long: what is worked out from it need not be worked out anew. */
const AS_OF_NOW_MS = 30_000
/** So many visitors' histories are remembered: about 15 KB each, with what was worked out from them. */
const MOST_KEPT = 5_000

export const NOBODY: History = {
  item: new Uint32Array(0),
  weight: new Float32Array(0),
  at: new Float64Array(0),
  now: 0,
}

/** What a visitor did, and what is not shown to them again: what they turned to already or do not want. */
export interface OwnHistory {
  readonly history: History
  readonly without: ReadonlySet<number>
}

interface Kept {
  readonly changes: number
  readonly index: SearchIndex
  readonly own: OwnHistory
}

const kept = new WeakMap<Interactions, Map<string, Kept>>()

/** What a visitor did. The same object until they do something more, the catalogue changes or half a minute has passed. */
export function historyOf({ interactions, visitorsFor, search }: RecommendState, visitorId: string | null): OwnHistory {
  if (visitorId === null) return { history: NOBODY, without: new Set() }
  const visitors = visitorsFor(visitorId)
  const known = kept.get(interactions) ?? new Map<string, Kept>()
  kept.set(interactions, known)
  const { now, shop } = search
  const changes = interactions.changesOf(visitors)
  const key = visitors.join('\n')
  const last = known.get(key)
  const passed = last ? now - last.own.history.now : -1
  if (last && last.changes === changes && last.index === shop.index && passed >= 0 && passed < AS_OF_NOW_MS)
    return last.own
  const { item, weight, at, disliked } = interactions.historyOfAll(visitors, HISTORY)
  const own = { history: { item, weight, at, now }, without: new Set([...item, ...disliked]) }
  known.delete(key)
  known.set(key, { changes, index: shop.index, own })
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!)
  return own
}

const visits = besideHistory<History>()

/** The part of a history behind its last long pause, if that visit is still going on. */
export function lastVisit(history: History): History {
  const known = visits.get(history) ?? readVisit(history)
  visits.set(history, known)
  return known
}

function readVisit({ item, weight, at, now }: History): History {
  let from = at.length
  let until = now
  while (from > 0 && until - at[from - 1] <= SESSION_GAP_MS) until = at[--from]
  return from === at.length
    ? { ...NOBODY, now }
    : { item: item.subarray(from), weight: weight.subarray(from), at: at.subarray(from), now }
}
