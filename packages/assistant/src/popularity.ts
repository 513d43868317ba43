import { interestOf } from '@elmo-chat/events'
import type { Clock } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'

const DAY_MS = 86_400_000
const HALF_LIFE_MS = 7 * DAY_MS
/** Sorting all products is done at most this often. */
const SORTED_EVERY_MS = 5_000

/**
 * What people turn to now: interest per product, halved every seven days. It is told every event of the log. A visitor counts
 * once a day for each product, with the strongest of what they did: a program that clicks all day moves nothing.
 *
 * Cost   memory one number a product, and one for each visitor and product of a day; O(1) an event.
 */
export class Popularity {
  private readonly scores = new Map<string, number>()
  private readonly epoch: number
  private readonly clock: Clock
  private readonly counted = new Map<string, number>()
  private day = 0
  private sorted: string[] = []
  private sortedAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock) {
    this.clock = clock
    // Scores grow with time instead of shrinking: a later event weighs more, and no score has to be touched again.
    this.epoch = clock()
  }

  add({ type, productId, visitorId, at }: EventInput): void {
    const weight = interestOf(type)
    if (weight === undefined || productId === undefined) return
    const time = Date.parse(at)
    const more = this.notCounted(`${visitorId}\n${productId}`, weight, Math.floor(time / DAY_MS))
    if (more <= 0) return
    const growth = 2 ** ((time - this.epoch) / HALF_LIFE_MS)
    this.scores.set(productId, (this.scores.get(productId) ?? 0) + more * Math.min(growth, 2))
  }

  /** What people turned to a product of late, as a number that fades: an order weighs 8 clicks. */
  of(productId: string): number {
    const score = this.scores.get(productId)
    return score === undefined ? 0 : score * 2 ** ((this.epoch - this.clock()) / HALF_LIFE_MS)
  }

  /** Product ids, most wanted first; in an order that may be a few seconds old. */
  ranked(limit: number): string[] {
    if (this.clock() - this.sortedAt > SORTED_EVERY_MS) {
      this.sortedAt = this.clock()
      this.sorted = [...this.scores]
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
        .map(([id]) => id)
    }
    return this.sorted.slice(0, limit)
  }

  /** What of the weight goes beyond what the visitor has counted for the product this day. */
  private notCounted(pair: string, weight: number, day: number): number {
    if (day !== this.day) this.counted.clear()
    this.day = day
    const before = this.counted.get(pair) ?? 0
    this.counted.set(pair, Math.max(before, weight))
    return weight - before
  }
}
