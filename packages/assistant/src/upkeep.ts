import type { AssistantOptions } from './assistant-options.js'
import { follow } from './following.js'
import type { Rooms } from './rooms.js'
import type { StandingShop } from './standing-shop.js'

/** How often other processes' changes are looked for, in milliseconds. */
const FOLLOW_MS = 2_000
/** How often what nobody needs any more is cleared away, in milliseconds. */
const SWEEP_MS = 10 * 60_000
/** A start waits so long for the event log to be read, in milliseconds; a longer log is read on meanwhile. */
const EVENTS_FIRST_MS = 1_000

/** Opens the rooms, keeps them up with what other processes do and with the event log, and closes them. */
export class Upkeep {
  private readonly options: AssistantOptions
  private readonly rooms: Rooms
  private readonly standing: StandingShop
  private changesSeen = ''
  private sweptAt: number
  private sweeping: Promise<void> = Promise.resolve()
  private stopFollowing: () => Promise<void> = async () => {}
  private ready = false
  private closing = false

  constructor(options: AssistantOptions, rooms: Rooms, standing: StandingShop) {
    this.options = options
    this.rooms = rooms
    this.standing = standing
    this.sweptAt = options.clock()
  }

  get isReady(): boolean {
    return this.ready
  }

  async open(): Promise<void> {
    const { store, rest, onError } = this.options
    const { recommender, events, popularQueries, desk, profiles, learning, learner, pictures, people } = this.rooms
    await this.standing.reload()
    await recommender.refresh()
    await recommender.restore()
    await events.catchUp(rest, EVENTS_FIRST_MS)
    await popularQueries.catchUp()
    this.changesSeen = await store.changes.revision()
    await desk.refresh()
    await profiles.catchUp()
    await learning.load()
    learner.catchUp()
    recommender.catchUp()
    void pictures?.catchUp()
    await people.open()
    this.ready = true
    const stops = [
      follow(() => this.catchUp(), FOLLOW_MS, onError),
      follow(() => this.rollUp(), FOLLOW_MS, onError),
      follow(() => profiles.catchUp(), FOLLOW_MS, onError),
      follow(() => events.catchUp(rest), FOLLOW_MS, onError),
    ]
    this.stopFollowing = async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  }

  /** Takes over what changed in the store, by whichever process. */
  async catchUp(): Promise<void> {
    const { catalog, settings, changes } = this.options.store
    const { knowledge, packs, desk, recommender, learner, popularQueries, learning, pictures } = this.rooms
    const { standing } = this
    const [revision, kept, changed] = await Promise.all([catalog.revision(), settings.get(), changes.revision()])
    const isSteered = changed !== this.changesSeen
    const isChanged = revision !== standing.shop.revision || (kept?.version ?? 0) !== standing.settingsVersion
    if (isSteered || isChanged || knowledge.isDue || packs.isOutdated()) await standing.reload()
    if (isSteered) {
      this.changesSeen = changed
      await desk.refresh()
      await recommender.refresh()
      await learner.encoder?.refresh()
    }
    await popularQueries.catchUp()
    learner.catchUp()
    recommender.catchUp()
    await learning.save()
    void pictures?.catchUp()
    if (this.options.clock() - this.sweptAt > SWEEP_MS) this.sweep()
  }

  /** Clears away what nobody needs any more, beside other work. */
  sweep(): void {
    const { clock, store, onError } = this.options
    this.sweptAt = clock()
    this.sweeping = this.sweeping.then(() => store.sweep()).catch(onError)
  }

  async close(): Promise<void> {
    const { events, people, moderation, learner, pictures, recommender, learning, pool, listLog, tests } = this.rooms
    this.closing = true
    events.close()
    await people.close()
    await moderation.close()
    await this.stopFollowing()
    await learner.close()
    await pictures?.close()
    await recommender.close()
    await learning.close()
    await pool.close()
    await listLog.close()
    await tests.close()
    await this.sweeping
    await this.standing.settled()
  }

  /** After an upgrade the whole log is still to be rolled up: nothing else waits for it. */
  async rollUp(): Promise<void> {
    const { store, rest } = this.options
    while (!this.closing && (await store.searches.rollUp()) > 0) await rest()
  }
}
