import { isWeight } from '../interactions.js'
import type { Histories, History } from '../types.js'
import type { Split, TestCase } from './test-case.js'

/**
 * What a test row shows and what it asks for: `last`: everything but its last item, and that; `pair`: the item before the
 * last, and the last; `rest`: its first item, and all others.
 */
export type RowQuestion = 'last' | 'pair' | 'rest'

/**
 * Learns from rows that began before a time and tests on those that began then or later: whole sessions or orders, of which
 * a part is shown and the rest asked for. Rows with fewer than two items ask nothing.
 */
export function splitRows(histories: Histories, time: number, question: RowQuestion): Split {
  const { rows, items, starts, item, weight, at } = histories
  const isOld = (row: number) => starts[row] < starts[row + 1] && at[starts[row]] < time
  const kept = [...rowNumbers(rows)].filter(isOld)
  const train = selectRows(histories, kept)
  const cases: TestCase[] = []
  for (const row of rowNumbers(rows)) {
    if (isOld(row)) continue
    const entries: number[] = []
    for (let entry = starts[row]; entry < starts[row + 1]; entry++)
      if (isWeight(weight[entry]) && item[entry] < items) entries.push(entry)
    const asked = question === 'rest' ? entries.slice(1) : entries.slice(-1)
    const shown = question === 'rest' ? entries.slice(0, 1) : entries.slice(question === 'pair' ? -2 : 0, -1)
    const seen = new Set(shown.map((entry) => item[entry]))
    const relevant = [...new Set(asked.map((entry) => item[entry]))].filter((number) => !seen.has(number))
    if (shown.length > 0 && relevant.length > 0) cases.push({ row, history: historyOf(histories, shown), relevant })
  }
  return { train, cases }
}

function* rowNumbers(rows: number): Generator<number> {
  for (let row = 0; row < rows; row++) yield row
}

function historyOf({ item, weight, at }: Histories, entries: readonly number[]): History {
  return {
    item: Uint32Array.from(entries, (entry) => item[entry]),
    weight: Float32Array.from(entries, (entry) => weight[entry]),
    at: Float64Array.from(entries, (entry) => at[entry]),
    now: at[entries[entries.length - 1]] ?? 0,
  }
}

function selectRows({ items, starts, item, weight, at }: Histories, kept: readonly number[]): Histories {
  const entries = kept.flatMap((row) =>
    Array.from({ length: starts[row + 1] - starts[row] }, (_, n) => starts[row] + n),
  )
  const newStarts = new Uint32Array(kept.length + 1)
  for (const [place, row] of kept.entries()) newStarts[place + 1] = newStarts[place] + starts[row + 1] - starts[row]
  return {
    rows: kept.length,
    items,
    starts: newStarts,
    item: Uint32Array.from(entries, (entry) => item[entry]),
    weight: Float32Array.from(entries, (entry) => weight[entry]),
    at: Float64Array.from(entries, (entry) => at[entry]),
  }
}
