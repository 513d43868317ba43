import type { Steps } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import { SESSION_GAP_MS } from './sessions.js'

/** What an event says of interest in its product; what is missing says nothing. */
export const INTEREST = {
  'product-viewed': 1,
  'product-clicked': 1,
  'cart-added': 3,
  'order-placed': 8,
} as const satisfies Partial<Record<EventInput['type'], number>>

/** What an event of this type says; undefined where it says nothing. */
export const interestOf = (type: EventInput['type']): number | undefined =>
  Object.hasOwn(INTEREST, type) ? INTEREST[type as keyof typeof INTEREST] : undefined

/** From so many interactions a day on, a visitor is taken for a program. */
export const DAILY_INTERACTIONS = 500
/** An event may be so much ahead of the clock of who received it, in milliseconds; beyond, it happened when it came. */
const AHEAD_MS = 5 * 60_000
const DAY_MS = 86_400_000
const ROWS_A_STEP = 256
/** A rating of so many stars or fewer says that the product is not wanted. */
const DISLIKED_STARS = 2

/** Rows of (item, weight, time) in typed arrays: what people, sessions or orders hold, each row in the order of time. */
export interface InteractionTable {
  readonly rows: number
  readonly items: number
  /** `rows` + 1 places. */
  readonly starts: Uint32Array
  readonly item: Uint32Array
  readonly weight: Float32Array
  /** Milliseconds since 1970. */
  readonly at: Float64Array
  /** Whose row it is: a visitor's id, or an order's. */
  readonly names: readonly string[]
}

/** What one visitor did, the latest last. */
export interface VisitorHistory {
  readonly item: Uint32Array
  readonly weight: Float32Array
  readonly at: Float64Array
  /** Products that were sent back or rated low since they were last touched. */
  readonly disliked: ReadonlySet<number>
}

export interface VisitorSummary {
  readonly visitorId: string
  readonly interactions: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
  /** Taken for a program. */
  readonly isRobot: boolean
}

/** What was made of the events. */
export interface InteractionReport {
  readonly visitors: number
  readonly products: number
  readonly interactions: number
  /** Events whose time lay in the future. */
  readonly future: number
  /** Visitors taken for programs; what they did teaches nothing. */
  readonly robots: number
  /** Interactions of those. */
  readonly byRobots: number
}

/** The visitors that are one person with a visitor, itself among them: the same, in the same order, for each of them. */
export type DevicesOf = (visitorId: string) => readonly string[]

const itself: DevicesOf = (visitorId) => [visitorId]

/** What somebody did, the latest last, as far as tables are made of it. */
interface Deeds {
  readonly item: ArrayLike<number>
  readonly weight: ArrayLike<number>
  readonly at: ArrayLike<number>
  readonly disliked: ReadonlySet<number>
}

interface Row {
  readonly item: number[]
  readonly weight: number[]
  readonly at: number[]
  readonly disliked: Set<number>
  /** The day that is being counted, and how much was done in it. */
  day: number
  today: number
  isRobot: boolean
  /** How often something came to it. */
  changes: number
}

/**
 * Who turned to which product, how much and when; kept up as events come, in order or not. One touch after another of
 * the same product within a session is one interaction, the strongest of them.
 *
 * Cost   O(1) an event that comes in order; memory about 24 bytes an interaction.
 */
export class Interactions {
  private readonly rows = new Map<string, Row>()
  private readonly numbers = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly orders = new Map<string, { readonly items: Set<number>; at: number }>()
  private future = 0
  /** By product: how many interactions there were. */
  private readonly taken: number[] = []

  /** Takes an event; `receivedAt` in milliseconds since 1970, by the clock of the shop. */
  add(event: EventInput, receivedAt: number): void {
    if (event.productId === undefined) return
    const said = Date.parse(event.at)
    const isAhead = said > receivedAt + AHEAD_MS
    const at = isAhead ? receivedAt : said
    if (isDislike(event)) {
      const row = this.rowOf(event.visitorId)
      row.disliked.add(this.numberOf(event.productId))
      row.changes++
      return
    }
    const isOrder = event.type === 'order-placed' && isVouched(event)
    const weight = interestOf(event.type === 'order-placed' && !isOrder ? 'cart-added' : event.type)
    if (weight === undefined) return
    if (isAhead) this.future++
    const item = this.numberOf(event.productId)
    const row = this.rowOf(event.visitorId)
    row.changes++
    count(row, at)
    if (insert(row, item, weight, at)) this.taken[item]++
    if (isOrder && event.orderId !== undefined && !row.isRobot) this.order(event.orderId, item, at)
  }

  /** The products by their numbers. */
  get products(): readonly string[] {
    return this.ids
  }

  /** Gives a product a number, before anyone has turned to it. */
  know(productId: string): void {
    this.numberOf(productId)
  }

  /** A product's number; -1 for one that has none. */
  productNumber(id: string): number {
    return this.numbers.get(id) ?? -1
  }

  /** Who did something last, the latest first; those whose id begins with `prefix`. */
  lastVisitors(limit: number, prefix = ''): VisitorSummary[] {
    const summaries = [...this.rows.keys()].flatMap((id) => (id.startsWith(prefix) ? (this.summaryOf(id) ?? []) : []))
    return summaries.sort((a, b) => b.lastAt - a.lastAt || (a.visitorId < b.visitorId ? -1 : 1)).slice(0, limit)
  }

  /** Null for someone who has turned to nothing. */
  summaryOf(visitorId: string): VisitorSummary | null {
    const row = this.rows.get(visitorId)
    const lastAt = row?.at[row.at.length - 1]
    return row && lastAt !== undefined
      ? { visitorId, interactions: row.item.length, lastAt, isRobot: row.isRobot }
      : null
  }

  /** Every interaction with a product by people, in no order. Cost: one look at every interaction. */
  *ofProduct(item: number): Generator<{ readonly weight: number; readonly at: number }> {
    for (const row of this.rows.values()) {
      if (row.isRobot) continue
      for (const [place, own] of row.item.entries())
        if (own === item) yield { weight: row.weight[place], at: row.at[place] }
    }
  }

  get report(): InteractionReport {
    let interactions = 0
    let robots = 0
    let byRobots = 0
    for (const { item, isRobot } of this.rows.values()) {
      interactions += item.length
      if (!isRobot) continue
      robots++
      byRobots += item.length
    }
    return { visitors: this.rows.size, products: this.ids.length, interactions, future: this.future, robots, byRobots }
  }

  /** How often a product was turned to, by programs too. */
  timesTaken(item: number): number {
    return this.taken[item] ?? 0
  }

  /** What several visitors who are one person did; null where they turned to nothing. The first gives the name. */
  summaryOfAll(visitorIds: readonly string[]): VisitorSummary | null {
    const summaries = visitorIds.flatMap((id) => this.summaryOf(id) ?? [])
    if (summaries.length === 0) return null
    return {
      visitorId: visitorIds[0],
      interactions: summaries.reduce((sum, { interactions }) => sum + interactions, 0),
      lastAt: Math.max(...summaries.map(({ lastAt }) => lastAt)),
      isRobot: summaries.some(({ isRobot }) => isRobot),
    }
  }

  /** The same for several visitors who are one person, in the order of time. */
  historyOfAll(visitorIds: readonly string[], most: number): VisitorHistory {
    const histories = visitorIds
      .map((id) => this.historyOf(id, most))
      .filter(({ item, disliked }) => item.length + disliked.size > 0)
    if (histories.length < 2) return histories[0] ?? NOTHING
    const entries = histories
      .flatMap(({ item, weight, at }) =>
        Array.from(item, (one, place) => ({ item: one, weight: weight[place], at: at[place] })),
      )
      .sort((a, b) => a.at - b.at)
      .slice(-most)
    return {
      item: Uint32Array.from(entries, ({ item }) => item),
      weight: Float32Array.from(entries, ({ weight }) => weight),
      at: Float64Array.from(entries, ({ at }) => at),
      disliked: new Set(histories.flatMap(({ disliked }) => [...disliked])),
    }
  }

  /** Grows whenever one of several visitors does something that their histories tell. */
  changesOf(visitorIds: readonly string[]): number {
    let changes = 0
    for (const id of visitorIds) changes += this.rows.get(id)?.changes ?? 0
    return changes
  }

  /** What a visitor did, robots too; at most the last `most` interactions. */
  historyOf(visitorId: string, most: number): VisitorHistory {
    const row = this.rows.get(visitorId)
    if (!row) return NOTHING
    const from = Math.max(0, row.item.length - most)
    return {
      item: new Uint32Array(row.item.slice(from)),
      weight: new Float32Array(row.weight.slice(from)),
      at: new Float64Array(row.at.slice(from)),
      disliked: row.disliked,
    }
  }

  /**
   * A row a person: at most the last `most` interactions of each, on all of their devices, without what they disliked. What comes
   * meanwhile may be in it.
   */
  *people(most: number, devicesOf: DevicesOf = itself): Steps<InteractionTable> {
    const table = new TableWriter()
    for (const [id, row] of this.deedsOf(devicesOf)) {
      const from = Math.max(0, row.item.length - most)
      for (let place = from; place < row.item.length; place++)
        if (!row.disliked.has(row.item[place])) table.push(row.item[place], row.weight[place], row.at[place])
      if (table.endRow(id)) yield
    }
    return table.end(this.ids.length)
  }

  /** A row a session of at least two products, the earliest first. Who goes on on another device goes on with the session. */
  *sessions(devicesOf: DevicesOf = itself, gapMs: number = SESSION_GAP_MS): Steps<InteractionTable> {
    const cuts: { readonly id: string; readonly row: Deeds; readonly from: number; readonly to: number; at: number }[] =
      []
    let looked = 0
    for (const [id, row] of this.deedsOf(devicesOf)) {
      let from = 0
      for (let place = 1; place <= row.item.length; place++) {
        if (place < row.item.length && row.at[place] - row.at[place - 1] <= gapMs) continue
        if (place - from > 1) cuts.push({ id, row, from, to: place, at: row.at[from] })
        from = place
      }
      if (++looked % ROWS_A_STEP === 0) yield
    }
    cuts.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    yield
    const table = new TableWriter()
    for (const { id, row, from, to } of cuts) {
      for (let place = from; place < to; place++) table.push(row.item[place], row.weight[place], row.at[place])
      if (table.endRow(id)) yield
    }
    return table.end(this.ids.length)
  }

  /** A row an order, the earliest first: each product once. */
  *baskets(): Steps<InteractionTable> {
    const table = new TableWriter()
    const orders = [...this.orders].sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
    for (const [id, { items, at }] of orders) {
      for (const item of items) table.push(item, 1, at)
      if (table.endRow(id)) yield
    }
    return table.end(this.ids.length)
  }

  /** What each person did, programs left out. */
  private *deedsOf(devicesOf: DevicesOf): Generator<readonly [name: string, deeds: Deeds]> {
    for (const [id, row] of this.rows) {
      if (row.isRobot) continue
      const devices = devicesOf(id).filter((one) => this.rows.get(one)?.isRobot === false)
      if (devices.length < 2) yield [id, row]
      else if (devices[0] === id) yield [id, this.historyOfAll(devices, Number.POSITIVE_INFINITY)]
    }
  }

  private order(id: string, item: number, at: number): void {
    const known = this.orders.get(id)
    if (known) known.items.add(item)
    else this.orders.set(id, { items: new Set([item]), at })
  }

  private numberOf(productId: string): number {
    const known = this.numbers.get(productId)
    if (known !== undefined) return known
    this.numbers.set(productId, this.ids.length)
    this.taken.push(0)
    return this.ids.push(productId) - 1
  }

  private rowOf(visitorId: string): Row {
    let row = this.rows.get(visitorId)
    if (!row) {
      row = { item: [], weight: [], at: [], disliked: new Set(), day: 0, today: 0, isRobot: false, changes: 0 }
      this.rows.set(visitorId, row)
    }
    return row
  }
}

const NOTHING: VisitorHistory = {
  item: new Uint32Array(0),
  weight: new Float32Array(0),
  at: new Float64Array(0),
  disliked: new Set(),
}

/** What a page says was ordered is a wish until a server of the shop says so too. */
/** Whether what an event reports is believed: a page may make it up where a server did not vouch for it. */
export const isVouched = ({ context }: EventInput): boolean => context?.vouched !== false

function isDislike({ type, context }: EventInput): boolean {
  if (type === 'order-returned') return true
  return type === 'product-rated' && typeof context?.rating === 'number' && context.rating <= DISLIKED_STARS
}

function count(row: Row, at: number): void {
  const day = Math.floor(at / DAY_MS)
  if (day !== row.day) row.today = 0
  row.day = day
  if (++row.today > DAILY_INTERACTIONS) row.isRobot = true
}

/** Whether it is an interaction of its own, and not one with the one before. */
function insert(row: Row, item: number, weight: number, at: number): boolean {
  row.disliked.delete(item)
  const { length } = row.item
  if (length > 0 && row.item[length - 1] === item && Math.abs(at - row.at[length - 1]) <= SESSION_GAP_MS) {
    row.weight[length - 1] = Math.max(row.weight[length - 1], weight)
    row.at[length - 1] = Math.max(row.at[length - 1], at)
    return false
  }
  let place = length
  while (place > 0 && row.at[place - 1] > at) place--
  row.item.splice(place, 0, item)
  row.weight.splice(place, 0, weight)
  row.at.splice(place, 0, at)
  return true
}

class TableWriter {
  private readonly starts: number[] = [0]
  private readonly item: number[] = []
  private readonly weight: number[] = []
  private readonly at: number[] = []
  private readonly names: string[] = []

  push(item: number, weight: number, at: number): void {
    this.item.push(item)
    this.weight.push(weight)
    this.at.push(at)
  }

  /** Ends the row; one without entries is no row. True now and then: a step of the work is done. */
  endRow(name: string): boolean {
    if (this.item.length === this.starts[this.starts.length - 1]) return false
    this.starts.push(this.item.length)
    this.names.push(name)
    return this.names.length % ROWS_A_STEP === 0
  }

  end(items: number): InteractionTable {
    return {
      rows: this.names.length,
      items,
      // Not `from`, which asks an iterator for each of a million.
      starts: new Uint32Array(this.starts),
      item: new Uint32Array(this.item),
      weight: new Float32Array(this.weight),
      at: new Float64Array(this.at),
      names: this.names,
    }
  }
}
