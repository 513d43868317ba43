import type { Steps } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'

/** Rows of numbers in one array: row `r` is `items[starts[r]]` up to, without, `items[starts[r + 1]]`. */
export interface Rows {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

/** Collects rows one after the other. */
export class RowsBuilder {
  private readonly starts = new GrowingList()
  private readonly items = new GrowingList()
  /** Where the row that is being collected starts. */
  rowStart = 0

  constructor() {
    this.starts.push(0)
  }

  push(item: number): void {
    this.items.push(item)
  }

  endRow(): void {
    this.rowStart = this.items.length
    this.starts.push(this.rowStart)
  }

  *build(): Steps<Rows> {
    return { starts: yield* this.starts.toArray(), items: yield* this.items.toArray() }
  }
}

const STRETCH = 1 << 15

/**
 * Turns rows → items into items → rows; the row numbers of each item ascend. Items lie below `itemCount`.
 *
 * Cost   time O(places); memory for the result only.
 */
export function* invertRows({ starts, items }: Rows, itemCount: number): Steps<Rows> {
  const turned = new Uint32Array(itemCount + 1)
  for (let place = 0; place < items.length; place++) {
    turned[items[place] + 1]++
    if (place % STRETCH === 0) yield
  }
  for (let item = 0; item < itemCount; item++) {
    turned[item + 1] += turned[item]
    if (item % STRETCH === STRETCH - 1) yield
  }
  const next = turned.slice(0, itemCount)
  yield
  const rows = new Uint32Array(items.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let place = starts[row]; place < starts[row + 1]; place++) rows[next[items[place]]++] = row
    if (row % 128 === 0) yield
  }
  return { starts: turned, items: rows }
}
