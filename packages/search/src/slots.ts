import { KeyTable } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'

/**
 * The places in which a segment keeps what it holds of terms or values, which are numbered for all segments together.
 * The first segment, which numbers them itself, keeps each at its own number; later ones hold few of them.
 */
export class Slots {
  private readonly table: KeyTable | null
  private readonly ids: GrowingList | null
  private count = 0

  constructor(readonly isWhole: boolean) {
    this.table = isWhole ? null : new KeyTable()
    this.ids = isWhole ? null : new GrowingList()
  }

  /** The slots of numbers, in their order. */
  static of(ids: Uint32Array): Slots {
    const slots = new Slots(false)
    for (const id of ids) slots.take(id)
    return slots
  }

  /** Each number up to a size is its own slot. */
  static whole(size: number): Slots {
    const slots = new Slots(true)
    slots.count = size
    return slots
  }

  get size(): number {
    return this.count
  }

  /** The slot of a number, which is given one if it has none. */
  take(id: number): number {
    if (this.table === null) {
      if (id >= this.count) this.count = id + 1
      return id
    }
    const slot = this.table.findOrAdd(id, this.count)
    if (slot === this.count) {
      this.ids!.push(id)
      this.count++
    }
    return slot
  }

  /** -1 where the segment holds nothing of it. */
  find(id: number): number {
    if (this.table !== null) return this.table.find(id)
    return id < this.count ? id : -1
  }

  /** The number that a slot is of. */
  idOf(slot: number): number {
    return this.ids === null ? slot : this.ids.at(slot)
  }
}
