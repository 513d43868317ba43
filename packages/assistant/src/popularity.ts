import type { Clock } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

/** What an event says of interest in a product; what is missing says nothing. */
const WEIGHTS: Partial<Record<EventInput['type'], number>> = {
  'product-viewed': 1,
  'product-clicked': 1,
  'cart-added': 4,
  'order-placed': 10,
}
const HALF_LIFE_MS = 7 * 86_400_000

/**
 * What people turn to now: weighted events per product, halved every seven days. Rebuilt from the event log at every
 * start and then kept up to date, so that it needs no table of its own.
 *
 * Cost   memory one number a product; time linear in the events that are new.
 */
export class Popularity {
  private readonly scores = new Map<string, number>()
  private readonly epoch: number
  private readonly store: Store
  private readonly clock: Clock
  private place = 0

  constructor(store: Store, clock: Clock) {
    this.store = store
    this.clock = clock
    // Scores grow with time instead of shrinking: a later event weighs more, and no score has to be touched again.
    this.epoch = clock()
  }

  /** Reads what was logged since the last call. */
  async catchUp(rest: () => Promise<void>): Promise<void> {
    for (;;) {
      const chunk = await this.store.events.read({ after: this.place, limit: 500 })
      for (const { number, event } of chunk) {
        this.place = number
        const weight = WEIGHTS[event.type]
        if (weight === undefined || event.productId === undefined) continue
        const growth = 2 ** ((Date.parse(event.at) - this.epoch) / HALF_LIFE_MS)
        this.scores.set(event.productId, (this.scores.get(event.productId) ?? 0) + weight * Math.min(growth, 2))
      }
      if (chunk.length === 0) return
      await rest()
    }
  }

  /** What people turned to a product of late, as a number that fades: an order weighs 10 clicks. */
  of(productId: string): number {
    const score = this.scores.get(productId)
    return score === undefined ? 0 : score * 2 ** ((this.epoch - this.clock()) / HALF_LIFE_MS)
  }

  /** Product ids, most wanted first. */
  ranked(limit: number): string[] {
    return [...this.scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a.localeCompare(b))
      .slice(0, limit)
      .map(([id]) => id)
  }
}
