import type { History } from '@elmo-chat/recommend'

const kept = new WeakMap<History, unknown[]>()
let places = 0

/** What was worked out from a history and goes with it. */
export interface BesideHistory<Value> {
  get(history: History): Value | undefined
  set(history: History, value: Value): void
}

/** A place beside every history. All places share one weak table: one each, for thousands of visitors, keep the collector busy. */
export function besideHistory<Value>(): BesideHistory<Value> {
  const place = places++
  return {
    get: (history) => kept.get(history)?.[place] as Value | undefined,
    set(history, value) {
      const own = kept.get(history)
      if (own) own[place] = value
      else {
        const begun: unknown[] = []
        begun[place] = value
        kept.set(history, begun)
      }
    },
  }
}
