import type { Clock } from '@elmo-chat/kernel'
import { buildPopularQueries, type PopularQueries as Queries } from '@elmo-chat/search'
import type { Store } from '@elmo-chat/storage'

const READ_EVERY_MS = 5 * 60_000
const MOST = 1_000

/** What people search for, for suggestions. Read again every few minutes; made by several visitors and found something. */
export class PopularQueries {
  private built: Queries = buildPopularQueries([])
  private readAt = Number.NEGATIVE_INFINITY
  private readonly store: Store
  private readonly clock: Clock

  constructor(store: Store, clock: Clock) {
    this.store = store
    this.clock = clock
  }

  get queries(): Queries {
    return this.built
  }

  async catchUp(): Promise<void> {
    if (this.clock() - this.readAt < READ_EVERY_MS) return
    this.readAt = this.clock()
    this.built = buildPopularQueries(await this.store.searches.popular(MOST))
  }
}
