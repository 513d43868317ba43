import type { EventInput } from '@elmo-chat/protocol'

/** What one visitor did without a long pause. Events are in the order of their time. */
export interface Session {
  readonly visitorId: string
  /** ISO 8601, as the events gave it. */
  readonly startedAt: string
  readonly endedAt: string
  readonly events: readonly EventInput[]
}

/** A pause of this length ends a session, as web analytics count it. */
export const SESSION_GAP_MS = 30 * 60_000

/**
 * Cuts events into sessions: a visitor's session ends before the first pause longer than `gapMs`.
 *
 * Cost   time O(n log n) in the events; the input may be in any order and is left as it was.
 * @returns sessions by their start, then by visitor.
 */
export function sessionsOf(events: readonly EventInput[], gapMs: number = SESSION_GAP_MS): Session[] {
  const timed = events.map((event) => ({ event, at: Date.parse(event.at) }))
  timed.sort((a, b) => a.at - b.at || compare(a.event.id, b.event.id))
  const open = new Map<string, { at: number; events: EventInput[] }>()
  const sessions: { startedAt: number; visitorId: string; events: EventInput[] }[] = []
  for (const { event, at } of timed) {
    const current = open.get(event.visitorId)
    if (current && at - current.at <= gapMs) {
      current.events.push(event)
      current.at = at
    } else {
      const events = [event]
      sessions.push({ startedAt: at, visitorId: event.visitorId, events })
      open.set(event.visitorId, { at, events })
    }
  }
  return sessions
    .sort((a, b) => a.startedAt - b.startedAt || compare(a.visitorId, b.visitorId))
    .map(({ visitorId, events }) => ({
      visitorId,
      startedAt: events[0].at,
      endedAt: events[events.length - 1].at,
      events,
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
