import type { Steps } from '@elmo-chat/kernel'
import type { Histories } from './types.js'

/** Which row took which item: compressed sparse rows, each item once in a row, rising. */
export interface Interactions {
  readonly rows: number
  readonly items: number
  readonly starts: Uint32Array
  readonly item: Uint32Array
  /** 1 for a single action of weight 1, see `strengthOf`. */
  readonly value: Float32Array
  /** The last time, in milliseconds since 1970. */
  readonly at: Float64Array
}

/** Of a row with more items than this the latest count: work on pairs grows with the square, and no shopper has more. */
export const LONGEST_ROW = 5000

const STEP_ENTRIES = 32_768

/** What repeated actions on one item say together: the tenth look says less than the first. */
export const strengthOf = (weightSum: number): number => Math.log2(1 + weightSum)

/** Gathers what each row did with each item. Items that are out of range and weights that are not above 0 are left out. */
export function* buildInteractions(histories: Histories, longest = LONGEST_ROW): Steps<Interactions> {
  const { rows, items, starts, item, weight, at } = histories
  const found = { item: new Uint32Array(item.length), value: new Float32Array(item.length) }
  const times = new Float64Array(item.length)
  const newStarts = new Uint32Array(rows + 1)
  const sums = new Float64Array(items)
  const latest = new Float64Array(items)
  let size = 0
  let done = 0
  for (let row = 0; row < rows; row++) {
    const named: number[] = []
    for (let entry = starts[row + 1] - 1; entry >= starts[row]; entry--) {
      const number = item[entry]
      if (number >= items || !isWeight(weight[entry])) continue
      if (sums[number] === 0) {
        if (named.length === longest) continue
        named.push(number)
        latest[number] = at[entry]
      }
      sums[number] += weight[entry]
    }
    for (const number of named.sort((a, b) => a - b)) {
      found.item[size] = number
      found.value[size] = strengthOf(sums[number])
      times[size++] = latest[number]
      sums[number] = 0
    }
    newStarts[row + 1] = size
    if (starts[row + 1] - done > STEP_ENTRIES) {
      done = starts[row + 1]
      yield
    }
  }
  return {
    rows,
    items,
    starts: newStarts,
    item: found.item.slice(0, size),
    value: found.value.slice(0, size),
    at: times.slice(0, size),
  }
}

/** Whether a weight counts. */
export const isWeight = (weight: number): boolean => weight > 0 && weight < Infinity

/** The same with items and rows exchanged: for each item, the rows that hold it. */
export function* turned({ rows, items, starts, item, value, at }: Interactions): Steps<Interactions> {
  const turnedStarts = new Uint32Array(items + 1)
  for (const number of item) turnedStarts[number + 1]++
  for (let number = 0; number < items; number++) turnedStarts[number + 1] += turnedStarts[number]
  const places = turnedStarts.slice()
  const result = {
    item: new Uint32Array(item.length),
    value: new Float32Array(item.length),
    at: new Float64Array(item.length),
  }
  for (let row = 0; row < rows; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      const place = places[item[entry]]++
      result.item[place] = row
      result.value[place] = value[entry]
      result.at[place] = at[entry]
    }
    if (row % 4096 === 4095) yield
  }
  return { rows: items, items: rows, starts: turnedStarts, ...result }
}

/** The sum of a function of the values, by row. */
export function sumsByRow({ rows, starts, value }: Interactions, of: (value: number) => number): Float64Array {
  const sums = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) sums[row] += of(value[entry])
  }
  return sums
}
