import type { Steps } from '@elmo-chat/kernel'
import type { BinnedTable } from './bins.js'

const BINS = 256
/** Sum of gradients, sum of curvatures, rows. */
const SLOTS = 3

/** Per feature and bin what the rows of one node sum up to. */
export type Histogram = Float64Array

/** Where the sums of a bin stand. */
export const slotOf = (feature: number, bin: number) => (feature * BINS + bin) * SLOTS

/** Which way each row should move, and how sharply that bends. */
export interface Gradients {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** Sums up the rows of one node. */
export function* buildHistogram(
  table: BinnedTable,
  { gradient, curvature }: Gradients,
  rows: Int32Array,
  features: readonly number[],
): Steps<Histogram> {
  const histogram = new Float64Array(table.names.length * BINS * SLOTS)
  // In the order of the node's rows, so that every feature reads them in one sweep.
  const gradients = new Float64Array(rows.length)
  const curvatures = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    gradients[at] = gradient[rows[at]]
    curvatures[at] = curvature[rows[at]]
  }
  let done = 0
  for (const feature of features) {
    const bins = table.bins.subarray(feature * table.rows, (feature + 1) * table.rows)
    const base = slotOf(feature, 0)
    for (let at = 0; at < rows.length; at++) {
      const slot = base + bins[rows[at]] * SLOTS
      histogram[slot] += gradients[at]
      histogram[slot + 1] += curvatures[at]
      histogram[slot + 2]++
    }
    done += rows.length
    if (done > 200_000) {
      done = 0
      yield
    }
  }
  return histogram
}

/** What is left of a node when one child is taken away is the other child. */
export function subtractHistogram(whole: Histogram, part: Histogram): Histogram {
  for (let slot = 0; slot < whole.length; slot++) whole[slot] -= part[slot]
  return whole
}
