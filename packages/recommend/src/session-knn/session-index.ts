import type { History } from '../types.js'
import { DistinctItems } from './distinct-items.js'
import type { SessionKnnModel } from './model.js'

/**
 * The sessions of a model, and those that came later. Numbers of sessions rise with time.
 *
 * Cost   opening copies 16 bytes an item; the large arrays are shared with the model until a session is added.
 */
export class SessionIndex {
  readonly recent: number
  readonly longest: number
  /** How many sessions there are. */
  sessions: number
  /** Where each session's entries begin; one place more than sessions. */
  starts: Uint32Array
  entries: Uint32Array
  ended: Float64Array
  /** The sessions that hold an item: `holders` from holderStart[item], `holderCount[item]` of them, rising. */
  holders: Uint32Array
  readonly holderStart: Uint32Array
  readonly holderCount: Uint32Array
  /** How many sessions hold each item, older ones too. */
  readonly frequency: Uint32Array
  private readonly room: Uint32Array
  private readonly distinct: DistinctItems
  private holdersEnd: number
  private isShared = true

  constructor(model: SessionKnnModel) {
    this.distinct = new DistinctItems(model.items)
    this.recent = model.options.recent
    this.longest = model.options.longest
    this.sessions = model.ended.length
    this.starts = model.starts
    this.entries = model.entries
    this.ended = model.ended
    this.holders = model.holders
    this.holdersEnd = model.holders.length
    this.holderStart = model.holderStarts.slice(0, model.items)
    this.holderCount = Uint32Array.from(this.holderStart, (start, item) => model.holderStarts[item + 1] - start)
    this.room = this.holderCount.slice()
    this.frequency = model.frequency.slice()
  }

  /** How many entries all sessions have. */
  get size(): number {
    return this.starts[this.sessions]
  }

  /** Where the session holds the item, -1 where it does not. */
  placeOf(item: number, session: number): number {
    const { entries, starts } = this
    for (let place = starts[session]; place < starts[session + 1]; place++) if (entries[place] === item) return place
    return -1
  }

  /** Adds a session as the most recent; `ended` is in milliseconds since 1970. One that is too long is left out. */
  add(session: Pick<History, 'item' | 'weight'>, ended: number): void {
    const distinct = this.distinct.of(session)
    if (distinct.length === 0 || distinct.length > this.longest) return
    this.makeRoom(distinct.length)
    const number = this.sessions++
    this.entries.set(distinct, this.starts[number])
    this.starts[number + 1] = this.starts[number] + distinct.length
    this.ended[number] = ended
    for (const item of distinct) this.hold(item, number)
  }

  private makeRoom(length: number): void {
    if (this.isShared) {
      // Half as much again: what was shared is copied here, and grows from now on.
      this.entries = grown(this.entries, this.size * 1.5)
      this.holders = grown(this.holders, this.holdersEnd * 1.5)
      this.isShared = false
    }
    if (this.size + length > this.entries.length) this.entries = grown(this.entries, 2 * (this.size + length))
    if (this.sessions + 2 > this.starts.length) {
      this.starts = grown(this.starts, 1.5 * this.sessions + 2)
      const ended = new Float64Array(this.starts.length - 1)
      ended.set(this.ended.subarray(0, this.sessions))
      this.ended = ended
    }
  }

  /** A full list of an item moves to a place twice as large; one of twice `recent` forgets its older half instead. */
  private hold(item: number, session: number): void {
    const { holderStart, holderCount, room, recent } = this
    this.frequency[item]++
    if (holderCount[item] === room[item]) {
      const kept = Math.min(holderCount[item], recent)
      const from = holderStart[item] + holderCount[item] - kept
      if (room[item] < 2 * recent) this.move(item, Math.min(2 * recent, Math.max(4, 2 * room[item])))
      this.holders.copyWithin(holderStart[item], from, from + kept)
      holderCount[item] = kept
    }
    this.holders[holderStart[item] + holderCount[item]++] = session
  }

  private move(item: number, room: number): void {
    if (this.holdersEnd + room > this.holders.length) this.holders = grown(this.holders, 1.5 * (this.holdersEnd + room))
    this.holderStart[item] = this.holdersEnd
    this.room[item] = room
    this.holdersEnd += room
  }
}

function grown(numbers: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(Math.ceil(length))
  larger.set(numbers)
  return larger
}
