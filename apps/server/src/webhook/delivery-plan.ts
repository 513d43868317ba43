import type { DeliveryFault } from '@elmo-chat/protocol'
import type { DeliveryOutcome } from '@elmo-chat/storage'

/** What came back: HTTP's status, or why there is none. */
export interface Answer {
  readonly status: number | null
  readonly fault: DeliveryFault | null
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits between the tries: some eighteen hours in all, so that an address may be out of order overnight. */
export const PAUSES_MS: readonly number[] = [
  ...[5 * SECOND, 30 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 5 * HOUR, 10 * HOUR],
]
export const MOST_TRIES = PAUSES_MS.length + 1
/** Waits are longer by up to this part, so that what failed together is not tried together. */
const SPREAD = 0.2

/** What follows from a try, the first being 1; `chance` is from 0 to 1. */
export function planAfter(tries: number, { status, fault }: Answer, now: number, chance: number): DeliveryOutcome {
  const answer = { status, fault }
  if (status !== null && status >= 200 && status < 300) return { ...answer, state: 'delivered' }
  const pause = PAUSES_MS[tries - 1]
  // What is refused as wrong will be refused again.
  const isRefused = status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429
  if (isRefused || pause === undefined) return { ...answer, state: 'failed' }
  return { ...answer, state: 'waiting', nextAt: now + Math.round(pause * (1 + SPREAD * chance)) }
}
