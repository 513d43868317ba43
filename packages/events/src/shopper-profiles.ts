/** That a visitor proved to be a customer, and until when that holds: a time in the past once they have logged out. */
export interface ProfileLink {
  readonly visitorId: string
  readonly customerId: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Whom a choice is of: of a customer it holds on all of their devices. */
export interface ProfileOwner {
  readonly kind: 'visitor' | 'customer'
  readonly id: string
}

/** What somebody chose of their lists. Who chose nothing has both. */
export interface ProfileChoice {
  /** Whether what was done on all of their devices counts together. */
  readonly joined: boolean
  /** Whether lists are made of what they did. */
  readonly personal: boolean
}

/** How a visitor's lists are made now. */
export interface ProfileStanding extends ProfileChoice {
  /** The customer that the visitor proves to be now. */
  readonly customerId: string | null
  /** Whose deeds make the lists: the visitor first, then the customer's other devices; nobody where they are not personal. */
  readonly visitors: readonly string[]
}

const UNCHOSEN: ProfileChoice = { joined: true, personal: true }

/**
 * Which visitors are one customer. A visitor who proves to be a customer brings along what they did before; the lists of all that
 * are made on any device where the customer is logged in. What was done on a device counts for the customer after they have
 * logged out there too, but is not shown theirs there. A device on which two customers logged in is shared: it counts for neither.
 */
export class ShopperProfiles {
  private readonly customersOf = new Map<string, Map<string, number>>()
  private readonly visitorsOf = new Map<string, Set<string>>()
  private readonly choices = new Map<string, ProfileChoice>()

  link({ visitorId, customerId, until }: ProfileLink): void {
    const customers = this.customersOf.get(visitorId) ?? new Map<string, number>()
    this.customersOf.set(visitorId, customers.set(customerId, until))
    const visitors = this.visitorsOf.get(customerId) ?? new Set<string>()
    this.visitorsOf.set(customerId, visitors.add(visitorId))
  }

  choose(owner: ProfileOwner, choice: ProfileChoice): void {
    this.choices.set(keyOf(owner), choice)
  }

  /**
   * What is to be kept where a visitor chooses now: as the customer that they prove to be, else as this device. A device that
   * refused personal lists before its customer logged in keeps to it until it is asked again.
   */
  choosing(
    visitorId: string,
    wanted: Partial<ProfileChoice>,
    now: number,
  ): { readonly owner: ProfileOwner; readonly choice: ProfileChoice }[] {
    const customerId = this.customerOf(visitorId, now)
    const device: ProfileOwner = { kind: 'visitor', id: visitorId }
    const owners: ProfileOwner[] = customerId === null ? [device] : [{ kind: 'customer', id: customerId }]
    if (customerId !== null && wanted.personal && !this.chosenBy(device).personal) owners.push(device)
    return owners.map((owner) => ({ owner, choice: { ...this.chosenBy(owner), ...wanted } }))
  }

  standingOf(visitorId: string, now: number): ProfileStanding {
    const customerId = this.customerOf(visitorId, now)
    const own = this.chosenBy({ kind: 'visitor', id: visitorId })
    const theirs = customerId === null ? UNCHOSEN : this.chosenBy({ kind: 'customer', id: customerId })
    const choice = { joined: theirs.joined, personal: own.personal && theirs.personal }
    if (!choice.personal) return { ...choice, customerId, visitors: [] }
    if (customerId === null || !choice.joined) return { ...choice, customerId, visitors: [visitorId] }
    const others = [...this.visitorsOf.get(customerId)!].filter((id) => id !== visitorId && this.isOwn(id))
    return { ...choice, customerId, visitors: [visitorId, ...others.sort()] }
  }

  /** Whose deeds make a visitor's lists now; see `ProfileStanding`. */
  visitorsFor(visitorId: string, now: number): readonly string[] {
    return this.customersOf.size + this.choices.size === 0 ? [visitorId] : this.standingOf(visitorId, now).visitors
  }

  /** The devices of a customer whose deeds make their lists where a server of the shop asks for them; none where they are not to. */
  devicesOfCustomer(customerId: string): readonly string[] {
    const { joined, personal } = this.chosenBy({ kind: 'customer', id: customerId })
    if (!joined || !personal) return []
    return [...(this.visitorsOf.get(customerId) ?? [])].filter((id) => this.isOwn(id)).sort()
  }

  /** The devices that are one person with a visitor's, for learning: all of a customer's that count together, logged in or not. */
  devicesWith(visitorId: string): readonly string[] {
    const customers = this.customersOf.get(visitorId)
    if (customers?.size !== 1 || !this.isOwn(visitorId)) return [visitorId]
    const [customerId] = customers.keys()
    const devices = this.devicesOfCustomer(customerId)
    return devices.length > 0 ? devices : [visitorId]
  }

  /** The customer that a visitor proves to be; null for nobody, and on a shared device, where lists stay the device's. */
  private customerOf(visitorId: string, now: number): string | null {
    const customers = this.customersOf.get(visitorId)
    if (customers?.size !== 1) return null
    const [[customerId, until]] = customers
    return until > now ? customerId : null
  }

  /** Whether what was done on a device counts for its customer. */
  private isOwn(visitorId: string): boolean {
    return this.customersOf.get(visitorId)?.size === 1 && this.chosenBy({ kind: 'visitor', id: visitorId }).personal
  }

  private chosenBy(owner: ProfileOwner): ProfileChoice {
    return this.choices.get(keyOf(owner)) ?? UNCHOSEN
  }
}

const keyOf = ({ kind, id }: ProfileOwner): string => `${kind} ${id}`
