import type { Steps } from '@elmo-chat/kernel'
import type { FeatureTable } from '../feature-table.js'

/** Bins of known values; bin 0 is for those that are not known. */
export const MOST_BINS = 255
/** Below every number, so that a split there parts the unknown from the known. JSON has no -Infinity. */
const BELOW_ALL = -Number.MAX_VALUE
/** From so many values the limits of the bins are drawn. */
const SAMPLE = 100_000

/** A table whose numbers are replaced by the numbers of the bins that they fall in. */
export interface BinnedTable {
  readonly names: readonly string[]
  readonly rows: number
  /** Column after column. */
  readonly bins: Uint8Array
  /** Per column the upper limits of bins 0, 1, …; the last bin has none. */
  readonly limits: readonly Float64Array[]
}

/** Puts every number in one of at most 256 bins of its column, of about equal size where there are more values. */
export function* binTable(table: FeatureTable): Steps<BinnedTable> {
  const { names, values, rows } = table
  const bins = new Uint8Array(rows * names.length)
  const limits: Float64Array[] = []
  for (let column = 0; column < names.length; column++) {
    const own = limitsOf(table, column)
    limits.push(own)
    for (let row = 0; row < rows; row++) {
      bins[column * rows + row] = binOf(own, values[row * names.length + column])
      if (row % 50_000 === 49_999) yield
    }
    yield
  }
  return { names, rows, bins, limits }
}

/** The first bin whose limit is not below the value; 0 for NaN. */
function binOf(limits: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 0
  let low = 1
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > limits[middle]) low = middle + 1
    else high = middle
  }
  return low
}

function limitsOf({ names, values, rows }: FeatureTable, column: number): Float64Array {
  const step = Math.max(1, Math.floor(rows / SAMPLE))
  const known: number[] = []
  for (let row = 0; row < rows; row += step) {
    const value = values[row * names.length + column]
    if (!Number.isNaN(value)) known.push(value)
  }
  const sorted = Float64Array.from(known).sort()
  const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1])
  const edges = distinct.length <= MOST_BINS ? distinct : quantiles(sorted)
  const limits = [BELOW_ALL]
  for (let at = 1; at < edges.length; at++) limits.push((edges[at - 1] + edges[at]) / 2)
  return Float64Array.from(limits)
}

function quantiles(sorted: Float64Array): Float64Array {
  const edges = Float64Array.from({ length: MOST_BINS }, (_, at) => {
    return sorted[Math.floor((at * (sorted.length - 1)) / (MOST_BINS - 1))]
  })
  return edges.filter((value, at) => at === 0 || value !== edges[at - 1])
}
