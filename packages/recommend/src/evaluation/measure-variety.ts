import { eachFeature, type ItemFeatures } from '../content/item-features.js'
import { isWeight } from '../interactions.js'
import type { Histories } from '../types.js'

/** What all lists together show, beside how well they fit. */
export interface Variety {
  /** The share of all items that stand in a list. */
  readonly coverage: number
  /** How unexpected a listed item is: −log₂ of the share of rows that hold it, mean. */
  readonly noveltyBits: number
  /** One minus the cosine of features, mean over the pairs of a list and over lists; null without features. */
  readonly diversity: number | null
}

/** Measures the variety of lists; `train` says how well known each item is. */
export function measureVariety(
  lists: readonly (readonly number[])[],
  train: Histories,
  features?: ItemFeatures,
): Variety {
  const counts = rowCounts(train)
  const shown = new Set<number>()
  let bits = 0
  let places = 0
  for (const list of lists) {
    for (const item of list) {
      shown.add(item)
      // As if one row more held it: what nobody took is rare, not impossible.
      bits += Math.log2((train.rows + 1) / (counts[item] + 1))
      places++
    }
  }
  return {
    coverage: train.items === 0 ? 0 : shown.size / train.items,
    noveltyBits: places === 0 ? 0 : bits / places,
    diversity: features ? meanDiversity(lists, features) : null,
  }
}

/** In how many rows each item stands. */
export function rowCounts({ rows, items, starts, item, weight }: Histories): Uint32Array {
  const counts = new Uint32Array(items)
  const last = new Int32Array(items).fill(-1)
  for (let row = 0; row < rows; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      const number = item[entry]
      if (number >= items || !isWeight(weight[entry]) || last[number] === row) continue
      last[number] = row
      counts[number]++
    }
  }
  return counts
}

function meanDiversity(lists: readonly (readonly number[])[], features: ItemFeatures): number {
  let sum = 0
  let measured = 0
  for (const list of lists) {
    if (list.length < 2) continue
    // The sum over pairs from the square of the sum of unit vectors; an item without features is like none.
    const total = new Map<number, number>()
    let known = 0
    for (const item of list) {
      let square = 0
      eachFeature(features, item, (feature, value) => {
        total.set(feature, (total.get(feature) ?? 0) + value)
        square += value * value
      })
      known += square
    }
    let square = 0
    for (const value of total.values()) square += value * value
    sum += 1 - (square - known) / (list.length * (list.length - 1))
    measured++
  }
  return measured === 0 ? 0 : sum / measured
}
