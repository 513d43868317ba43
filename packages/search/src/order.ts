import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { hasBit } from './bits.js'
import type { Standing } from './catalogue-data.js'

const STRETCH = 1 << 14

/** A product's segment, as a place in the list of segments, and its place in it. */
export interface Location {
  readonly segment: number
  readonly place: number
}

/**
 * The products of all segments in the order of their ids: the number of a product is its place in that order. A product's
 * slot is its place when all segments stand one behind the other.
 *
 * Cost  memory 8 bytes a product, none for a single segment of which nothing is gone.
 */
export class Order {
  private constructor(
    private readonly standings: readonly Standing[],
    private readonly firstSlots: Uint32Array,
    /** Number → slot; null where they are the same. */
    readonly slots: Uint32Array | null,
    /** Segment → place → number; null where they are the same. */
    readonly numbers: readonly (Uint32Array | null)[],
    readonly size: number,
  ) {}

  /** Of a segment that stands alone and whole. */
  static ofOne(standing: Standing): Order {
    return new Order([standing], Uint32Array.of(0), null, [null], standing.count)
  }

  static *ofSlots(standings: readonly Standing[], slots: Uint32Array): Steps<Order> {
    const firstSlots = firstSlotsOf(standings)
    const numbers = standings.map(({ segment }) => new Uint32Array(segment.shelf.products.length))
    const order = new Order(standings, firstSlots, slots, numbers, slots.length)
    for (let number = 0; number < slots.length; number++) {
      const segment = order.segmentOf(slots[number])
      numbers[segment][slots[number] - firstSlots[segment]] = number
      if (number % STRETCH === STRETCH - 1) yield
    }
    return order
  }

  /**
   * The order of a later state, of which only the last segment may be new.
   *
   * Cost  time O(products), for copies; O(log products) comparisons for each product that is new.
   */
  *next(standings: readonly Standing[]): Steps<Order> {
    const firstSlots = firstSlotsOf(standings)
    const kept = yield* this.keptSlots(standings, firstSlots)
    const last = standings.length - 1
    if (last < 0 || this.standings.some(({ segment }) => segment === standings[last].segment)) {
      return yield* Order.ofSlots(standings, kept)
    }
    const before = new Order(standings, firstSlots, kept, [], kept.length)
    const { products } = standings[last].segment.shelf
    const slots = new Uint32Array(kept.length + products.length)
    let from = 0
    for (let place = 0; place < products.length; place++) {
      const to = before.numberOf(products[place].id)
      slots.set(kept.subarray(from, to), from + place)
      slots[to + place] = firstSlots[last] + place
      from = to
      if (place % 256 === 255) yield
    }
    slots.set(kept.subarray(from), from + products.length)
    yield
    return yield* Order.ofSlots(standings, slots)
  }

  locate(number: number): Location {
    const slot = this.slots === null ? number : this.slots[number]
    const segment = this.segmentOf(slot)
    return { segment, place: slot - this.firstSlots[segment] }
  }

  productAt(number: number): Product {
    const { segment, place } = this.locate(number)
    return this.standings[segment].segment.shelf.products[place]
  }

  /** How many products have a lower id. Cost: O(log products). */
  numberOf(id: string): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.productAt(middle).id < id) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The product's number, -1 for an unknown one. */
  find(id: string): number {
    const number = this.numberOf(id)
    return number < this.size && this.productAt(number).id === id ? number : -1
  }

  private segmentOf(slot: number): number {
    let segment = 0
    while (segment + 1 < this.firstSlots.length && slot >= this.firstSlots[segment + 1]) segment++
    return segment
  }

  /** The later slots of the products that stay where they are, in their order. */
  private *keptSlots(standings: readonly Standing[], firstSlots: Uint32Array): Steps<Uint32Array> {
    const later = this.standings.map(({ segment }) => standings.findIndex((one) => one.segment === segment))
    const kept = new Uint32Array(this.size)
    let count = 0
    for (let number = 0; number < this.size; number++) {
      if (number % STRETCH === STRETCH - 1) yield
      const slot = this.slots === null ? number : this.slots[number]
      const segment = this.segmentOf(slot)
      const to = later[segment]
      if (to < 0) continue
      const place = slot - this.firstSlots[segment]
      const { live } = standings[to]
      if (live === null || hasBit(live, place)) kept[count++] = firstSlots[to] + place
    }
    return kept.subarray(0, count)
  }
}

function firstSlotsOf(standings: readonly Standing[]): Uint32Array {
  const firstSlots = new Uint32Array(standings.length)
  for (let at = 1; at < standings.length; at++) {
    firstSlots[at] = firstSlots[at - 1] + standings[at - 1].segment.shelf.products.length
  }
  return firstSlots
}
