/** What was felt in a message, as far as the queue asks. */
export interface Felt {
  /** -1 (bad) to 1 (good). */
  readonly sentiment: number
  readonly emotion: string
  readonly risk?: string | undefined
  /** Turns in a row that were not understood. */
  readonly misses?: number
}

/** Danger to somebody before the law, the law before the purse, each before mood. */
const OF_RISK: Readonly<Record<string, number>> = {
  'self-harm': 100,
  safety: 90,
  legal: 70,
  regulator: 60,
  chargeback: 60,
  complaint: 50,
}
const OF_EMOTION: Readonly<Record<string, number>> = { angry: 30, anxious: 15, disappointed: 10 }
const OF_MISS = 5
const MISSES_COUNTED = 3

/** How urgently a person is wanted, 0 and up, and by which marks: a risk's name, `mood-…`, `misunderstood`. */
export function priorityOf({ sentiment, emotion, risk, misses = 0 }: Felt): {
  priority: number
  reasons: string[]
} {
  const ofMood = OF_EMOTION[emotion] ?? 0
  const ofMisses = Math.min(misses, MISSES_COUNTED) * OF_MISS
  const bad = Math.round(Math.max(0, -sentiment) * 10)
  return {
    priority: (risk === undefined ? 0 : (OF_RISK[risk] ?? 40)) + ofMood + ofMisses + bad,
    reasons: [
      ...(risk === undefined ? [] : [risk]),
      ...(ofMood > 0 ? [`mood-${emotion}`] : []),
      ...(ofMisses > 0 ? ['misunderstood'] : []),
    ],
  }
}

/** One who waits. */
export interface Waiting {
  readonly id: string
  readonly priority: number
  /** ISO 8601 UTC. */
  readonly since: string
}

/** Waiting so long is worth one step of priority, so that nobody waits for ever, in milliseconds. */
const STEP_MS = 30_000

/** The queue at a moment, who is next first: by priority, grown by waiting; then by who came first. */
export function inOrder<One extends Waiting>(waiting: readonly One[], now: number): One[] {
  const urgency = ({ priority, since }: One) => priority + Math.floor(Math.max(0, now - Date.parse(since)) / STEP_MS)
  return waiting.toSorted(
    (one, other) =>
      urgency(other) - urgency(one) || Date.parse(one.since) - Date.parse(other.since) || (one.id < other.id ? -1 : 1),
  )
}
