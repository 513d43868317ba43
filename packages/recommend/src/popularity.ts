import type { Steps } from '@elmo-chat/kernel'
import { isWeight } from './interactions.js'
import type { FittedModel, Histories, Method, Scorer } from './types.js'

export interface PopularityOptions {
  /** After so many days an action counts half; Infinity: all count the same. */
  readonly halfLifeDays: number
  /** The time from which age is counted, in milliseconds since 1970; else that of the latest action. */
  readonly now: number | null
}

/** A score by item that is the same for everyone. */
export interface ItemScoresModel extends FittedModel {
  readonly scores: Float32Array
}

export interface PopularityModel extends ItemScoresModel {
  readonly kind: 'popularity'
  readonly version: 1
}

const DAY = 86_400_000
const STEP_ENTRIES = 65_536

/**
 * What is taken most, the more recent the more it counts. The baseline of every other method.
 *
 * Cost   one look at each action.
 */
export const popularity: Method<PopularityModel, PopularityOptions> = {
  kind: 'popularity',
  *fit(histories, { halfLifeDays = 30, now = null } = {}) {
    const end = now ?? latestTime(histories)
    const scores = new Float64Array(histories.items)
    yield* eachAction(histories, (item, weight, at) => {
      scores[item] += weight * 2 ** (-Math.max(0, end - at) / (halfLifeDays * DAY))
    })
    return { kind: 'popularity', version: 1, items: histories.items, scores: Float32Array.from(scores) }
  },
  open: openItemScores,
}

/** Serves any model that scores items alone. */
export function openItemScores({ scores }: ItemScoresModel): Scorer {
  return {
    score: (_, out) => out.set(scores),
    explain: (_, item) => (scores[item] ? [{ entry: null, score: scores[item] }] : []),
  }
}

/** The time of the latest action, 0 where there is none. */
export function latestTime({ at }: Histories): number {
  let latest = 0
  for (const time of at) if (time > latest) latest = time
  return latest
}

/** Visits every action that counts. */
export function* eachAction(
  { items, item, weight, at }: Histories,
  visit: (item: number, weight: number, at: number) => void,
): Steps<void> {
  for (let entry = 0; entry < item.length; entry++) {
    if (item[entry] < items && isWeight(weight[entry])) visit(item[entry], weight[entry], at[entry])
    if (entry % STEP_ENTRIES === STEP_ENTRIES - 1) yield
  }
}
