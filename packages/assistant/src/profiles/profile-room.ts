import { type ProfileChoice, type ProfileStanding, ShopperProfiles } from '@elmo-chat/events'
import type { Clock } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

/**
 * Who is which customer, and what shoppers chose of their lists: kept in the store, followed in memory, so that no list waits for
 * it. What another process was told is known here a few seconds later.
 *
 * Cost  memory about 200 bytes a device on which somebody ever logged in.
 */
export class ProfileRoom {
  private readonly profiles = new ShopperProfiles()
  private readonly linked = new Set<string>()
  private readonly store: Store
  private readonly clock: Clock
  private seen: string | null = null

  constructor(store: Store, clock: Clock) {
    this.store = store
    this.clock = clock
  }

  /** Reads what changed since the last time. */
  async catchUp(): Promise<void> {
    const { links, choices, until } = await this.store.profiles.changes(this.seen)
    for (const link of links) {
      this.profiles.link(link)
      this.linked.add(`${link.visitorId} ${link.customerId}`)
    }
    for (const { owner, choice } of choices) this.profiles.choose(owner, choice)
    this.seen = until
  }

  /** Whose deeds make a visitor's lists; none where they are not to be made of what anybody did. */
  visitorsFor(visitorId: string): readonly string[] {
    return this.profiles.visitorsFor(visitorId, this.clock())
  }

  /** The devices that are one person with a visitor's, for learning. */
  devicesWith(visitorId: string): readonly string[] {
    return this.profiles.devicesWith(visitorId)
  }

  /** Whose deeds make a customer's lists where a server of the shop asks for them; none where they are not to. */
  devicesOfCustomer(customerId: string): readonly string[] {
    return this.profiles.devicesOfCustomer(customerId)
  }

  standingOf(visitorId: string): ProfileStanding {
    return this.profiles.standingOf(visitorId, this.clock())
  }

  /** Keeps what a shopper chooses; what is left out stays. */
  async choose(visitorId: string, wanted: Partial<ProfileChoice>): Promise<ProfileStanding> {
    for (const { owner, choice } of this.profiles.choosing(visitorId, wanted, this.clock())) {
      await this.store.profiles.choose(owner, choice)
      this.profiles.choose(owner, choice)
    }
    return this.standingOf(visitorId)
  }

  /** Learns who is whom from events that a server of the shop vouches for: pages may claim anything. */
  async hear(events: readonly EventInput[]): Promise<void> {
    for (const { visitorId, customerId } of events) {
      if (customerId === undefined || customerId === '' || this.linked.has(`${visitorId} ${customerId}`)) continue
      await this.store.profiles.link(visitorId, customerId)
      this.linked.add(`${visitorId} ${customerId}`)
      this.profiles.link({ visitorId, customerId, until: 0 })
    }
  }
}
