import { isWeight } from '../interactions.js'
import type { History } from '../types.js'
import type { SessionKnnOptions } from './options.js'

/** What the method looks at of the current session: its distinct items, the latest first. */
export class View {
  count = 0
  item = new Uint32Array(8)
  /** Index of the entry in the history, its latest occurrence. */
  entry = new Uint32Array(8)
  /** From 1 for the latest entry; repeated items count as entries. */
  private position = new Uint32Array(8)
  /** What sharing the item adds to the similarity of a session. */
  weight = new Float64Array(8)
  /** What it is worth as the latest item that a neighbour shares. */
  match = new Float64Array(8)

  /** Items beyond `items` are unknown and, as what has no weight, do not count. */
  look(history: History, options: SessionKnnOptions, items: number): void {
    const { item, weight } = history
    this.makeRoom(Math.min(item.length, options.entries))
    this.count = 0
    let position = 0
    for (let entry = item.length - 1; entry >= 0 && position < options.entries; entry--) {
      if (item[entry] >= items || !isWeight(weight[entry])) continue
      position++
      if (this.has(item[entry])) continue
      this.item[this.count] = item[entry]
      this.entry[this.count] = entry
      this.position[this.count++] = position
    }
    for (let at = 0; at < this.count; at++) {
      this.weight[at] = weight[this.entry[at]] * entryWeight(options.weights.entry, this.position[at], position)
      this.match[at] = matchWeight(options.weights.match, this.position[at])
    }
  }

  private has(item: number): boolean {
    for (let at = 0; at < this.count; at++) if (this.item[at] === item) return true
    return false
  }

  private makeRoom(length: number): void {
    if (length <= this.item.length) return
    this.item = new Uint32Array(2 * length)
    this.entry = new Uint32Array(2 * length)
    this.position = new Uint32Array(2 * length)
    this.weight = new Float64Array(2 * length)
    this.match = new Float64Array(2 * length)
  }
}

function entryWeight(form: 'linear' | number, position: number, length: number): number {
  return form === 'linear' ? (length + 1 - position) / length : Math.exp((1 - position) / form)
}

function matchWeight(form: 'linear' | number, position: number): number {
  return form === 'linear' ? Math.max(0, 1 - 0.1 * position) : Math.exp((1 - position) / form)
}
