import type { Random } from '@elmo-chat/kernel'
import { isWeight } from '../interactions.js'
import type { Histories, History } from '../types.js'

/** One person of a test: what is known of them, and what they took afterwards. */
export interface TestCase {
  /** The row of the histories from which it comes. */
  readonly row: number
  readonly history: History
  /** Each once; none that the history holds. */
  readonly relevant: readonly number[]
}

export interface Split {
  readonly train: Histories
  readonly cases: readonly TestCase[]
}

/** Learns from what happened before a time and tests on what the same people took first after it. */
export function splitByTime(histories: Histories, time: number): Split {
  return split(histories, (entry) => histories.at[entry] >= time)
}

/**
 * Withholds a share of each row's actions, rounded down: the latest, or with `random` any (where times are not known).
 */
export function withhold(histories: Histories, share: number, random?: Random): Split {
  const { rows, starts, item } = histories
  const withheld = new Uint8Array(item.length)
  for (let row = 0; row < rows; row++) {
    const length = starts[row + 1] - starts[row]
    const entries = Array.from({ length }, (_, at) => starts[row] + at)
    const count = Math.floor(length * share)
    for (let at = 0; at < count; at++) {
      const last = length - 1 - at
      if (random) {
        const drawn = Math.floor(random() * (last + 1))
        ;[entries[drawn], entries[last]] = [entries[last], entries[drawn]]
      }
      withheld[entries[last]] = 1
    }
  }
  return split(histories, (entry) => withheld[entry] === 1)
}

function split(histories: Histories, isWithheld: (entry: number) => boolean): Split {
  const { rows, items, starts, item, weight, at } = histories
  const known: number[] = []
  const newStarts = new Uint32Array(rows + 1)
  const later = Array.from({ length: rows }, (): number[] => [])
  for (let row = 0; row < rows; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      if (isWithheld(entry)) later[row].push(entry)
      else known.push(entry)
    }
    newStarts[row + 1] = known.length
  }
  const entries = Uint32Array.from(known)
  const train: Histories = {
    rows,
    items,
    starts: newStarts,
    item: Uint32Array.from(entries, (entry) => item[entry]),
    weight: Float32Array.from(entries, (entry) => weight[entry]),
    at: Float64Array.from(entries, (entry) => at[entry]),
  }
  const cases = later.flatMap((withheld, row): TestCase[] => {
    const history = { ...historyOfRow(train, row), now: at[withheld[0]] ?? 0 }
    const seen = new Set(history.item)
    const relevant = [...new Set(withheld.filter((entry) => isWeight(weight[entry])).map((entry) => item[entry]))]
    const fresh = relevant.filter((number) => !seen.has(number))
    return fresh.length > 0 ? [{ row, history, relevant: fresh }] : []
  })
  return { train, cases }
}

/** The history of one row; the list is made for the time of its last action. */
export function historyOfRow({ starts, item, weight, at }: Histories, row: number): History {
  const [from, to] = [starts[row], starts[row + 1]]
  return {
    item: item.subarray(from, to),
    weight: weight.subarray(from, to),
    at: at.subarray(from, to),
    now: to > from ? at[to - 1] : 0,
  }
}
