import type { Clock, Random } from '@elmo-chat/kernel'
import type { EventInput, ListAnswer, RecommendKind, SearchSurface } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'
import { follow } from './following.js'
import { redact } from './redact.js'

/** A list that was shown: a search in a search box and a page of what it showed, or one that nobody searched for. */
export type ListMade = {
  readonly visitorId: string
  readonly answer: ListAnswer
} & ({ readonly query: string; readonly language: 'en' | 'zh' } | { readonly kind: RecommendKind })

/** Longest time that a list waits to be written where the database keeps up, in milliseconds; what a killed process loses is at most this. */
const FLUSH_MS = 1_000
/** Of that time the database writes lists for so long at most, in milliseconds: the rest of it is for who waits for an answer. */
const WRITING_MS = 300
const WAITING = 10_000
const BATCH = 100
/** So many batches stand in the database's line at once: it goes on while a busy process has not heard of the last one yet. */
const BATCHES_AT_ONCE = 3
/** Lists that were left out are told of so often. */
const TOLD_EVERY_MS = 60_000
/** Lists of one visitor that are written a day; who asks for more is a program. */
const DAILY_LISTS = 300
const VISITORS = 50_000
const DAY_MS = 86_400_000
const QUERY_LENGTH = 500
const PRODUCTS = 100

interface Waiting {
  readonly made: ListMade
  readonly at: number
}

interface ListLogOptions {
  readonly clock: Clock
  readonly random: Random
  readonly onError: (error: unknown) => void
  /** Is told how many lists were left out. */
  readonly onNotice?: (notice: string) => void
  /** So many searches, and so many other lists, wait at most. */
  readonly waiting?: number
}

/**
 * Writes shown lists to the event log off the path of their requests: they wait in memory and are appended together, every
 * second and at the end. Personal data is taken out of the words before they are written. Where the database does not keep up,
 * searches are written first; of lists that nobody searched for so many as wait are kept, drawn at random, and the others counted.
 *
 * Cost  O(1) a list; memory 2 WAITING lists and VISITORS counters at most; at most a third of the database's time, while it runs.
 */
export class ListLog {
  private readonly searches: Waiting[] = []
  private readonly lists: Waiting[] = []
  private leftOut = 0
  private told = { leftOut: 0, at: Number.NEGATIVE_INFINITY }
  private readonly made = new Map<string, number>()
  private day = 0
  private flushing: Promise<void> = Promise.resolve()
  private readonly store: Store
  private readonly options: ListLogOptions
  private readonly stop: () => Promise<void>

  constructor(store: Store, options: ListLogOptions) {
    this.store = store
    this.options = options
    this.stop = follow(() => this.flush(WRITING_MS), FLUSH_MS, options.onError)
  }

  /** How many lists were shown but not written, because the database was behind. */
  get notLogged(): number {
    return this.leftOut
  }

  record(made: ListMade): void {
    const at = this.options.clock()
    if (!this.isPerson(made.visitorId, at)) return
    const waiting = 'kind' in made ? this.lists : this.searches
    if (waiting.length < (this.options.waiting ?? WAITING)) waiting.push({ made, at })
    else {
      this.leftOut++
      if (waiting === this.lists) waiting[Math.floor(this.options.random() * waiting.length)] = { made, at }
    }
  }

  /** Resolves once what was recorded before is durable, or after about `mostMs`. */
  flush(mostMs = Number.POSITIVE_INFINITY): Promise<void> {
    this.flushing = this.flushing.catch(() => {}).then(() => this.write(mostMs))
    return this.flushing
  }

  async close(): Promise<void> {
    await this.stop()
    await this.flush().catch(this.options.onError)
  }

  private async write(mostMs: number): Promise<void> {
    this.tell()
    const end = this.options.clock() + mostMs
    for (const waiting of [this.searches, this.lists])
      while (waiting.length > 0 && this.options.clock() < end) {
        // What comes meanwhile stands behind it, or takes the place of another.
        const batches = Array.from({ length: BATCHES_AT_ONCE }, () => waiting.splice(0, BATCH))
        const kept = await Promise.allSettled(batches.map((batch) => this.append(batch)))
        const failed = kept.find((outcome) => outcome.status === 'rejected')
        if (!failed) continue
        waiting.unshift(...batches.filter((_, at) => kept[at].status === 'rejected').flat())
        throw failed.reason
      }
  }

  private async append(batch: readonly Waiting[]): Promise<void> {
    if (batch.length > 0) await this.store.events.append(batch.map(({ made, at }) => listEvent(made, at)))
  }

  private tell(): void {
    const { clock, onNotice } = this.options
    const more = this.leftOut - this.told.leftOut
    if (more === 0 || clock() - this.told.at < TOLD_EVERY_MS) return
    this.told = { leftOut: this.leftOut, at: clock() }
    onNotice?.(`${more} lists were shown but not logged: the database is behind.`)
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
