import type { Clock } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import type { Store, StoredEvent } from '@elmo-chat/storage'

/** Is told an event; `receivedAt` in milliseconds since 1970. */
export type EventListener = (event: EventInput, receivedAt: number) => void

const PAGE = 1_000

/**
 * Reads the event log from its beginning and then follows it: each listener is told every event once, in the order of the
 * log. What listeners know needs no table of its own, and is rebuilt at every start.
 */
export class EventReader {
  private readonly store: Store
  private readonly clock: Clock
  private readonly listeners: readonly EventListener[]
  private place = 0
  private closed = false
  private caughtUp = false

  constructor(store: Store, clock: Clock, listeners: readonly EventListener[]) {
    this.store = store
    this.clock = clock
    this.listeners = listeners
  }

  /** Reads what was logged since the last call, for about `mostMs` milliseconds at most. */
  async catchUp(rest: () => Promise<void>, mostMs = Number.POSITIVE_INFINITY): Promise<void> {
    const end = this.clock() + mostMs
    let reading = this.read(this.place)
    do {
      const page = await reading
      // The database reads the next page while this one is told.
      if (page.length > 0) reading = this.read(page[page.length - 1].number)
      for (const { number, receivedAt, event } of page) {
        this.place = number
        const received = Date.parse(receivedAt)
        for (const listener of this.listeners) listener(event, received)
      }
      if (page.length === 0) {
        this.caughtUp = true
        return
      }
      await rest()
    } while (this.clock() < end && !this.closed)
  }

  private read(after: number): Promise<StoredEvent[]> {
    const reading = this.store.events.read({ after, limit: PAGE })
    // A page that nobody waits for any more fails for nobody.
    reading.catch(() => {})
    return reading
  }

  /** Whether the log was ever read to its end. */
  get isCaughtUp(): boolean {
    return this.caughtUp
  }

  /** How many events of the log were not read yet, at most. */
  async backlog(): Promise<number> {
    return Math.max(0, (await this.store.events.lastNumber()) - this.place)
  }

  /** Ends a reading that is under way after its page. */
  close(): void {
    this.closed = true
  }
}
