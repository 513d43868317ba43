import { foldQuery } from '@elmo-chat/events'
import type { Clock } from '@elmo-chat/kernel'
import type { PopularQuery, Store } from '@elmo-chat/storage'

const READ_EVERY_MS = 5 * 60_000
const MOST = 1_000

/** What people search for, for suggestions. Read again every few minutes; made by several visitors and found something. */
export class PopularQueries {
  private list: readonly PopularQuery[] = []
  private readAt = Number.NEGATIVE_INFINITY
  private readonly store: Store
  private readonly clock: Clock

  constructor(store: Store, clock: Clock) {
    this.store = store
    this.clock = clock
  }

  get rows(): readonly PopularQuery[] {
    return this.list
  }

  async catchUp(): Promise<void> {
    if (this.clock() - this.readAt < READ_EVERY_MS) return
    this.readAt = this.clock()
    this.list = await this.store.searches.popular(MOST)
  }

  /** Those that begin with what was typed, the most frequent first. */
  beginning(prefix: string, limit: number): string[] {
    const typed = foldQuery(prefix)
    if (typed === '') return []
    const found: string[] = []
    for (const { query } of this.list) {
      if (found.length === limit) break
      if (query.startsWith(typed)) found.push(query)
    }
    return found
  }
}
