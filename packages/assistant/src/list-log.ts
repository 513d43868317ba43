import type { Clock } from '@elmo-chat/kernel'
import type { EventInput, ListAnswer, RecommendKind, SearchSurface } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'
import { follow } from './following.js'
import { redact } from './redact.js'

/** A list that was shown: a search in a search box and a page of what it showed, or one that nobody searched for. */
export type ListMade = {
  readonly visitorId: string
  readonly answer: ListAnswer
} & ({ readonly query: string; readonly language: 'en' | 'zh' } | { readonly kind: RecommendKind })

/** Longest time that a list waits to be written, in milliseconds; what a killed process loses is at most this. */
const FLUSH_MS = 1_000
const WAITING = 10_000
const BATCH = 100
/** Lists of one visitor that are written a day; who asks for more is a program. */
const DAILY_LISTS = 300
const VISITORS = 50_000
const DAY_MS = 86_400_000
const QUERY_LENGTH = 500
const PRODUCTS = 100

/**
 * Writes shown lists to the event log off the path of their requests: they wait in memory and are appended together, every
 * second and at the end. Personal data is taken out of the words before they are written.
 *
 * Cost  O(1) a list; memory WAITING lists and VISITORS counters at most. What comes while the database has not
 *       caught up with WAITING searches is dropped and told.
 */
export class ListLog {
  private waiting: { readonly made: ListMade; readonly at: number }[] = []
  private dropped = 0
  private readonly made = new Map<string, number>()
  private day = 0
  private flushing: Promise<void> = Promise.resolve()
  private readonly store: Store
  private readonly clock: Clock
  private readonly stop: () => Promise<void>
  private readonly onError: (error: unknown) => void

  constructor(store: Store, { clock, onError }: { clock: Clock; onError: (error: unknown) => void }) {
    this.store = store
    this.clock = clock
    this.onError = onError
    this.stop = follow(() => this.flush(), FLUSH_MS, onError)
  }

  record(made: ListMade): void {
    const at = this.clock()
    if (!this.isPerson(made.visitorId, at)) return
    if (this.waiting.length < WAITING) this.waiting.push({ made, at })
    else this.dropped++
  }

  /** Resolves once what was recorded before is durable. */
  flush(): Promise<void> {
    this.flushing = this.flushing.catch(() => {}).then(() => this.write())
    return this.flushing
  }

  async close(): Promise<void> {
    await this.stop()
    await this.flush().catch(this.onError)
  }

  private async write(): Promise<void> {
    if (this.dropped > 0) {
      this.onError(new Error(`${this.dropped} lists were not logged: the database is behind`))
      this.dropped = 0
    }
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH)
      await this.store.events.append(batch.map(({ made, at }) => listEvent(made, at)))
      this.waiting = this.waiting.slice(batch.length)
    }
  }

  private isPerson(visitorId: string, at: number): boolean {
    const day = Math.floor(at / DAY_MS)
    if (day !== this.day || this.made.size >= VISITORS) this.made.clear()
    this.day = day
    const count = (this.made.get(visitorId) ?? 0) + 1
    this.made.set(visitorId, count)
    return count <= DAILY_LISTS
  }
}

function listEvent(made: ListMade, at: number): EventInput {
  const { visitorId, answer } = made
  const { impressionId, total, firstRank, items, corrected, relaxed } = answer
  const shown = {
    at: new Date(at).toISOString(),
    visitorId,
    impressionId,
    products: items.slice(0, PRODUCTS).map(({ id }) => id),
  }
  if ('kind' in made) return { id: `list-${impressionId}`, type: 'list-shown', ...shown, context: { kind: made.kind } }
  return {
    id: `search-${impressionId}`,
    type: 'search-performed',
    query: redact(made.query).text.slice(0, QUERY_LENGTH),
    ...(firstRank === undefined ? {} : { rank: firstRank }),
    ...shown,
    context: {
      total,
      surface: 'search-box' satisfies SearchSurface,
      language: made.language,
      ...(corrected ? { corrected: redact(corrected).text.slice(0, QUERY_LENGTH) } : {}),
      ...(relaxed ? { relaxed: true } : {}),
    },
  }
}
