import { SESSION_GAP_MS } from '@elmo-chat/events'
import type { History } from '@elmo-chat/recommend'
import type { RecommendState } from './recommend-state.js'

/** What of a visitor's history lists are made from. */
const HISTORY = 200

export const NOBODY: History = {
  item: new Uint32Array(0),
  weight: new Float32Array(0),
  at: new Float64Array(0),
  now: 0,
}

/** What a visitor did, and what is not shown to them again: what they turned to already or do not want. */
export function historyOf(
  { interactions, visitorsFor, search }: RecommendState,
  visitorId: string | null,
): { history: History; without: ReadonlySet<number> } {
  if (visitorId === null) return { history: NOBODY, without: new Set() }
  const { item, weight, at, disliked } = interactions.historyOfAll(visitorsFor(visitorId), HISTORY)
  return { history: { item, weight, at, now: search.now }, without: new Set([...item, ...disliked]) }
}

/** The part of a history behind its last long pause, if that visit is still going on. */
export function lastVisit({ item, weight, at, now }: History): History {
  let from = at.length
  let until = now
  while (from > 0 && until - at[from - 1] <= SESSION_GAP_MS) until = at[--from]
  return { item: item.subarray(from), weight: weight.subarray(from), at: at.subarray(from), now }
}
